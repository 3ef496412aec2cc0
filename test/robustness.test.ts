// What users and their tools write beside the parameters: baselines, syncctl.yml, comments, names of files. Nothing in it makes
// a reader throw anything but a SyncctlError, and none takes longer than its length allows.

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expandPaths } from '../src/cli/expand-paths.js';
import { SyncctlError } from '../src/core/error.js';
import { SourceText } from '../src/core/source-text.js';
import { checkProject } from '../src/lint/check.js';
import { readIgnores } from '../src/project/ignores.js';
import { visibleSources } from '../src/project/visible-lines.js';
import { formatBaseline, parseBaseline, withoutAccepted } from '../src/report/baseline.js';
import type { Report } from '../src/report/report.js';
import { RULES } from '../src/rules/index.js';
import { readYaml } from '../src/yaml/read.js';
import { expectLinear, filled } from './growth.js';
import { scaled } from './length.js';
import { projectOf } from './project/text-project.js';
import { fuzz as fuzzRounds, mutated, type Random, randomText } from './random.js';
import { formatted } from './report/reports.js';

const same = (file: string): string => file;

/** Acts round after round; a SyncctlError is an answer as good as any. */
function fuzz(act: (random: Random) => unknown): Promise<void> {
  return fuzzRounds(scaled(300, 20_000), async (random) => {
    try {
      await act(random);
    } catch (error) {
      if (!(error instanceof SyncctlError)) throw error;
    }
  });
}

async function checked(settings: string, env: Record<string, string> = {}): Promise<Report> {
  const files = {
    'parameters.yml': 'parameters: { websocket_port: 70000, secret: x }\n',
    'syncctl.yml': settings,
  };
  const project = await projectOf(files, { env });
  return { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
}

const report = await checked('');

const SETTINGS = `server:
  drain: 5
  origins: [shop.example.com, "*.example.com"]
  backend: { from: ["10.0.0.0/8"], listen: "127.0.0.1:8081" }
  topics:
    - { pattern: "chat/{room}", publish: user, requirements: { room: { pattern: "[a-z]+" } } }
lint:
  target: "oro 4.2"
  rules: { port-range: warning } # syncctl-ignore port-range: why
deploy:
  server_name: [shop.example.com]
  networks: [backend]
`;
const YAML_WORDS =
  `server lint deploy rules target drain origins topics pattern oro 4.2 port-range off %secret% %env(A)% %% !tag &a *a <<
__proto__ constructor ~ null true 1e999 0x 99999999999999999999 syncctl-ignore`
    .split(/\s+/)
    .concat([
      '\n',
      '\n  ',
      '\n    ',
      ': ',
      ' ',
      '- ',
      '# ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '|\n',
      '\t',
      '\r',
      '\0',
      '\ud800',
      '\u2028',
    ]);

describe('random input', () => {
  const baseline = formatBaseline(report, same);
  const words = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '1',
    '"version"',
    '"accepted"',
    '\\',
    '\\u0000',
    '"__proto__":{}',
  ];

  it('is a baseline or none, and never an exception', () =>
    fuzz((random) => {
      const text = random(3) === 0 ? randomText(random, words, 40) : mutated(random, baseline, words);
      const accepted = parseBaseline(text);
      if (accepted) withoutAccepted(report, accepted, same);
    }));

  it('is a syncctl.yml that can be judged and reported', () =>
    fuzz(async (random) => {
      const text =
        random(2) === 0 ? randomText(random, YAML_WORDS, 60) : mutated(random, SETTINGS, YAML_WORDS);
      await formatted('text', await checked(text));
    }));

  it('is a variable of the environment that is taken or refused', () =>
    fuzz(async (random) => {
      const names = [
        'SERVER_TOPICS',
        'SERVER_ORIGINS',
        'LINT_RULES',
        'LINT_TARGET',
        'SERVER_DRAIN',
        'DEPLOY_NETWORKS',
      ];
      const words = [...YAML_WORDS, '=', '{"pattern":"a"}', '[', ']'];
      await checked('', { [`SYNCCTL_${names[random(names.length)]}`]: randomText(random, words, 20) });
    }));

  it('is a comment that silences something or nothing', () =>
    fuzz((random) => {
      const words = [
        '# syncctl-ignore',
        ' port-range',
        ':',
        ',',
        ' why',
        '\n',
        'a: 1',
        ' ',
        '\t',
        '"#',
        '\r\n',
        'é',
        '\ud800',
      ];
      const source = new SourceText('p.yml', randomText(random, words, 60));
      const reading = readYaml(source);
      const root = 'root' in reading ? reading.root : null;
      for (const { start, end, line } of readIgnores(source, root)) {
        expect(start).toBeLessThanOrEqual(end);
        expect(line ?? 0).toBeLessThan(source.lineCount);
      }
    }));

  describe('as the name of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'syncctl-names-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    for (const place of ['a/config', 'b/a/a']) {
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(join(folder, place, 'parameters.yml'), '');
    }

    it('finds files or stays as it is', () =>
      fuzz(async (random) => {
        const words = [
          '*',
          '**',
          '?',
          '/',
          '.',
          'a',
          'config',
          'parameters.yml',
          '[',
          '{a,b}',
          '\\',
          '\0',
          '\ud800',
        ];
        const name = `${folder}/${randomText(random, words, 8).replaceAll('..', '.')}`;
        const found = await expandPaths([name]);
        for (const path of found) expect(path === name || statSync(path).isFile()).toBe(true);
        expect(found.length).toBeGreaterThan(0);
      }));
  });
});

const counted =
  (head: string, line: (index: number) => string) =>
  (length: number): string =>
    head + Array.from({ length: length / 20 }, (_, index) => line(index)).join('\n');

describe('a long input takes time as it is long', () => {
  const entry = '{"file":"a","rule":"r","pointer":"/p","value":"v"}';
  const head = '{"syncctl":"baseline","version":1,"accepted":[';

  it.each([
    ['entries', filled(`${entry},`, head, `${entry}]}`)],
    ['cut off', filled(`${entry},`, head)],
    ['brackets', filled('[')],
    ['maps', filled('{"a":')],
  ] as const)('as a baseline of %s', async (_, text) => {
    await expectLinear(text, (long) => withoutAccepted(report, parseBaseline(long) ?? [], same));
  });

  it.each([
    ['comments in a row', filled('# syncctl-ignore port-range: x\n', 'server:\n  drain: 5\n')],
    ['comments behind values', filled('- 1 # syncctl-ignore port-range: x\n', '')],
    ['rules in one comment', filled(' a', 'a: 1 # syncctl-ignore')],
    ['blanks in one comment', filled(' ', 'a: 1 # syncctl-ignore', 'x')],
    ['number signs', filled('#\t\t\t', 'a: 1 ')],
  ] as const)('as %s', async (_, text) => {
    await expectLinear(text, (long) => {
      const source = new SourceText('p.yml', long);
      readIgnores(source, { kind: 'mapping', tag: null, start: 0, end: long.length, entries: [] });
    });
  });

  it.each([
    ['sections', counted('', (index) => `section${index}: 1`)],
    ['one section over and over', filled('server: {}\n')],
    ['keys of a section', counted('server:\n', (index) => `  key${index}: 1`)],
    ['rules', counted('lint:\n  rules:\n', (index) => `    rule${index}: off`)],
    ['entries of a list', filled('    - a.example\n', 'server:\n  origins:\n')],
    ['topics', filled('    - { pattern: "a/{b}" }\n', 'server:\n  topics:\n')],
    ['references', filled('%a%', 'server: { secret: "', '" }')],
    ['percent signs', filled('%', 'server: { secret: "', '" }')],
    ['dots of a version', filled('1.', 'lint: { target: "oro ', '" }')],
    ['dashes of a host', filled('a-', 'deploy: { server_name: ["', '"] }')],
    ['braces of a topic', filled('{a', 'server: { topics: [{ pattern: "', '" }] }')],
    ['aliases', counted('a: &a [x]\n', (index) => `k${index}: *a`)],
    ['brackets', filled('[', 'a: ')],
    ['line breaks', filled('\r')],
  ] as const)('as a syncctl.yml of %s', async (_, text) => {
    await expectLinear(text, checked);
  });

  it.each([
    ['keys that nobody reads', counted('parameters:\n', (index) => `  websocket_k${index}: 1`)],
    ['one key over and over', filled('  websocket_port: 1\n', 'parameters:\n')],
    [
      'wrong types',
      counted('parameters:\n  websocket_backend_ssl_context_options:\n', (index) => `    k${index}: 1`),
    ],
  ] as const)('as a parameters.yml of %s', async (_, text) => {
    await expectLinear(text, async (long) => {
      checkProject(await projectOf(long), RULES);
    });
  });

  it('as a pattern of stars for a long name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'syncctl-stars-'));
    writeFileSync(join(folder, 'a'.repeat(200)), '');
    await expectLinear(
      (length) => `${folder}/${'*a'.repeat(length / 2)}b`,
      async (pattern) => expect(await expandPaths([pattern])).toHaveLength(1),
      { length: 2000 },
    );
    rmSync(folder, { recursive: true });
  });
});

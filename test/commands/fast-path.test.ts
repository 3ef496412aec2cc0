// The short way from a command line to its command, and to its help, gives what oclif gives.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from '@oclif/core/parser';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parse } from '../../src/cli/parse.js';
import { COMMANDS } from '../../src/commands/registry/commands.js';
import { run } from './program.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pages = ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })]
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(root, file === 'README.md' ? file : `docs/${file}`), 'utf8'));

/** Every command line of the documentation, as words. */
const documented = [
  ...new Set(pages.flatMap((page) => [...page.matchAll(/^(?:\$ )?syncctl (.+)$/gm)].map(([, line]) => line))),
]
  .map((line = '') => line.split(/ [#|<>]|;/)[0]?.match(/"[^"]*"|'[^']*'|\S+/g) ?? [])
  .map((words) => words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2')))
  .filter(([name = '']) => Object.hasOwn(COMMANDS, name));

const wrong = [
  'validate --foo',
  'validate --foo bar --baz',
  'validate --fail-on',
  'validate --fail-on nothing',
  'validate --fail-on=error --fail-on=info',
  'validate --write-baseline',
  'validate --quiet=yes',
  'resolve one two three',
  'resolve --oro',
  'resolve --oro 4.2 --symfony 4.4',
  'resolve --oro 99',
  'resolve --format --env',
  'explain',
  'explain -x',
  'maintenance maybe',
  'maintenance',
  'migrate --to x',
  'up --timeout -1',
  'up --timeout=many',
  'up --bind-port 65536',
  'up -d --demo',
  'up -dx',
  'up --no-tls',
  'status -w -- -w',
  'status --format xml',
  'schema nothing',
  'publish',
  'call -- --name',
];

describe('a command line', () => {
  // In the project, because what is not bundled is looked for from there.
  const folder = mkdtempSync(join(root, 'node_modules', '.syncctl-parser-'));
  let short: Parse;

  beforeAll(async () => {
    const { oclif } = await import(new URL('scripts/bundle/oclif.mjs', pathToFileURL(root)).href);
    const outfile = join(folder, 'parse.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/parse.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: 'const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);',
      },
      plugins: [oclif],
    });
    ({ parse: short } = await import(pathToFileURL(outfile).href));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function outcome(parser: Parse, [name = '', ...argv]: readonly string[]) {
    const Command = await COMMANDS[name]?.();
    if (!Command) throw new Error(`${name} is not a command`);
    try {
      const { args, flags, argv: rest, nonExistentFlags } = await parser(argv, { ...Command.default });
      return { args, flags, rest, nonExistentFlags };
    } catch (error) {
      return { message: (error as Error).message, kind: (error as Error).constructor.name };
    }
  }

  it.each(documented)(
    'of the documentation is read as oclif reads it: %s %s %s %s %s %s',
    async (...words) => {
      const read = await outcome(short, words);
      expect(read).toEqual(await outcome(parse, words));
    },
  );

  it.each(wrong)('that is wrong is refused as oclif refuses it: %s', async (line) => {
    const refused = await outcome(short, line.split(' '));
    expect(refused).toEqual(await outcome(parse, line.split(' ')));
  });
});

describe('help', () => {
  /** Runs oclif as other programs do: it reads package.json, and loads plugins and commands. */
  function oclifRun(argv: readonly string[]): string {
    const script = `import { run } from '@oclif/core/run'; await run(${JSON.stringify(argv)}, ${JSON.stringify(pathToFileURL(root).href)});`;
    const { PATH = '', HOME = '/' } = process.env;
    return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { PATH, HOME, NO_COLOR: '1' },
      encoding: 'utf8',
    }).stdout;
  }

  it.each([
    [],
    ['--help'],
    ['help'],
    ['help', 'up'],
    ['help', 'autocomplete'],
    ...Object.keys(COMMANDS).map((name) => [name, '--help']),
  ])('is what oclif shows: %s %s', (...argv) => {
    const { code, stdout, stderr } = run(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('USAGE');
    expect(stdout).toBe(oclifRun(argv));
  });

  it.each(Object.keys(COMMANDS))('breaks no line twice and says nothing twice: %s', (name) => {
    const { stdout } = run([name, '--help'], { env: { OCLIF_COLUMNS: '80' } });
    const lines = stdout.split('\n').map((line) => line.trim());
    const long = lines.filter((line) => line.length > 78 && !line.startsWith('$ '));
    expect(long).toEqual([]);
    const sentences: string[] = stdout.replace(/\s+/g, ' ').match(/[A-Z][^.]{20,}\. /g) ?? [];
    expect(sentences.filter((one, at) => sentences.indexOf(one) < at)).toEqual([]);
  });
});

it('--version prints what oclif prints', () => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(run(['--version'])).toMatchObject({
    code: 0,
    stdout: `${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`,
  });
});

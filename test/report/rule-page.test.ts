// The address of a rule's page: from package.json to the formats that show it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { rulePage } from '../../src/report/rule-page.js';
import { takesLinks } from '../../src/report/terminal-link.js';
import { formatText } from '../../src/report/text.js';
import { RULES } from '../../src/rules/index.js';
import { reportOf } from './reports.js';

const version = '1.2.3';
const source = 'https://git.example/o/r/blob/v1.2.3/docs/rules/bind-wildcard.md';

describe('the page of a rule', () => {
  it.each([
    [{}, null],
    [{ homepage: '' }, null],
    [{ homepage: 'https://docs.example/' }, 'https://docs.example/rules/bind-wildcard'],
    [
      { homepage: 'https://docs.example', repository: { url: 'git+https://git.example/o/r.git' } },
      'https://docs.example/rules/bind-wildcard',
    ],
    [{ repository: { url: 'git+https://git.example/o/r.git' } }, source],
    [{ repository: 'https://git.example/o/r/' }, source],
    [{ repository: 'github:o/r' }, 'https://github.com/o/r/blob/v1.2.3/docs/rules/bind-wildcard.md'],
    [{ repository: 'o/r' }, 'https://github.com/o/r/blob/v1.2.3/docs/rules/bind-wildcard.md'],
    [{ repository: 'git@git.example:o/r.git' }, null],
    [{ repository: { url: 'git+https://user:secret@git.example/o/r.git' } }, null],
    [{ repository: {} }, null],
  ])('by %j is %s', (addresses, page) => {
    expect(rulePage({ version, ...addresses }, 'bind-wildcard')).toBe(page);
  });
});

describe('a link in the text', () => {
  const tool = { version, rules: RULES, pageOf: (rule: string) => `https://docs.example/rules/${rule}` };
  const shown = async (links: boolean) =>
    formatText(
      await reportOf('parameters:\n  websocket_bind_address: "*"\n'),
      { colour: false, links },
      tool,
    );

  it('is there only where the terminal shows it', async () => {
    const link = '\u001b]8;;https://docs.example/rules/bind-wildcard\u001b\\bind-wildcard\u001b]8;;\u001b\\';
    expect(await shown(true)).toContain(`error  ${link}\n`);
    expect(await shown(false)).toContain('error  bind-wildcard\n');
  });

  it.each([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '4602' }, false],
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ WT_SESSION: '1' }, true],
    [{ WT_SESSION: '1', TMUX: '/tmp/tmux-0/default,1,0' }, false],
    [{ TERM: 'dumb', VTE_VERSION: '7006' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', CI: 'true' }, false],
  ])('is for a terminal of %j: %s', (env, takes) => {
    expect(takesLinks(env)).toBe(takes);
  });
});

describe('the program', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const copy = mkdtempSync(join(root, 'node_modules', '.syncctl-address-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  for (const name of ['bin', 'dist']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const repository = { type: 'git', url: 'git+https://git.example/o/r.git' };
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, homepage: undefined, repository }));
  const page = `https://git.example/o/r/blob/v${manifest.version}/docs/rules/bind-wildcard.md`;

  const run = (...argv: string[]): string =>
    spawnSync(process.execPath, [join(copy, 'bin/run.js'), ...argv], {
      input: 'parameters:\n  websocket_bind_address: "*"\n',
      encoding: 'utf8',
    }).stdout;

  it('shows the address that package.json has', () => {
    const { findings } = JSON.parse(run('validate', '-', '--format', 'json'));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'bind-wildcard', page }));
    const { rules } = JSON.parse(run('validate', '-', '--format', 'sarif')).runs[0].tool.driver;
    expect(rules.find(({ id }: { id: string }) => id === 'bind-wildcard').helpUri).toBe(page);
    expect(run('explain', 'bind-wildcard')).toContain(`  ${page}\n`);
  });
});

it('the summary says once how to learn more', async () => {
  const tool = { version, rules: RULES, pageOf: () => null };
  const text = formatText(
    await reportOf('parameters:\n  websocket_bind_address: "*"\n'),
    { colour: false },
    tool,
  );
  expect(text.split('syncctl explain')).toHaveLength(2);
  expect(text).toMatch(/\nto learn more, run: syncctl explain [a-z-]+\n$/);
});

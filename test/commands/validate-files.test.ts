// Which files validate looks at: patterns, standard input with a name, a baseline, errors only.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, run } from './program.js';

const BAD = `parameters:
  websocket_bind_address: "0.0.0.0"
  websocket_host: "*"
  websocket_port: 0
  websocket_path: ""
  websocket_prot: 1
`;
const folder = folderWith({ 'p.yml': BAD });
const cwd = folder.path;
afterAll(() => folder.dispose());

function write(path: string, content = BAD): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const compact = (...args: string[]): string[] => {
  const { stdout } = run(['validate', '--format', 'compact', ...args], { cwd });
  return [...new Set(stdout.split('\n').map((line) => line.split(':')[0] ?? ''))].filter(Boolean);
};

describe('a pattern', () => {
  for (const path of [
    'apps/one/config/parameters.yml',
    'apps/two/config/parameters.yml',
    'apps/two/config/parameters_test.yml',
    'apps/parameters.yml',
    'apps/two/vendor/x/parameters.yml',
    'apps/two/node_modules/x/parameters.yml',
    'apps/.hidden/parameters.yml',
    'apps/od[d]*/p.yml',
  ]) {
    write(path);
  }

  it.each([
    ['apps/*/config/parameters.yml', ['apps/one/config/parameters.yml', 'apps/two/config/parameters.yml']],
    [
      'apps/**/parameters.yml',
      ['apps/one/config/parameters.yml', 'apps/parameters.yml', 'apps/two/config/parameters.yml'],
    ],
    ['**/two/**/param*s*.yml', ['apps/two/config/parameters.yml', 'apps/two/config/parameters_test.yml']],
    ['apps/t?o/config/parameters.yml', ['apps/two/config/parameters.yml']],
    ['apps/two/**', ['apps/two/config/parameters.yml', 'apps/two/config/parameters_test.yml']],
    ['./apps/*.yml', ['./apps/parameters.yml', 'apps/parameters.yml']],
    ['apps/.h*/parameters.yml', ['apps/.hidden/parameters.yml']],
    ['apps/od[d]*/p.yml', ['apps/od[d]*/p.yml']],
  ])('finds files: %s', (pattern, files) => {
    expect(files).toEqual(expect.arrayContaining(compact(pattern)));
    expect(compact(pattern)).not.toHaveLength(0);
    if (!pattern.startsWith('.')) expect(compact(pattern)).toEqual(files);
  });

  it('that finds nothing is a file that does not exist', () => {
    expect(run(['validate', 'nothing/**/*.yml'], { cwd })).toMatchObject({
      code: 3,
      stdout: '',
      stderr: 'syncctl: "nothing/**/*.yml" does not exist\n',
    });
  });

  it('and a name together name a file once', () => {
    expect(run(['validate', 'p.yml', '*.yml'], { cwd }).stdout).toContain('in 1 file, ');
  });
});

describe('--stdin-filename', () => {
  it('is what standard input is called, and where its settings are', () => {
    write('named/syncctl.yml', 'lint:\n  rules: { unknown-parameter: off }\n');
    const args = ['validate', '--format', 'compact', '--stdin-filename', 'named/parameters.yml'];
    for (const more of [[], ['-']]) {
      const { stdout, code } = run([...args, ...more], { cwd, input: BAD });
      expect(stdout).toMatch(/^named\/parameters\.yml:4:19: error: [^\n]* \[port-range\]\n$/);
      expect(code).toBe(1);
    }
  });

  it('is a wrong command line beside other files', () => {
    const { code, stderr } = run(['validate', '--stdin-filename', 'x.yml', 'p.yml'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('standard input') });
  });
});

describe('--quiet', () => {
  it('leaves out everything but errors, in each format', () => {
    const args = ['validate', '--quiet', '--format', 'compact', '--format', 'json=quiet.json', 'p.yml'];
    expect(run(args, { cwd }).stdout.trim().split('\n')).toHaveLength(1);
    const { summary } = JSON.parse(readFileSync(join(cwd, 'quiet.json'), 'utf8'));
    expect(summary).toEqual({ error: 1, warning: 0, info: 0 });
  });

  it('says nothing when there is no error', () => {
    write('warning.yml', BAD.replace('port: 0', 'port: 8080'));
    const args = ['validate', '--quiet', 'warning.yml'];
    expect(run(args, { cwd })).toMatchObject({ stdout: '', stderr: '', code: 0 });
    expect(run([...args, '--fail-on', 'warning'], { cwd })).toMatchObject({ stdout: '', code: 1 });
  });
});

describe('--baseline', () => {
  const accept = (...args: string[]) => run(['validate', '--baseline', 'accepted.json', ...args], { cwd });

  it('accepts the findings of today, and reports new ones', () => {
    write('base.yml');
    expect(accept('--write-baseline', 'base.yml')).toMatchObject({
      code: 0,
      stdout: 'no findings in 1 file, checked for Oro 5.0 (assumed; set it with --oro)\n',
      stderr: 'accepted in accepted.json: 2\n',
    });
    expect(accept('base.yml').code).toBe(0);
    write('base.yml', `# moved\n${BAD}  websocket_frontend_port: 70000\n`);
    const { stdout, code } = accept('--format', 'compact', 'base.yml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^base\.yml:8:28: error: [^\n]* \[port-range\]\n$/);
  });

  it('is the same wherever syncctl is run', () => {
    write('deep/base.yml');
    expect(accept('--write-baseline', 'deep/base.yml').code).toBe(0);
    const args = ['validate', '--baseline', '../accepted.json'];
    expect(run([...args, 'base.yml'], { cwd: join(cwd, 'deep') }).code).toBe(0);
    expect(run([...args, join(cwd, 'deep/base.yml')], { cwd: join(cwd, 'deep') }).code).toBe(0);
  });

  it('is not written when a file cannot be read', () => {
    write('kept.json', 'mine');
    const { code } = run(
      ['validate', '--baseline', 'kept.json', '--write-baseline', 'p.yml', 'missing.yml'],
      { cwd },
    );
    expect(code).toBe(3);
    expect(readFileSync(join(cwd, 'kept.json'), 'utf8')).toBe('mine');
  });

  it.each([
    [
      'missing.json',
      'missing.json does not exist\n  add --write-baseline to create it with the current findings',
    ],
    ['p.yml', 'p.yml is not a baseline written by syncctl'],
    ['apps', '"apps" cannot be read: it is a directory'],
  ])('that cannot be read is a failure in one sentence: %s', (file, sentence) => {
    const result = run(['validate', '--baseline', file, 'p.yml'], { cwd });
    expect(result).toMatchObject({ code: 3, stdout: '', stderr: `syncctl: ${sentence}\n` });
  });

  it('is needed to write one', () => {
    expect(run(['validate', '--write-baseline', 'p.yml'], { cwd }).code).toBe(2);
  });
});

describe('--no-inline-ignores', () => {
  it('forbids comments that silence rules', () => {
    const comment = ' # syncctl-ignore port-range: set by the installer\n';
    write('ignored.yml', BAD.replace('  websocket_prot: 1\n', '').replace('port: 0\n', `port: 0${comment}`));
    expect(run(['validate', 'ignored.yml'], { cwd }).code).toBe(0);
    const { code, stdout } = run(['validate', '--no-inline-ignores', 'ignored.yml'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('unused-ignore');
  });
});

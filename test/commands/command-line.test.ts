// Command lines that are wrong, and output that nobody takes: one sentence each and the right exit code.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entry, folderWith, run } from './program.js';

const folder = folderWith({
  'p.yml':
    'parameters:\n  websocket_bind_address: "127.0.0.1"\n  websocket_host: "*"\n  websocket_port: 8080\n  websocket_path: ""\n',
});
afterAll(() => folder.dispose());

const cwd = folder.path;

describe('a wrong command line', () => {
  it.each([
    [
      ['validat'],
      '"validat" is not a command; did you mean "validate"?\n  run "syncctl help" to list the commands\n',
    ],
    [
      ['help', 'dwn'],
      '"dwn" is not a command; did you mean "down"?\n  run "syncctl help" to list the commands\n',
    ],
    [['xylophone'], '"xylophone" is not a command\n  run "syncctl help" to list the commands\n'],
    [
      ['--oro=4.2', 'validate'],
      '"--oro" is not a command\n  put flags after the command, as in: syncctl validate --oro 4.2\n',
    ],
    [
      ['validate', '--foo=secret'],
      '"--foo" is not a flag of "syncctl validate"\n  to list the flags, run: syncctl validate --help\n',
    ],
    [
      ['validate', '--foo', '--baz'],
      '"--foo" and "--baz" are not flags of "syncctl validate"\n  to list the flags, run: syncctl validate --help\n',
    ],
    [
      ['validate', '--fail-no', 'error'],
      '"--fail-no" is not a flag of "syncctl validate"\n  did you mean "--fail-on"?\n',
    ],
    [
      ['validate', '--no-inline-ignore'],
      '"--no-inline-ignore" is not a flag of "syncctl validate"\n  did you mean "--no-inline-ignores"?\n',
    ],
    [['up', '-dx'], '"-x" is not a flag of "syncctl up"\n  to list the flags, run: syncctl up --help\n'],
    [['autocomplete', 'fish'], '"fish" is not one of zsh, bash, powershell\n'],
    [
      ['autocomplete', '--refrsh'],
      expect.stringContaining('"--refrsh" is not a flag of "syncctl autocomplete"'),
    ],
    [['resolve', 'a', 'b'], 'unexpected argument "b"\n  usage: syncctl resolve [FILE] [FLAGS]\n'],
    [['resolve', '--oro'], '--oro needs a value: --oro VERSION\n'],
    [
      ['resolve', '--format', '--oro', '4.2'],
      '--format needs a value: one of text, json, env, shell, systemd\n',
    ],
    [
      ['resolve', '--format', 'jsn'],
      '--format: "jsn" is not one of text, json, env, shell, systemd\n  did you mean "json"?\n',
    ],
    [['resolve', '--format', 'xml'], '--format: "xml" is not one of text, json, env, shell, systemd\n'],
    [['resolve', '--oro', '4.2', '--symfony', '4.4'], '--symfony and --oro cannot be used together\n'],
    [['validate', '--write-baseline'], '--write-baseline needs --baseline\n'],
    [['validate', '--fail-on=error', '--fail-on=info'], '--fail-on can be used only once\n'],
    [
      ['render', 'ngnix', 'p.yml'],
      'there is no target "ngnix"; did you mean "nginx"?\n  use one of docker, nginx, redis, systemd\n',
    ],
    [['render', 'foo', 'p.yml'], 'there is no target "foo"\n  use one of docker, nginx, redis, systemd\n'],
    [
      ['validate', '--format', 'sarfi'],
      expect.stringContaining('unknown format "sarfi"; did you mean "sarif"?\n'),
    ],
    [['explain', 'bind-wildcrad'], 'there is no rule "bind-wildcrad"\n  did you mean "bind-wildcard"?\n'],
    [['explain', 'user-not-known'], 'there is no rule "user-not-known"\n  did you mean "users-not-known"?\n'],
    [
      ['explain', 'quite-other'],
      expect.stringMatching(/there is no rule "quite-other"\n {2}a parameter has/),
    ],
    [['maintenance', 'of'], '"of" is not one of on, off\n'],
    [
      ['publish'],
      expect.stringMatching(
        /TOPIC is missing \(Topic to publish on\)\n {2}usage: syncctl publish TOPIC .+\n$/,
      ),
    ],
    [['up', '--timeout', '0'], `--timeout: "0" is not a whole number from 1 to 3600\n`],
    [['up', 'p.yml', '--bind-address', ''], '--bind-address: the value is empty\n'],
    [['up', 'p.yml', '--bind-address', '::1'], '--bind-address: "::1" is not an IP address\n  use [::1]\n'],
    [['render', 'nginx', 'p.yml', '--out', ''], '--out: the value is empty\n'],
    [['render', 'nginx', 'p.yml', '--templates', ' '], '--templates: the value is empty\n'],
  ])('gets one sentence and exit code 2: %j', (argv, sentence) => {
    const stderr = typeof sentence === 'string' ? `syncctl: ${sentence}` : sentence;
    expect(run(argv, { cwd })).toMatchObject({ code: 2, stdout: '', stderr });
  });

  it.each(['localhost', '127.1', 'web', '*', '[::1', '[web]'])('refuses to listen on %j', (address) => {
    const { code, stdout, stderr } = run(['up', 'p.yml', '--bind-address', address], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`syncctl: --bind-address: "${address}" is not an IP address\n`);
  });
});

describe('a file that is missing, or is not a file', () => {
  const commands = [
    ['validate'],
    ['resolve'],
    ['explain', 'bind.port'],
    ['migrate'],
    ['render', 'systemd'],
    ['up'],
    ['status'],
    ['reload'],
    ['down'],
    ['publish', 'a/b'],
    ['publish', 'a/b', '1'],
    ['call', 'a/b'],
    ['call', 'a/b', '1'],
    ['subscribe', 'a/b'],
    ['maintenance', 'on'],
  ];

  it.each(commands.map((argv) => [argv]))('is named: %j', (argv) => {
    const missing = run([...argv, 'none.yml'], { cwd });
    expect(missing).toMatchObject({ code: 3, stdout: '' });
    expect(missing.stderr).toMatch(/^syncctl: "none\.yml" does not exist\n/);
    mkdirSync(join(cwd, 'folder.yml'), { recursive: true });
    const folder = run([...argv, 'folder.yml'], { cwd });
    expect(folder).toMatchObject({ code: 3, stdout: '' });
    expect(folder.stderr).toMatch(/^syncctl: "folder\.yml" .*is a directory\n/);
  });

  it('is unhealthy', () => {
    expect(run(['health', 'none.yml'], { cwd })).toMatchObject({
      code: 1,
      stdout: 'unhealthy: "none.yml" does not exist\n',
      stderr: '',
    });
  });
});

it.each([[['publish', 'a/b', '1']], [['call', 'a/b', '1']], [['subscribe', 'a/b']], [['maintenance', 'on']]])(
  '%j takes --file as before, with a note',
  (argv) => {
    const { code, stderr } = run([...argv, '--file', 'none'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toBe(
      'note: --file will be removed in version 0.2; pass FILE as the last argument\nsyncctl: "none" does not exist\n',
    );
  },
);

it.each([[[]], [['up']]])('-h is --help: %j', (command) => {
  const long = run([...command, '--help'], { cwd });
  expect(long).toMatchObject({ code: 0, stdout: expect.stringContaining('USAGE') });
  expect(run([...command, '-h'], { cwd })).toMatchObject({ code: 0, stdout: long.stdout });
});

it.each(['validate p.yml', '--help'])(
  'one sentence says that the disk behind standard output is full: %s',
  (words) => {
    const script = `"$1" "$2" ${words} > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, entry], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'syncctl: standard output cannot be written: no space left on the disk\n',
    });
  },
);

it('render --check names a pipe found instead of a file', () => {
  mkdirSync(join(cwd, 'out'));
  const fresh = run(['render', 'systemd', 'p.yml', '--out', 'out'], { cwd });
  expect(fresh.code).toBe(0);
  const name = /^created +(.+)$/m.exec(fresh.stdout)?.[1] ?? '';
  const file = join(cwd, 'out', name);
  execFileSync('sh', ['-c', 'rm "$1" && mkfifo "$1"', 'sh', file]);
  const { code, stderr } = run(['render', 'systemd', 'p.yml', '--out', 'out', '--check'], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain(`"${name}": it is neither a file nor a folder\n`.slice(1));
});

/** A file without mistakes. */
const EXAMPLE = resolve('examples/parameters.yml');

describe('render nginx', () => {
  it('still takes --snippet, with a note, and prints what it prints without', () => {
    const now = run(['render', 'nginx', EXAMPLE], { cwd });
    const before = run(['render', 'nginx', EXAMPLE, '--snippet'], { cwd });
    expect({ code: before.code, stdout: before.stdout }).toEqual({ code: 0, stdout: now.stdout });
    expect(before.stderr).toMatch(/^note: --snippet will be removed in version [\d.]+; leave it out/m);
    expect(now.stderr).not.toContain('--snippet');
  });

  it('says which flags have no effect without --site', () => {
    const { code, stderr } = run(['render', 'nginx', EXAMPLE, '--certificate', '/c.pem'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(
      'note: --certificate had no effect, because only a whole site (--site) needs it\n',
    );
    expect(run(['render', 'nginx', EXAMPLE, '--hsts'], { cwd }).code).toBe(2);
    expect(run(['render', 'nginx', EXAMPLE, '--site', '--snippet'], { cwd }).code).toBe(2);
  });
});

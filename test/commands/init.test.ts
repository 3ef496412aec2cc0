// syncctl init: what it writes is in order for its version, and nothing that is there is touched.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { scaled } from '../length.js';
import { describeWith } from '../programs.js';
import { entry, run } from './program.js';

const root = mkdtempSync(join(tmpdir(), 'syncctl-init-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

function emptyFolder(): string {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  return folder;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}

const VERSIONS = ['1.7.7', '1.8', '2.2', '2.3.10', '2.5', '3.0', '3.1', '5.0.10', '5.0'];
const SIDES = VERSIONS.slice(1);
const FLAGS: (readonly string[])[] = [
  ['--no-tls'],
  ['--no-tls', '--server-name', 'shop.example.com', '--bind-port', '9000'],
  ['--no-tls', '--bind-address', '10.0.0.5'],
];
const SIDE_FLAGS: (readonly string[])[] = [
  ['--tls', '--server-name', '*.example.com'],
  ['--bind-address', '0.0.0.0'],
  ['--bind-address', '[::]', '--bind-port', '65535'],
  ['--bind-address', '[::1]', '--frontend-port', '8443'],
];
/** Every version with one of the flags, taken in turn; in the slow set with each of them. */
const together = (versions: readonly string[], flags: readonly (readonly string[])[]) =>
  versions.flatMap((oro, version) =>
    flags
      .filter((_, flag) => (version + flag) % scaled(flags.length, 1) === 0)
      .map((some) => [oro, some] as const),
  );
const CASES = [
  ...together(VERSIONS, FLAGS),
  ...together(SIDES, SIDE_FLAGS),
  ...['2.5', '5.0'].map((oro) => [oro, ['--frontend-path', '/live/ws/', '--no-tls']] as const),
];

describe('syncctl init', () => {
  it.each(CASES)('writes for Oro %s with %j what validate finds nothing in', (oro, flags) => {
    const cwd = emptyFolder();
    const made = run(['init', '--yes', '--oro', oro, ...flags], { cwd });
    expect(made.code).toBe(0);
    const folder = join(cwd, Number.parseFloat(oro) < 3 ? 'app/config' : 'config');
    expect(filesIn(cwd).map((file) => join(cwd, file))).toEqual(
      ['parameters.schema.json', 'parameters.yml', 'syncctl.schema.json', 'syncctl.yml'].map((name) =>
        join(folder, name),
      ),
    );
    const tls = flags.includes('--no-tls') ? [] : ['--tls'];
    const checked = run(['validate', '--format', 'json', ...tls], { cwd });
    const found = JSON.parse(checked.stdout).findings as { severity: string; rule: string }[];
    // Notes about what the flags ask for are in order, and Oro 1.8 has nothing better than what it warns of.
    const grave = found.filter(({ severity, rule }) => severity !== 'info' && rule !== 'double-port');
    expect({ grave, stderr: checked.stderr }).toEqual({ grave: [], stderr: '' });
    for (const name of ['parameters', 'syncctl']) {
      const text = readFileSync(join(folder, `${name}.yml`), 'utf8');
      expect(made.stdout).toContain(text.replace(/^(?=.)/gm, '    '));
      const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? [];
      const validate = new Ajv2020.default({ strict: false }).compile(
        JSON.parse(readFileSync(join(folder, schema), 'utf8')),
      );
      validate(load(text) ?? {});
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('writes what its flags say, and defaults for the rest', () => {
    const cwd = emptyFolder();
    const flags = ['--server-name', 'shop.example.com', '--bind-port', '9000', '--frontend-path', 'live/'];
    expect(run(['init', ...flags], { cwd }).code).toBe(0);
    const { parameters } = load(readFileSync(join(cwd, 'config/parameters.yml'), 'utf8')) as {
      parameters: unknown;
    };
    expect(parameters).toEqual({
      websocket_bind_address: '127.0.0.1',
      websocket_bind_port: 9000,
      websocket_frontend_host: '*',
      websocket_frontend_port: 443,
      websocket_frontend_path: 'live',
      websocket_backend_host: '127.0.0.1',
      websocket_backend_port: 9000,
      websocket_backend_path: '',
      websocket_backend_transport: 'tcp',
      websocket_backend_ssl_context_options: {},
    });
    expect(load(readFileSync(join(cwd, 'config/syncctl.yml'), 'utf8'))).toEqual({
      deploy: { server_name: ['shop.example.com'] },
    });
  });

  it('takes the version from the application, and then leaves it out of syncctl.yml', () => {
    const cwd = emptyFolder();
    const lock = { packages: [{ name: 'oro/platform', version: '2.6.3' }] };
    writeFileSync(join(cwd, 'composer.lock'), JSON.stringify(lock));
    expect(run(['init', '--yes'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'app/config/parameters.yml'), 'utf8')).not.toContain('transport');
    expect(readFileSync(join(cwd, 'app/config/syncctl.yml'), 'utf8')).not.toContain('target');
  });

  it('leaves a file that is there byte for byte, and prints what would have been in it', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'config'));
    const before = 'parameters:\r\n  secret: x';
    writeFileSync(join(cwd, 'config/parameters.yml'), before);
    writeFileSync(join(cwd, 'config/syncctl.yml'), '');
    const { code, stdout, stderr } = run(['init', '--yes'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('config/parameters.yml already exists and was not changed');
    expect(stderr).toContain('add these lines to config/parameters.yml');
    expect(readFileSync(join(cwd, 'config/parameters.yml'), 'utf8')).toBe(before);
    expect(readFileSync(join(cwd, 'config/syncctl.yml'), 'utf8')).toBe('');
    const block = stdout.slice(stdout.indexOf('# yaml-language-server'));
    expect(run(['validate', '--fail-on', 'warning', '-'], { input: block })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it.each(['5.1', '6.1', '7.0'])('writes the three DSNs for Oro %s', (oro) => {
    const cwd = emptyFolder();
    const flags = ['--oro', oro, '--bind-address', '[::]', '--bind-port', '9000', '--frontend-path', 'ws'];
    expect(run(['init', '--yes', ...flags], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(cwd)).toEqual(['.env-app.local', 'syncctl.schema.json', 'syncctl.yml']);
    expect(readFileSync(join(cwd, '.env-app.local'), 'utf8')).toBe(
      'ORO_WEBSOCKET_SERVER_DSN=//[::]:9000\nORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws\nORO_WEBSOCKET_BACKEND_DSN=tcp://[::1]:9000\n',
    );
    expect(run(['init', '--yes', ...flags], { cwd }).stdout).toMatch(/^ORO_WEBSOCKET_SERVER_DSN=/);
    // Commands find what was written, from a folder below too.
    mkdirSync(join(cwd, 'src'));
    for (const folder of [cwd, join(cwd, 'src')]) {
      expect(run(['validate'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
      expect(run(['resolve'], { cwd: folder })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('9000'),
      });
    }
  });

  it.each([
    [[], 'init cannot ask questions without a terminal'],
    [['--no-tls'], 'init cannot ask questions without a terminal'],
    [['--yes', '--oro', '9'], 'syncctl does not know version "9"'],
    [['--yes', '--bind-port', '0'], '"0" is not a port'],
    [['--yes', '--frontend-port', '65536'], '"65536" is not a port'],
    [['--yes', '--bind-address', 'localhost'], '"localhost" is not an IP address'],
    [['--yes', '--frontend-path', '../ws'], '"../ws" is not a valid path'],
    [['--yes', '--frontend-path', 'a"b'], 'is not a valid path'],
    [['--yes', '--server-name', 'a b'], '"a b" is not a hostname'],
    [['--yes', '--oro', '1.7', '--frontend-port', '80'], 'Oro 1.7 has no parameter for --frontend-port'],
    [['--yes', '--oro', '2.2', '--frontend-path', 'ws'], 'Oro 2.2 has no parameter for --frontend-path'],
  ])('refuses %j with one sentence and writes nothing', (flags, sentence) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = run(['init', ...flags], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(filesIn(cwd)).toEqual([]);
  });

  it('writes nothing that a rule would call an error', () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = run(['init', '--yes', '--tls', '--frontend-port', '8080'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('frontend-direct-on-tls');
    expect(filesIn(cwd)).toEqual([]);
  });

  it('leaves nothing behind when a file cannot be written', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'config'), '');
    expect(run(['init', '--yes', 'config/parameters.yml'], { cwd }).code).toBe(3);
    expect(filesIn(cwd)).toEqual(['config']);
  });
});

describeWith(['script'], 'syncctl init at a terminal', () => {
  /** Types each text when the output has the words before it. */
  async function talk(
    cwd: string,
    args: string,
    turns: readonly (readonly [after: string, typed: string])[],
  ) {
    const command = `${process.execPath} ${entry} init ${args}; echo "exit code $?"`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    let from = 0;
    let turn = 0;
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      for (;;) {
        const [after, typed] = turns[turn] ?? [];
        const found = after === undefined ? -1 : output.indexOf(after, from);
        if (found < 0) return;
        from = found + (after ?? '').length;
        turn++;
        child.stdin.write(typed ?? '');
      }
    });
    await new Promise((resolve) => child.on('close', resolve));
    return output.replaceAll('\r', '');
  }

  it('asks with the defaults in brackets, again after a wrong answer, and writes what it was told', async () => {
    const cwd = emptyFolder();
    const output = await talk(cwd, '', [
      ['Version of Oro [5.0]: ', '4.2\n'],
      ["The site's hostname [none]: ", 'shop.example.com\n'],
      ['Is the site served over TLS? [yes]: ', 'perhaps\n'],
      ['[yes]: ', '\n'],
      ['Address for the server to listen on [127.0.0.1]: ', '\n'],
      ['Port for the server to listen on [8080]: ', '9000\n'],
      ['Port that browsers connect to [443]: ', '\n'],
      ['Path that browsers connect to [ws]: ', '\n'],
    ]);
    expect(output).toContain('"perhaps" is neither yes nor no');
    expect(output).toContain('exit code 0');
    expect(readFileSync(join(cwd, 'config/parameters.yml'), 'utf8')).toContain('websocket_bind_port: 9000');
    expect(readFileSync(join(cwd, 'config/syncctl.yml'), 'utf8')).toContain('target: "oro 4.2"');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('leaves nothing behind after %s', async (_, key) => {
    const cwd = emptyFolder();
    const output = await talk(cwd, '--oro 4.2', [["The site's hostname [none]: ", key]]);
    expect(output).toContain('cancelled; nothing was written');
    expect(output).toContain('exit code 3');
    expect(filesIn(cwd)).toEqual([]);
  });
});

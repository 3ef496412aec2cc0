// syncctl validate --fix as a user runs it: which files change, what is shown, and what the exit code says.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeWith, findProgram } from '../programs.js';
import { entry, run } from './program.js';

const RIGHT = `parameters:
    database_password: geheim # another secret
    websocket_bind_address: "0.0.0.0"
    websocket_host: "*"
    websocket_path: ws
    websocket_port: 8080
    secret: s3cret
`;
const WRONG = RIGHT.replace('websocket_port', 'websocket_prot');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'syncctl-fix-'));
  return () => rmSync(cwd, { recursive: true, force: true });
});

const at = (path: string): string => join(cwd, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const fix = (...args: string[]) => run(['validate', '--fix', ...args], { cwd });

describe('validate --fix', () => {
  it('changes the file and reports what is left', () => {
    put('config/parameters.yml', WRONG.concat('    websocket_backend_port: 0\n'));
    const { code, stdout, stderr } = fix('--format', 'compact');
    expect(read('config/parameters.yml')).toBe(RIGHT.concat('    websocket_backend_port: 0\n'));
    expect(stderr).toBe(
      'fixed config/parameters.yml:6: no version of Oro reads "websocket_prot" (unknown-parameter)\n',
    );
    expect(stdout).toMatch(/^config\/parameters.yml:8:29: error: .*\[port-range\]\n$/);
    expect(code).toBe(1);
    expect(readdirSync(at('config'))).toEqual(['parameters.yml']);
  });

  it('exits with 0 when nothing is left', () => {
    put('parameters.yml', WRONG);
    const warnings = ['--fail-on', 'warning', 'parameters.yml'];
    expect(run(['validate', ...warnings], { cwd }).code).toBe(1);
    expect(fix(...warnings).code).toBe(0);
    expect(fix(...warnings)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['the line ends of Windows', WRONG.replaceAll('\n', '\r\n'), RIGHT.replaceAll('\n', '\r\n')],
    ['a last line without an end', WRONG.trimEnd(), RIGHT.trimEnd()],
    ['characters of any length', `# 😀é\n${WRONG}`, `# 😀é\n${RIGHT}`],
  ])('keeps %s', (_, before, after) => {
    put('parameters.yml', before);
    expect(fix('parameters.yml').code).toBe(0);
    expect(read('parameters.yml')).toBe(after);
  });

  it('removes a byte order mark, which Symfony does not read', () => {
    put('parameters.yml', `\ufeff${WRONG}`);
    expect(fix('parameters.yml').code).toBe(0);
    expect(read('parameters.yml')).toBe(RIGHT);
  });

  it('fixes env files and syncctl.yml as well', () => {
    const dsns = 'ORO_WEBSOCKET_SEVER_DSN=//127.0.0.1:8080\nORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws\n';
    put('.env-app', `${dsns}ORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:8080\n`);
    fix('.env-app');
    expect(read('.env-app')).toContain('ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:8080\n');
    put('parameters.yml', RIGHT);
    put('syncctl.yml', 'server:\n\tmax_connections: 5000\n');
    fix('parameters.yml');
    expect(read('syncctl.yml')).toBe('server:\n    max_connections: 5000\n');
  });

  it('fixes several projects in one call, and a file that has two names once', () => {
    for (const name of ['a.yml', 'b.yml']) put(name, WRONG);
    symlinkSync('a.yml', at('c.yml'));
    const { code, stderr } = fix('a.yml', 'b.yml', 'c.yml');
    expect([code, read('a.yml'), read('b.yml')]).toEqual([0, RIGHT, RIGHT]);
    expect(stderr.match(/^fixed/gm)).toHaveLength(2);
    expect(lstatSync(at('c.yml')).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['a .dist file', 'parameters.yml.dist', 'template'],
    ['a file of a vendor', 'vendor/acme/parameters.yml', 'vendor folder'],
  ])('leaves %s alone, also when it is named', (_, path, why) => {
    put(path, WRONG);
    const { stderr } = fix(path);
    expect(stderr).toMatch(new RegExp(`^not fixed: .*\\(unknown-parameter\\); the file is .*${why}`));
    expect(read(path)).toBe(WRONG);
  });

  it.each([
    ['in a vendor folder', '../vendor/acme/ws.yml', 'vendor/acme/ws.yml', 'vendor folder'],
    ['behind a link to a vendor folder', 'link/ws.yml', 'vendor/acme/ws.yml', 'vendor folder'],
    ['outside of the application', '../../other/ws.yml', '../other/ws.yml', 'outside of the application'],
  ])('leaves an imported file %s alone', (_, resource, path, why) => {
    cwd = join(cwd, 'shop');
    const imported = 'parameters:\n    websocket_fronted_path: ws\n';
    put(path, imported);
    put('config/parameters.yml', `imports:\n    - { resource: ${resource} }\n${WRONG}`);
    put('vendor/acme/x', '');
    symlinkSync('../vendor/acme', at('config/link'));
    const { stderr } = fix();
    cwd = dirname(cwd);
    expect(stderr).toContain('fixed config/parameters.yml');
    expect(stderr).toMatch(new RegExp(`not fixed: .*ws.yml.*${why}`));
    expect(read(join('shop', path))).toBe(imported);
  });

  it('leaves a file alone when the fix would lead to a new finding', () => {
    const text = WRONG.replace('8080', '80800');
    put('parameters.yml', text);
    const { stderr } = fix('parameters.yml');
    expect(stderr).toMatch(/^not fixed: .*afterwards there would be a new finding: .*80800/);
    expect(read('parameters.yml')).toBe(text);
  });

  it('does not fix what --quiet or a baseline hides', () => {
    put('parameters.yml', WRONG);
    expect(fix('--quiet', 'parameters.yml')).toEqual({ code: 0, stdout: '', stderr: '' });
    const baseline = ['--baseline', 'base.json', 'parameters.yml'];
    run(['validate', '--write-baseline', ...baseline], { cwd });
    fix(...baseline);
    expect(read('parameters.yml')).toBe(WRONG);
  });

  it('writes a baseline of what is left', () => {
    put('parameters.yml', WRONG.concat('    websocket_backend_port: 0\n'));
    const { stderr } = fix('--write-baseline', '--baseline', 'base.json', 'parameters.yml');
    expect(stderr).toContain('accepted in base.json: 1\n');
    expect(read('base.json')).not.toContain('unknown-parameter');
  });

  it('refuses standard input', () => {
    expect(run(['validate', '--fix', '-'], { cwd, input: WRONG })).toMatchObject({ code: 2, stdout: '' });
    expect(fix('--stdin-filename', 'a.yml').code).toBe(2);
  });

  it('fixes the others when a file cannot be read', () => {
    put('parameters.yml', WRONG);
    expect(fix('missing.yml', 'parameters.yml').code).toBe(3);
    expect(read('parameters.yml')).toBe(RIGHT);
  });

  it('writes none of the files when one cannot be replaced', () => {
    for (const name of ['a.yml', 'b.yml']) put(name, WRONG);
    linkSync(at('b.yml'), at('second.yml'));
    expect(fix('a.yml', 'b.yml')).toMatchObject({ code: 3, stdout: '' });
    expect([read('a.yml'), read('b.yml')]).toEqual([WRONG, WRONG]);
    expect(readdirSync(cwd).sort()).toEqual(['a.yml', 'b.yml', 'second.yml']);
  });
});

describeWith(['mkfifo'], 'validate --fix', () => {
  const mkfifo = (path: string) => spawnSync(findProgram('mkfifo') ?? '', [at(path)]);

  it('writes nothing when another program has changed a file meanwhile', async () => {
    for (const name of ['a.yml', 'b.yml']) put(name, WRONG);
    mkfifo('pipe.yml');
    const child = spawn(process.execPath, [entry, 'validate', '--fix', 'a.yml', 'b.yml', 'pipe.yml'], {
      cwd,
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    // The pipe opens once syncctl has read the other files and waits for this one.
    const pipe = await open(at('pipe.yml'), 'w');
    put('b.yml', `${WRONG}# changed\n`);
    await pipe.writeFile(RIGHT);
    await pipe.close();
    const [code] = await once(child, 'close');
    expect([code, read('a.yml'), read('b.yml')]).toEqual([3, WRONG, `${WRONG}# changed\n`]);
    expect(stderr).toContain('"b.yml" was changed by another program; nothing was written');
    expect(readdirSync(cwd).sort()).toEqual(['a.yml', 'b.yml', 'pipe.yml']);
  });

  it('leaves alone what is not a regular file', async () => {
    mkfifo('pipe.yml');
    const child = spawn(process.execPath, [entry, 'validate', '--fix', 'pipe.yml'], { cwd });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const pipe = await open(at('pipe.yml'), 'w');
    await pipe.writeFile(WRONG);
    await pipe.close();
    await once(child, 'close');
    expect(stderr).toMatch(/^not fixed: .*; it is not a regular file$/m);
    expect(lstatSync(at('pipe.yml')).isFIFO()).toBe(true);
  });
});

describeWith(['root'], 'a file that validate --fix changes', () => {
  it('keeps its owner and its mode', () => {
    put('parameters.yml', WRONG);
    chownSync(at('parameters.yml'), 33, 33);
    chmodSync(at('parameters.yml'), 0o660);
    expect(fix('parameters.yml').code).toBe(0);
    const { uid, gid, mode } = statSync(at('parameters.yml'));
    expect([read('parameters.yml'), uid, gid, mode & 0o7777]).toEqual([RIGHT, 33, 33, 0o660]);
  });
});

describeWith(['script'], 'on a terminal', () => {
  it('the difference has colours', () => {
    put('parameters.yml', WRONG);
    const command = `'${process.execPath}' '${entry}' validate --fix --dry-run parameters.yml`;
    const { stdout } = spawnSync(findProgram('script') ?? '', ['-qec', command, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm' },
      encoding: 'utf8',
    });
    expect(stdout).toContain('\u001b[31m-    websocket_prot: 8080\u001b[0m');
    expect(stdout).toContain('\u001b[32m+    websocket_port: 8080\u001b[0m');
  });
});

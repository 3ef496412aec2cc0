// What a file keeps when it is replaced: owner, mode, access control list and links; and what is refused before anything is written.

import { spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../commands/program.js';
import { describeWith, findProgram } from '../programs.js';

/** The user and group of web servers on Debian. Any that is not ours would do. */
const OTHER = 33;

const PARAMETERS = `parameters:
    websocket_bind_address: 127.0.0.1
    websocket_bind_port: 8080
    websocket_frontend_host: '*'
    websocket_frontend_port: 443
    websocket_frontend_path: ws
    websocket_backend_host: 127.0.0.1
    websocket_backend_port: 8080
    websocket_backend_path: ''
`;
const OLD = 'ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:9090\n';
const MIGRATE = ['migrate', 'parameters.yml', '--write', '--to', 'env/.env-app'];
const RENDER = ['render', 'systemd', 'parameters.yml', '--out', 'out', '--user', 'www-data'];
const UNIT = 'out/syncctl.service';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'syncctl-attributes-'));
  for (const name of ['env', 'out']) mkdirSync(join(folder, name));
  writeFileSync(at('parameters.yml'), PARAMETERS);
  writeFileSync(at('env/.env-app'), OLD);
  writeFileSync(at(UNIT), 'old');
  return () => rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => join(folder, path);

function run(argv: readonly string[], wrapper: readonly string[] = [], path = process.env.PATH ?? '') {
  const [program = process.execPath, ...words] = [...wrapper, process.execPath, entry, ...argv];
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    env: { PATH: path, NODE_DISABLE_COMPILE_CACHE: '1', NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Each command with the file that it replaces. */
const COMMANDS: [string, readonly string[], string][] = [
  ['migrate --write', MIGRATE, 'env/.env-app'],
  ['render --out', RENDER, UNIT],
];

describe.each(COMMANDS)('%s', (_, argv, file) => {
  it('keeps the mode', () => {
    chmodSync(at(file), 0o660);
    expect(run(argv)).toMatchObject({ status: 0 });
    expect(statSync(at(file)).mode & 0o7777).toBe(0o660);
    expect(readFileSync(at(file), 'utf8')).not.toMatch(/^old|9090/);
  });

  it('refuses a file with a second name, and says how to give it a copy of its own', () => {
    linkSync(at(file), at('second'));
    const before = readFileSync(at(file), 'utf8');
    const { status, stderr } = run(argv);
    expect(status).toBe(3);
    expect(stderr).toContain('has 2 names (hard links)');
    const hint = /cp -p .* && mv .*/.exec(stderr)?.[0] ?? 'false';
    expect([readFileSync(at(file), 'utf8'), readdirSync(join(at(file), '..'))]).toEqual([
      before,
      readdirSync(join(at(file), '..')).filter((name) => !name.endsWith('.new')),
    ]);
    expect(spawnSync('sh', ['-c', hint], { cwd: folder }).status).toBe(0);
    expect(run(argv)).toMatchObject({ status: 0 });
    expect(readFileSync(at('second'), 'utf8')).toBe(before);
  });
});

describe('a symbolic link', () => {
  it('stays when FILE is one, wherever it leads', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'syncctl-elsewhere-'));
    rmSync(at('env/.env-app'));
    writeFileSync(join(elsewhere, 'real'), OLD);
    symlinkSync(join(elsewhere, 'real'), at('env/.env-app'));
    expect(run(MIGRATE)).toMatchObject({ status: 0 });
    expect(lstatSync(at('env/.env-app')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(elsewhere, 'real'), 'utf8')).toContain('127.0.0.1:8080');
    expect([readdirSync(elsewhere), readdirSync(at('env'))]).toEqual([['real'], ['.env-app']]);
    rmSync(elsewhere, { recursive: true });
  });

  it('stays when it leads to a file that is not there yet', () => {
    rmSync(at('env/.env-app'));
    symlinkSync('../new', at('env/.env-app'));
    expect(run([...MIGRATE, '--create'])).toMatchObject({ status: 0 });
    expect(lstatSync(at('env/.env-app')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('new'), 'utf8')).toContain('127.0.0.1:8080');
  });

  it('below --out is followed only while it stays there', () => {
    rmSync(at(UNIT));
    writeFileSync(at('outside'), 'old');
    symlinkSync('../outside', at(UNIT));
    expect(run(RENDER)).toMatchObject({ status: 3, stderr: expect.stringContaining('outside of') });
    expect(readFileSync(at('outside'), 'utf8')).toBe('old');
  });
});

describeWith(['root', 'setpriv'], 'the owner of a file', () => {
  it.each(COMMANDS)('is kept by %s', (_, argv, file) => {
    chownSync(at(file), OTHER, OTHER);
    chmodSync(at(file), 0o660);
    expect(run(argv)).toMatchObject({ status: 0 });
    const { uid, gid, mode } = statSync(at(file));
    expect([uid, gid, mode & 0o7777]).toEqual([OTHER, OTHER, 0o660]);
  });

  it.each(COMMANDS)('that %s cannot keep is a reason to write nothing', (_, argv, file) => {
    chownSync(at(file), OTHER, OTHER);
    const before = readdirSync(folder, { recursive: true });
    // Root as in many containers: it may read and write everything, and give nothing away.
    const { status, stderr } = run(argv, [findProgram('setpriv') ?? '', '--bounding-set', '-chown']);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/was not replaced: only \S+ or root/)]);
    expect(stderr).toContain('cat NEW >');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(readFileSync(at(file), 'utf8')).toMatch(/^old|9090/);
  });
});

describeWith(['setfacl', 'getfacl'], 'an access control list', () => {
  const listOf = (file: string): string =>
    spawnSync(findProgram('getfacl') ?? '', ['-cnp', at(file)], { encoding: 'utf8' }).stdout;

  it.each(COMMANDS)('is kept by %s', (_, argv, file) => {
    chmodSync(at(file), 0o640);
    const setting = [findProgram('setfacl') ?? '', '-m', 'u:1234:rw,g:5678:r'] as const;
    expect(spawnSync(setting[0], [...setting.slice(1), at(file)]).status).toBe(0);
    const before = listOf(file);
    expect(before).toContain('user:1234:rw-');
    expect(run(argv)).toMatchObject({ status: 0 });
    expect(listOf(file)).toBe(before);
    expect(readFileSync(at(file), 'utf8')).not.toMatch(/^old|9090/);
  });
});

describeWith(['setfacl', 'getfacl', 'busybox'], 'an access control list where ls is that of BusyBox', () => {
  const program = (name: string): string => findProgram(name) ?? '';
  const listOf = (file: string): string =>
    spawnSync(program('getfacl'), ['-cnp', at(file)], { encoding: 'utf8' }).stdout;

  it('is kept with the programs that set it', () => {
    mkdirSync(at('bin'));
    for (const name of ['ls', 'cp']) symlinkSync(program('busybox'), at(`bin/${name}`));
    for (const name of ['getfacl', 'setfacl']) symlinkSync(program(name), at(`bin/${name}`));
    expect(spawnSync(program('setfacl'), ['-m', 'u:1234:rw', at('env/.env-app')]).status).toBe(0);
    const before = listOf('env/.env-app');
    expect(run(MIGRATE, [], at('bin'))).toMatchObject({ status: 0 });
    expect(listOf('env/.env-app')).toBe(before);
    expect(before).toContain('user:1234:rw-');
    expect(readFileSync(at('env/.env-app'), 'utf8')).not.toContain('9090');
  });
});

describeWith(['unshare', 'namespaces'], 'a full disk', () => {
  /** Runs a command with `out`, `env` and `run` on a file system of 64 KB that is full. Lists what is on it before and afterwards. */
  function onFullDisk(argv: readonly string[]) {
    mkdirSync(at('run'));
    writeFileSync(at('wrong.yml'), PARAMETERS.replace('frontend_path', 'fronted_path'));
    mkdirSync(at('small'));
    const script = `set -e
mount -t tmpfs -o size=64k,mode=0700 small small
for name in out env run; do mkdir -m 0700 small/$name; done
echo old > small/${UNIT}; printf '${OLD.trim()}\\n' > small/env/.env-app; cp *.yml small
cat /dev/zero > small/fill 2>/dev/null || true
cd small
find . -type f -exec md5sum {} + | sort > ../before
set +e; XDG_RUNTIME_DIR="$PWD/run" NODE_DISABLE_COMPILE_CACHE=1 "$@" > ../stdout 2> ../stderr; echo $? > ../status; set -e
find . -type f -exec md5sum {} + | sort > ../after`;
    const words = ['-rm', 'sh', '-c', script, 'sh', process.execPath, entry, ...argv];
    const { stderr } = spawnSync(findProgram('unshare') ?? '', words, { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    const [status, before, after] = ['status', 'before', 'after'].map((name) =>
      readFileSync(at(name), 'utf8'),
    );
    return { status: Number(status), before, after, stderr: readFileSync(at('stderr'), 'utf8') };
  }

  it.each([
    ['migrate --write', MIGRATE],
    ['migrate --create', ['migrate', 'parameters.yml', '--write', '--create', '--to', 'env/new']],
    ['render --out', RENDER],
    [
      'render --out to a new folder',
      ['render', 'systemd', 'parameters.yml', '--out', 'new/folder', '--user', 'a'],
    ],
    ['validate --fix', ['validate', '--fix', 'wrong.yml']],
    ['init', ['init', '--oro', '5.1', '--yes', 'env/.env-app.new']],
    [
      'validate --write-baseline',
      ['validate', 'parameters.yml', '--baseline', 'new.json', '--write-baseline'],
    ],
  ])('makes %s fail with the reason, and leaves everything as it was', (_, argv) => {
    const { status, before, after, stderr } = onFullDisk(argv);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/no space left/)]);
    expect(after).toBe(before);
  });

  it('makes up --detach fail with the reason', () => {
    const { status, stderr } = onFullDisk(['up', '--detach', 'parameters.yml', '--bind-port', '0']);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/no space left/)]);
  });
});

// The cache of compiled code: who may have written it, and what happens when it is damaged or cannot be used.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../commands/program.js';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'syncctl-cache-'));
  return () => rmSync(base, { recursive: true, force: true });
});

function run(env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'explain', 'bind-wildcard'], {
    env: { PATH: process.env.PATH ?? '', HOME: base, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const folder = (): string => join(base, '.cache/syncctl');
const caches = (): string[] => readdirSync(folder()).map((name) => join(folder(), name));

/** A run without a cache: what each run must print. */
const UNCACHED = { NODE_DISABLE_COMPILE_CACHE: '1' };

describe('the code cache', () => {
  it('is written once, for this user alone, and read afterwards', () => {
    const expected = run(UNCACHED);
    expect([expected.status, existsSync(folder())]).toEqual([0, false]);
    expect(run()).toEqual(expected);
    const written = caches().map((path) => [path, statSync(path).ino]);
    expect(written.length).toBeGreaterThan(0);
    expect(new Set([folder(), ...caches()].map((path) => statSync(path).mode & 0o077))).toEqual(new Set([0]));
    expect(run()).toEqual(expected);
    expect(caches().map((path) => [path, statSync(path).ino])).toEqual(written);
  });

  it('is in XDG_CACHE_HOME if that is set', () => {
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(elsewhere);
    run({ XDG_CACHE_HOME: elsewhere });
    expect([existsSync(join(elsewhere, 'syncctl')), existsSync(folder())]).toEqual([true, false]);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, 1001)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => bytes.with(20_000, (bytes[20_000] ?? 0) ^ 1)],
    ['zeroed', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['of another program', (bytes: Buffer) => Buffer.alloc(bytes.length, 'x')],
  ])('that is %s is written again', (_, damage) => {
    const expected = run();
    const before = caches().map((path) => [path, readFileSync(path)] as const);
    for (const [path, bytes] of before) writeFileSync(path, damage(bytes));
    expect(run()).toEqual(expected);
    for (const [path, bytes] of before) expect(readFileSync(path)).not.toEqual(damage(bytes));
    expect(run()).toEqual(expected);
  });

  it('that others may write is not used', () => {
    const expected = run();
    for (const path of caches()) chmodSync(path, 0o666);
    const before = caches().map((path) => statSync(path).ino);
    expect(run()).toEqual(expected);
    expect(caches().map((path) => statSync(path).ino)).not.toEqual(before);
    chmodSync(folder(), 0o777);
    for (const path of caches()) writeFileSync(path, 'damaged');
    expect(run()).toEqual(expected);
    expect(caches().map((path) => readFileSync(path, 'utf8'))).toEqual(caches().map(() => 'damaged'));
  });

  it('that is a link is not followed', () => {
    const expected = run();
    for (const path of caches()) {
      writeFileSync(`${path}.target`, 'damaged', { mode: 0o600 });
      rmSync(path);
      symlinkSync(`${path}.target`, path);
    }
    expect(run()).toEqual(expected);
  });

  it.skipIf(process.getuid?.() !== 0)('leaves the home folder of another user alone', () => {
    chownSync(base, 33, 33);
    run();
    expect(existsSync(join(base, '.cache'))).toBe(false);
  });

  it('that cannot be written is done without', () => {
    writeFileSync(join(base, '.cache'), 'a file');
    expect(run()).toEqual(run(UNCACHED));
  });

  it('is not shared with another installation, whose paths are in its code', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const scripts = ['one', 'two'].map((name) => {
      for (const part of ['bin', 'dist', 'package.json']) {
        cpSync(join(root, part), join(base, name, part), { recursive: true });
      }
      spawnSync(process.execPath, [join(base, name, 'bin/run.js'), 'explain', 'bind-wildcard'], {
        env: { HOME: base, NODE_V8_COVERAGE: join(base, name, 'coverage') },
      });
      const [report = ''] = readdirSync(join(base, name, 'coverage'));
      const { result } = JSON.parse(readFileSync(join(base, name, 'coverage', report), 'utf8'));
      return result
        .map(({ url }: { url: string }) => url)
        .filter((url: string) => url.includes('/chunks/'))
        .map((url: string) => url.slice(url.indexOf(base) + base.length));
    });
    expect(scripts[0]).toContainEqual(expect.stringMatching(/^\/one\/dist\/chunks\/check-/));
    expect(scripts[1]).toContainEqual(expect.stringMatching(/^\/two\/dist\/chunks\/check-/));
  });

  it('forgets what was written more than a month ago', () => {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    const old = join(folder(), 'check-old.cjs.v20.0.0-x64');
    writeFileSync(old, '', { mode: 0o600 });
    const past = Date.now() / 1000 - 32 * 24 * 3600;
    utimesSync(old, past, past);
    run();
    expect(existsSync(old)).toBe(false);
  });
});

it('loads modules of the operator with an import of their own, also from the cache', () => {
  writeFileSync(join(base, 'package.json'), '{"type": "module"}');
  const module = join(base, 'handlers.mjs');
  writeFileSync(join(base, 'topics.mjs'), 'export const name = "a-topic";');
  writeFileSync(
    module,
    `import { name } from './topics.mjs'; export const broken = { name }; throw new Error('loaded ' + name);`,
  );
  writeFileSync(join(base, 'syncctl.yml'), `server:\n    handlers: [handlers.mjs]\n`);
  writeFileSync(join(base, 'parameters.yml'), 'parameters:\n    websocket_bind_address: 127.0.0.1\n');
  const start = (): string =>
    spawnSync(process.execPath, [entry, 'up', join(base, 'parameters.yml'), '--bind-port', '0'], {
      env: { PATH: process.env.PATH ?? '', HOME: base },
      encoding: 'utf8',
      timeout: 60_000,
    }).stderr;
  const first = start();
  expect(first).toContain('loaded a-topic');
  expect(start()).toBe(first);
});

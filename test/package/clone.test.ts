// A clone: what its first command does, whatever happens to it.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newClone, ROOT } from './clone.js';

const BUILDS = /^Building syncctl … done in \d+\.\d s\n$/;

describe('a clone', () => {
  let clone = '';

  beforeEach(() => {
    clone = newClone({ packages: true });
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  function run(...argv: string[]) {
    return start('bin/dev.js', ...argv);
  }

  function start(
    entry: string,
    ...argv: string[]
  ): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, entry), ...argv], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  const left = (): string[] => readdirSync(clone).filter((name) => name.startsWith('dist'));

  test('is built once, and again when its source has changed', () => {
    const version = { status: 0, stdout: expect.stringMatching(/^syncctl\/\d/) };
    expect(run('--version')).toEqual({ ...version, stderr: expect.stringMatching(BUILDS) });
    expect(run('--version')).toEqual({ ...version, stderr: '' });
    writeFileSync(join(clone, 'src/added.ts'), '');
    expect(run('--version')).toEqual({ ...version, stderr: expect.stringMatching(BUILDS) });
    expect(left()).toEqual(['dist']);
  });

  test('keeps its last build when a new one fails or is interrupted', async () => {
    run('--version');
    const main = readFileSync(join(clone, 'dist/main.cjs'), 'utf8');
    writeFileSync(join(clone, 'src/core/error.ts'), 'this is not TypeScript');
    expect(run('--version')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('error.ts'),
    });
    cpSync(join(ROOT, 'src/core/error.ts'), join(clone, 'src/core/error.ts'));
    await interruptBuild();
    expect(left()).toEqual(['dist']);
    expect(readFileSync(join(clone, 'dist/main.cjs'), 'utf8')).toBe(main);
  });

  /** Interrupts a build that waits for one of its sources. */
  async function interruptBuild(): Promise<void> {
    const schema = join(clone, 'schemas/parameters.schema.json');
    rmSync(schema);
    execFileSync('mkfifo', [schema]);
    const build = spawn(process.execPath, [join(clone, 'scripts/build.mjs')]);
    const ended = once(build, 'exit');
    // Opens when the other side reads.
    const source = await open(schema, 'w');
    build.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    await source.close();
  }

  test('says what to do when it is not built', () => {
    expect(start('bin/run.js', '--version')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'syncctl: it is not built yet\n  run "npm ci && npm run build" in its folder\n',
    });
  });

  test('says what to do when its packages are not installed', () => {
    rmSync(join(clone, 'node_modules'));
    expect(run('--version')).toEqual({
      status: 3,
      stdout: '',
      stderr: `syncctl: the packages that build it are not installed\n  run "npm ci" in ${clone}/\n`,
    });
  });
});

test('npm installs from the registry run no script of ours', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const atInstall = [
    'preinstall',
    'install',
    'postinstall',
    'prepublish',
    'preprepare',
    'prepare',
    'postprepare',
  ];
  expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  expect(scripts.prepack).toBe('npm run build');
});

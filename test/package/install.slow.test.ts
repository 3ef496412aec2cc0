// What people do first, with the real registry: install a clone or a tarball, and let CI run what is checked out.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, expect, test } from 'vitest';
import { describeWith } from '../programs.js';
import { newClone, ROOT } from './clone.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function kept(folder: string): string {
  folders.push(folder);
  return folder;
}

/** An application with a port that is not one. */
function newApplication(): string {
  const folder = kept(mkdtempSync(join(tmpdir(), 'syncctl-application-')));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config/parameters.yml'), 'parameters:\n  websocket_port: 80800\n');
  return folder;
}

test('the first command of the README installs, builds and starts, and ends with Ctrl-C', async () => {
  const cwd = kept(newClone({ packages: false }));
  const command = 'npm ci && npm start -- --bind-port 0';
  const shell = spawn('bash', ['-c', command], { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(shell, 'close');
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      const wasHealthy = /^Healthy/m.test(output);
      output += text;
      // As a terminal does: to everything that was started there. A second one would cut the end short.
      if (!wasHealthy && /^Healthy/m.test(output)) process.kill(-(shell.pid ?? 0), 'SIGINT');
    });
  }
  await ended;
  expect(output).toMatch(/Building syncctl … done[\s\S]*^Healthy[\s\S]*^Stopped$/m);
});

test('a tarball is installed without development dependencies, in at most 30 MB, and works', () => {
  const source = kept(newClone({ packages: true }));
  const { stdout: tarball } = spawnSync('npm', ['pack'], { cwd: source, encoding: 'utf8' });
  // pre-commit takes all that npm prints for the name of the file.
  expect(tarball).toMatch(/^syncctl-[\d.]+\.tgz\n$/);
  const cwd = newApplication();
  writeFileSync(join(cwd, 'package.json'), '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join(source, tarball.trim())], { cwd });
  const { status, stdout } = spawnSync('node_modules/.bin/syncctl', ['validate'], { cwd, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('port-range') });
  expect(sizeOf(join(cwd, 'node_modules'))).toBeLessThan(30e6);
});

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

test('the action installs, builds and runs the version that is checked out', () => {
  const action = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    runs: { steps: { run: string }[] };
  };
  const script = action.runs.steps.map(({ run }) => run).join('\n');
  const cwd = newApplication();
  const checkout = kept(newClone({ packages: false }));
  const env = { ...process.env, GITHUB_ACTION_PATH: checkout, FILES: '', ARGUMENTS: '--format github' };
  for (const built of [/Building syncctl/, /^$/]) {
    const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const { status, stdout, stderr } = spawnSync('bash', argv, { cwd, env, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(/^::error file=config\/parameters\.yml,line=2.*port-range/m),
    });
    expect(stderr).toMatch(built);
  }
});

describeWith(['pre-commit'], 'pre-commit', () => {
  test('installs the hook from a commit, and runs it on what is committed', () => {
    const git = (cwd: string, ...argv: string[]): string => {
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
      return execFileSync('git', [...identity, ...argv], { cwd, encoding: 'utf8' }).trim();
    };
    const checkout = kept(newClone({ packages: false }));
    cpSync(join(ROOT, '.gitignore'), join(checkout, '.gitignore'));
    git(checkout, 'init', '-q');
    git(checkout, 'add', '.');
    git(checkout, 'commit', '-qm', 'everything');
    const cwd = newApplication();
    git(cwd, 'init', '-q');
    const hooks = { repo: checkout, rev: git(checkout, 'rev-parse', 'HEAD'), hooks: [{ id: 'syncctl' }] };
    writeFileSync(join(cwd, '.pre-commit-config.yaml'), JSON.stringify({ repos: [hooks] }));
    git(cwd, 'add', '.');
    const env = { ...process.env, PRE_COMMIT_HOME: kept(mkdtempSync(join(tmpdir(), 'syncctl-pre-commit-'))) };
    const run = () => spawnSync('pre-commit', ['run', '--all-files'], { cwd, env, encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('port-range') });
    cpSync(join(ROOT, 'examples/parameters.yml'), join(cwd, 'config/parameters.yml'));
    git(cwd, 'add', '.');
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('Passed') });
  });
});

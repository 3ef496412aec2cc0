// What stands in a run directory is not believed blindly, and what keeps a server from starting is said in one sentence.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTimeOf } from '../../src/control/process-identity.js';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { Workplace } from './program.js';

const NOTHING = { code: 0, stdout: 'no server is running\n' };

function pidFilesIn(place: Workplace): string[] {
  const folder = join(place.folder, 'syncctl');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pid'))
    .map((file) => join(folder, file));
}

/** A server of `other.yml`, the pid file that `parameters.yml` would have, and that of the server. */
async function serverOfAnotherFile(): Promise<{ place: Workplace; own: string; foreign: string }> {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  const [own = ''] = pidFilesIn(place);
  expect((await place.run(['down'])).code).toBe(0);
  place.write('other.yml', readFileSync(join(place.folder, 'parameters.yml'), 'utf8'));
  onTestFinished(async () => {
    rmSync(own, { force: true, recursive: true });
    expect((await place.run(['down', 'other.yml'])).stdout).toMatch(/^stopped/);
  });
  expect((await place.run(['up', '-d', 'other.yml'])).code).toBe(0);
  const [foreign = ''] = pidFilesIn(place);
  return { place, own, foreign };
}

test.each([
  ['a copy', copyFileSync],
  ['a symbolic link', symlinkSync],
])('down leaves the server of another file alone when %s of its pid file has our name', async (_, put) => {
  const { place, own, foreign } = await serverOfAnotherFile();
  put(foreign, own);
  expect(await place.run(['down'])).toMatchObject(NOTHING);
  expect((await place.run(['health', 'other.yml'])).code).toBe(0);
});

test('up refuses a run directory that others may write to', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  const folder = join(place.folder, 'syncctl');
  chmodSync(folder, 0o777);
  expect(await place.run(['down'])).toMatchObject(NOTHING);
  chmodSync(folder, 0o700);
  expect((await place.run(['down'])).stdout).toMatch(/^stopped/);
});

test('up refuses a run directory that is a link', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  const folder = join(place.folder, 'syncctl');
  renameSync(folder, `${folder}.real`);
  symlinkSync(`${folder}.real`, folder);
  expect(await place.run(['down'])).toMatchObject(NOTHING);
  rmSync(folder);
  renameSync(`${folder}.real`, folder);
  expect((await place.run(['down'])).stdout).toMatch(/^stopped/);
});

describeWith(['root'], 'a run directory of a dynamic user of systemd', () => {
  test('is a link that root made, and is used', async () => {
    const place = new Workplace();
    place.writeParameters(await reservePort());
    const folder = join(place.folder, 'syncctl');
    mkdirSync(join(place.folder, 'private', 'syncctl'), { recursive: true, mode: 0o711 });
    symlinkSync(join('private', 'syncctl'), folder);
    place.env.RUNTIME_DIRECTORY = folder;
    expect((await place.run(['up', '-d'])).code).toBe(0);
    expect((await place.run(['health'])).code).toBe(0);
    expect((await place.run(['down'])).stdout).toMatch(/^stopped/);
  });
});

test('a pipe instead of the pid file blocks nothing', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  const [file = ''] = pidFilesIn(place);
  expect((await place.run(['down'])).code).toBe(0);
  execFileSync('mkfifo', [file]);
  expect(await place.run(['status'])).toMatchObject({ code: 1, stdout: 'no server is running\n' });
  expect((await place.run(['up', '-d'])).code).toBe(0);
});

test('a folder instead of the pid file is named', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  const [file = ''] = pidFilesIn(place);
  expect((await place.run(['down'])).code).toBe(0);
  mkdirSync(file);
  const { code, stderr } = await place.run(['up']);
  expect(code).toBe(3);
  expect(stderr).toContain(`syncctl: cannot write the pid file "${file}": it is a directory\n`);
});

test.each([
  ['/proc/nope', '"/proc/nope/syncctl": no such file or directory'],
  ['/proc', '"/proc/syncctl": no such file or directory'],
  ['/dev/null', '"/dev/null/syncctl": part of the path is not a directory'],
])('a run directory that cannot be made gets a reason: %s', async (folder, sentence) => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.env.XDG_RUNTIME_DIR = folder;
  expect(await place.run(['up'])).toMatchObject({
    code: 3,
    stderr: `syncctl: cannot create the run directory ${sentence}\n  set XDG_RUNTIME_DIR to another directory\n`,
  });
});

test('the reason and the hint of a failed up --detach are indented once', async () => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  expect((await place.run(['up', '-d'])).code).toBe(0);
  place.write('other.yml', readFileSync(join(place.folder, 'parameters.yml'), 'utf8'));
  const { code, stderr } = await place.run(['up', '-d', 'other.yml']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^syncctl: cannot listen on ".*": another program is listening there\n {2}\S.*\n$/);
});

test('of two servers started at once for one file, one serves and the other says that it does', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  const both = [place.start(['up']), place.start(['up'])];
  const loser = await Promise.race(both.map((one) => one.ended));
  expect(loser.code).toBe(3);
  expect(loser.stderr).toMatch(
    /syncctl: a server for this file is already running, as process \d+ on port \d+\n/,
  );
  const [winner] = both.filter(({ child }) => child.exitCode === null);
  await winner?.prints(/Healthy/);
  expect((await winner?.stop())?.code).toBe(0);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to a waiting up --detach ends the server too',
  async (signal) => {
    const place = new Workplace();
    place.writeParameters(await reservePort());
    const file = join(place.folder, 'pid');
    place.write('syncctl.yml', 'server:\n  handlers: [./slow.mjs]\n');
    place.write(
      'slow.mjs',
      [
        "import { renameSync, writeFileSync } from 'node:fs';",
        `writeFileSync(${JSON.stringify(`${file}.new`)}, String(process.pid));`,
        `renameSync(${JSON.stringify(`${file}.new`)}, ${JSON.stringify(file)});`,
        'await new Promise(() => setInterval(() => {}, 1000));',
      ].join('\n'),
    );
    const up = place.start(['up', '--detach', '--timeout', '60']);
    await expect.poll(() => existsSync(file)).toBe(true);
    const pid = Number(readFileSync(file, 'utf8'));
    onTestFinished(() => {
      if (startTimeOf(pid) !== null) process.kill(pid, 'SIGKILL');
    });
    const { code, stderr } = await up.stop(signal);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: `syncctl: interrupted by ${signal}; the server was stopped again\n`,
    });
    expect(startTimeOf(pid)).toBeNull();
  },
);

test('down says how to resume a process that is suspended', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', 'server:\n  drain: 1\n  drain_delay: 0\n');
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  up.child.kill('SIGSTOP');
  const { code, stderr } = await place.run(['down']);
  up.child.kill('SIGCONT');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^syncctl: process (\d+) did not exit within 6 s\n {2}it is suspended .*kill -CONT \1\n$/,
  );
  expect((await up.ended).code).toBe(0);
});

test('a log that cannot be written is named', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  expect((await place.run(['up', '-d'])).code).toBe(0);
  expect((await place.run(['down'])).code).toBe(0);
  const folder = join(place.folder, 'syncctl');
  const [log = ''] = readdirSync(folder).filter((file) => file.endsWith('.log'));
  rmSync(join(folder, log));
  writeFileSync(join(place.folder, 'elsewhere'), '');
  symlinkSync(join(place.folder, 'elsewhere'), join(folder, log));
  expect(await place.run(['up', '-d'])).toMatchObject({
    code: 3,
    stderr: `syncctl: cannot write the log "${join(folder, log)}": it is a symbolic link that cannot be followed\n`,
  });
});

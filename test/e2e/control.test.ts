// A running server is asked at its socket: where its process cannot be seen, where there is no admin listener, where it is the first
// process of a container.

import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { type Output, PROGRAM, Running, Workplace } from './program.js';

const OTHER_PROCESSES = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc'];

async function workplace(settings = ''): Promise<Workplace> {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  place.write('syncctl.yml', settings);
  return place;
}

/** Runs syncctl where no process can be seen but its own. */
function isolated(place: Workplace, argv: readonly string[]): Running {
  const child = spawn('unshare', [...OTHER_PROCESSES, process.execPath, PROGRAM, ...argv], {
    cwd: place.folder,
    env: place.env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Running(child);
}

function socketsOf(place: Workplace): string[] {
  const folder = join(place.folder, 'syncctl');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sock'))
    .map((name) => join(folder, name));
}

describeWith(['unshare', 'namespaces'], 'a server whose process cannot be seen', () => {
  test('is found, asked, reloaded and stopped', async () => {
    const place = await workplace('server:\n  drain: 9\n');
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    const ask = (...argv: string[]): Promise<Output> => isolated(place, argv).ended;
    expect((await ask('health')).stdout).toMatch(/^healthy: /);
    expect((await ask('status')).stdout).toMatch(/^state +ready$/m);
    place.write('syncctl.yml', 'server:\n  drain: 8\n');
    expect(await ask('reload')).toMatchObject({ code: 0, stdout: 'changed: server.drain\n' });
    expect(await ask('down')).toMatchObject({ code: 0, stdout: `stopped process ${up.child.pid}\n` });
    expect((await up.ended).code).toBe(0);
  });

  test('is not there any more once it was killed', async () => {
    const place = await workplace();
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    await up.stop('SIGKILL');
    expect(await isolated(place, ['down']).ended).toMatchObject({
      code: 0,
      stdout: 'no server is running\n',
    });
  });
});

describeWith(['unshare', 'namespaces'], 'a server that is the first process of its container', () => {
  test('is found, asked, reloaded and stopped', async () => {
    const place = await workplace();
    const up = isolated(place, ['up']);
    await up.prints(/Healthy/);
    expect((await place.run(['health'])).stdout).toMatch(/^healthy: /);
    expect((await place.run(['status'])).stdout).toMatch(/^process +1$/m);
    expect((await place.run(['reload'])).code).toBe(0);
    const { code, stdout, stderr } = await place.run(['down']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'stopping process 1\n' });
    expect(stderr).toContain('stop the container');
    expect((await up.ended).code).toBe(0);
  });
});

test.each(['off', '127.0.0.1:0'])(
  'with server.admin: %s a socket for this user takes reload and stop',
  async (admin) => {
    const place = await workplace(`server:\n  admin: ${admin}\n`);
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    const [socket = ''] = socketsOf(place);
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    place.write('syncctl.yml', `server:\n  admin: ${admin}\n  drain: 3\n`);
    expect(await place.run(['reload'])).toMatchObject({ code: 0, stdout: 'changed: server.drain\n' });
    expect((await place.run(['health'])).code).toBe(0);
    expect(await place.run(['down'])).toMatchObject({ code: 0, stderr: '' });
    expect((await up.ended).code).toBe(0);
    expect(existsSync(socket)).toBe(false);
  },
);

test('down of a unit says that systemd starts it again, and what to call', async () => {
  const place = await workplace();
  place.env.NOTIFY_SOCKET = join(place.folder, 'nobody-listens');
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { code, stderr } = await place.run(['down']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^systemd will start it again\. .*: systemctl stop [^\s]+\.service\n$/);
});

test('a server whose run directory is gone leaves word in a new one', async () => {
  const place = await workplace();
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  rmSync(join(place.folder, 'syncctl'), { recursive: true });
  await expect.poll(async () => (await place.run(['status'])).stdout).toMatch(/^state +ready$/m);
  expect((await place.run(['reload'])).code).toBe(0);
  expect((await place.run(['down'])).stdout).toBe(`stopped process ${up.child.pid}\n`);
});

test('a server whose session is over leaves word where the next session looks', async () => {
  const place = await workplace();
  const session = join(place.folder, 'session');
  const temporary = join(place.folder, 'tmp');
  mkdirSync(session);
  mkdirSync(temporary);
  Object.assign(place.env, { XDG_RUNTIME_DIR: session, TMPDIR: temporary });
  expect((await place.run(['up', '--detach'])).code).toBe(0);
  rmSync(session, { recursive: true });
  place.env.XDG_RUNTIME_DIR = undefined;
  await expect.poll(async () => (await place.run(['health'])).code).toBe(0);
  expect((await place.run(['down'])).stdout).toMatch(/^stopped process/);
});

describeWith(['root', 'setpriv'], 'a server of another user', () => {
  const SERVER = 64_301;
  const OTHER = 64_302;
  const FOLDER = `/run/user/${SERVER}`;

  function as(
    user: number,
    argv: readonly string[],
    env: Record<string, string>,
    more: readonly string[] = [],
  ): Running {
    const drop = ['--reuid', String(user), '--regid', String(user), '--clear-groups', ...more];
    const child = spawn('setpriv', [...drop, process.execPath, PROGRAM, ...argv], {
      cwd: '/',
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
    });
    return new Running(child);
  }

  test('is found by its user without a session and by root, and hidden from others, who are told', async (context) => {
    const reads = await as(OTHER, ['--version'], {}).ended;
    context.skip(reads.code !== 0, 'other users may not read this clone');
    const place = await workplace();
    chmodSync(place.folder, 0o755);
    const file = join(place.folder, 'parameters.yml');
    chownSync(file, SERVER, SERVER);
    mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
    chownSync(FOLDER, SERVER, SERVER);
    onTestFinished(() => rmSync(FOLDER, { recursive: true, force: true }));
    const up = await as(SERVER, ['up', '--detach', file], { XDG_RUNTIME_DIR: FOLDER }).ended;
    expect(up.stderr).toBe('');
    onTestFinished(async () => void (await as(SERVER, ['down', file], {}).ended));

    expect((await as(SERVER, ['health', file], {}).ended).code).toBe(0);
    expect((await place.run(['status', file])).stdout).toMatch(/^state +ready$/m);
    const stranger = await as(OTHER, ['down', file], {}).ended;
    expect(stranger).toMatchObject({ code: 3, stdout: '' });
    expect(stranger.stderr).toContain(`run this as user ${SERVER} or as root`);
    const powerless = await as(0, ['down', file], {}, ['--bounding-set', '-all']).ended;
    expect(powerless.stderr).toMatch(new RegExp(`run this as user ${SERVER}\n`));
    expect((await place.run(['down', file])).stdout).toMatch(/^stopped process/);
    expect((await as(OTHER, ['health', file], {}).ended).code).toBe(1);
  });
});

// What systemd does to the server: sockets handed over, notifications, credentials. Without systemd itself.

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DgramSocket } from 'node-unix-socket';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { join as joinServer, request } from '../server/raw-client.js';
import { eventsIn, PROGRAM, Running, Workplace } from './program.js';

/** Stands in for the manager: collects what the server says. */
function listenForNotifications(path: string): { states: string[]; said(text: string): Promise<void> } {
  const states: string[] = [];
  const socket = new DgramSocket();
  socket.on('data', (data: Buffer) => states.push(data.toString()));
  socket.bind(path);
  onTestFinished(() => socket.close());
  return {
    states,
    said: (text) => expect.poll(() => states.some((state) => state.split('\n').includes(text))).toBe(true),
  };
}

test('systemd hears when the server is ready, alive, reloading and stopping', async () => {
  const place = new Workplace();
  const path = join(place.folder, 'notify');
  const manager = listenForNotifications(path);
  Object.assign(place.env, { NOTIFY_SOCKET: path, WATCHDOG_USEC: '200000' });
  place.writeParameters(await reservePort());
  const up = place.start(['up']);
  await manager.said('READY=1');
  expect(up.stdout).toMatch(/Healthy/);
  await manager.said('WATCHDOG=1');
  manager.states.length = 0;
  expect((await place.run(['reload'])).code).toBe(0);
  await manager.said('RELOADING=1');
  await manager.said('READY=1');
  expect((await up.stop()).code).toBe(0);
  await manager.said('STOPPING=1');
});

test('systemd is not told that a server which stops is ready, though somebody reloads it', async () => {
  const place = new Workplace();
  const path = join(place.folder, 'notify');
  const manager = listenForNotifications(path);
  place.env.NOTIFY_SOCKET = path;
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', 'server:\n  drain: 4\n');
  const up = place.start(['up']);
  await manager.said('READY=1');
  // A client of our own that never answers, so that the drain lasts.
  await joinServer(port, ['Sec-WebSocket-Protocol: wamp, syncctl.v1']);
  up.child.kill('SIGTERM');
  await manager.said('STOPPING=1');
  manager.states.length = 0;
  expect((await place.run(['reload'])).code).toBe(0);
  expect((await up.ended).code).toBe(0);
  expect(manager.states).toEqual([]);
});

test('a server that cannot reach systemd says so and serves', async () => {
  const place = new Workplace();
  place.env.NOTIFY_SOCKET = '@abstract';
  place.writeParameters(await reservePort());
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { code, stderr } = await up.stop();
  expect(code).toBe(0);
  expect(eventsIn(stderr)).toMatchObject({ 'notify-unavailable': { level: 'warn' } });
});

test('files that only root may read come as credentials, and the server is still found by its file', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  const credentials = join(place.folder, 'shop.service');
  mkdirSync(credentials);
  const port = await reservePort();
  place.writeParameters(port);
  const handed = `parameters:\n    websocket_bind_address: "127.0.0.1"\n    websocket_bind_port: ${port}\n    websocket_host: "127.0.0.1"\n    websocket_port: ${port}\n    websocket_path: ""\n`;
  writeFileSync(join(credentials, 'parameters.yml'), handed);
  writeFileSync(join(credentials, 'syncctl.yml'), 'server:\n  max_connections: 7\n');
  // The file itself cannot be seen by the server, and is known by the name of a link.
  const missing = join(place.folder, 'current', 'parameters.yml');
  place.env.CREDENTIALS_DIRECTORY = credentials;
  const up = place.start(['up', missing]);
  await up.prints(/Healthy/);
  place.env.CREDENTIALS_DIRECTORY = undefined;
  mkdirSync(join(place.folder, 'releases'));
  writeFileSync(join(place.folder, 'releases', 'parameters.yml'), handed);
  symlinkSync(join(place.folder, 'releases'), join(place.folder, 'current'));
  expect((await place.run(['health', missing])).code).toBe(0);
  rmSync(join(place.folder, 'current'));
  const reloaded = await place.run(['reload', missing]);
  expect(reloaded.code).toBe(1);
  expect(reloaded.stderr).toMatch(/cannot be read: permission denied\n.*run: systemctl restart shop\n/);
  const { code, stderr } = await up.stop();
  expect(code).toBe(0);
  expect(eventsIn(stderr)).toMatchObject({
    'reload-refused': { hint: expect.stringContaining('systemctl restart shop') },
  });
});

describeWith(['root', 'setpriv'], 'files that the user of the service may not read', () => {
  const USER = 64_311;

  /** The unit as it is rendered by root, and its service started as another user with what systemd would hand over. */
  async function service(place: Workplace, argv: readonly string[]): Promise<() => Running> {
    const units = join(place.folder, 'units');
    const file = join(place.folder, 'private', argv[0] ?? '');
    const rendered = await place.run(['render', 'systemd', file, ...argv.slice(1), '--out', units]);
    expect(rendered.stderr).not.toContain('error');
    expect(rendered.code).toBe(0);
    const unit = readFileSync(join(units, 'syncctl.service'), 'utf8');
    const all = (directive: string) =>
      [...unit.matchAll(new RegExp(`^${directive}=([^:]+):(.*)$`, 'gm'))].map(([, name = '', value = '']) => [
        name,
        value,
      ]);
    return () => {
      const credentials = join(place.folder, 'credentials');
      rmSync(credentials, { recursive: true, force: true });
      mkdirSync(credentials, { mode: 0o755 });
      for (const [name = '', value = ''] of all('SetCredential'))
        writeFileSync(join(credentials, name), value);
      for (const [name = '', path = ''] of all('LoadCredential')) {
        if (existsSync(path)) copyFileSync(path, join(credentials, name));
        chmodSync(join(credentials, name), 0o644);
      }
      const run = join(place.folder, 'run');
      mkdirSync(run, { recursive: true });
      chownSync(run, USER, USER);
      const [, command = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
      const [, fingerprint = ''] = /^Environment=SYNCCTL_UNIT=(.*)$/m.exec(unit) ?? [];
      const drop = ['--reuid', String(USER), '--regid', String(USER), '--clear-groups'];
      const child = spawn('setpriv', [...drop, 'sh', '-c', `exec ${command}`], {
        cwd: '/',
        env: {
          PATH: process.env.PATH ?? '',
          NO_COLOR: '1',
          CREDENTIALS_DIRECTORY: credentials,
          RUNTIME_DIRECTORY: run,
          SYNCCTL_UNIT: fingerprint,
        },
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return new Running(child);
    };
  }

  async function privatePlace(context: TestContext): Promise<Workplace> {
    const place = new Workplace();
    chmodSync(place.folder, 0o755);
    mkdirSync(join(place.folder, 'private'), { mode: 0o700 });
    place.writeParameters(await reservePort());
    const reads = spawnSync('setpriv', ['--reuid', String(USER), '--clear-groups', 'test', '-r', PROGRAM]);
    context.skip(reads.status !== 0, 'other users may not read this clone');
    return place;
  }

  const parametersOf = (place: Workplace) => readFileSync(join(place.folder, 'parameters.yml'), 'utf8');

  test('come with their imports, and with a syncctl.yml that is newer than the unit', async (context) => {
    const place = await privatePlace(context);
    place.write('private/parameters.yml', 'imports:\n    - { resource: addresses.yml }\nparameters: {}\n');
    place.write('private/addresses.yml', parametersOf(place));
    const start = await service(place, ['parameters.yml', '--no-socket']);
    const up = start();
    await up.prints(/Healthy/);
    expect((await up.stop()).stderr).not.toContain('unit-outdated');
    place.write('private/syncctl.yml', 'server:\n  log_level: info\n  drain: 77\n');
    const again = start();
    await again.prints(/Healthy/);
    expect(eventsIn((await again.stop()).stderr)).toMatchObject({
      state: { level: 'info' },
      'unit-outdated': { level: 'warn' },
    });
  });

  test('are named when the unit is older than an import', async (context) => {
    const place = await privatePlace(context);
    place.write('private/parameters.yml', parametersOf(place));
    const start = await service(place, ['parameters.yml', '--no-socket']);
    place.write('private/parameters.yml', `imports:\n    - { resource: more.yml }\n${parametersOf(place)}`);
    place.write('private/more.yml', 'parameters: {}\n');
    const { code, stderr } = await start().ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/more\.yml" cannot be read by this user, and the unit does not pass it/);
    expect(stderr).toMatch(/^ {2}render the systemd units again/m);
  });

  test('come with the env files of their chain, also with one that is newer than the unit', async (context) => {
    const place = await privatePlace(context);
    const [port, later] = [await reservePort(), await reservePort()];
    const dsns = (number: number) =>
      `ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:${number}\nORO_WEBSOCKET_FRONTEND_DSN=//*:443/ws\nORO_WEBSOCKET_BACKEND_DSN=tcp://127.0.0.1:${number}\n`;
    place.write('private/.env-app', dsns(1));
    place.write('private/.env-app.prod', dsns(port));
    const start = await service(place, ['.env-app', '--no-socket']);
    const up = start();
    await up.prints(new RegExp(`on: 127\\.0\\.0\\.1:${port}\n`));
    await up.prints(/Healthy/);
    await up.stop();
    place.write('private/.env-app.local', 'X=1\n');
    place.write('private/.env-app.prod.local', dsns(later));
    await start().prints(new RegExp(`on: 127\\.0\\.0\\.1:${later}\n`));
  });

  test('come with those of --dotenv, and the server is told what render was told', async (context) => {
    const place = await privatePlace(context);
    const port = await reservePort();
    place.write(
      'private/parameters.yml',
      parametersOf(place).replace(/((?:bind|backend)_port: )\d+/g, '$1"%env(int:WS_PORT)%"'),
    );
    place.write('private/vars', `WS_PORT=${port}\n`);
    const start = await service(place, [
      'parameters.yml',
      '--no-socket',
      '--dotenv',
      join(place.folder, 'private/vars'),
    ]);
    await start().prints(new RegExp(`on: 127\\.0\\.0\\.1:${port}\n`));
  });
});

/** One handshake; resolves with the status line, rejects with the error of the connection. */
function shakeHands(port: number): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', fail);
    socket.write(request());
    let head = '';
    socket.on('data', (data) => {
      head += data.toString('latin1');
      if (!head.includes('\r\n')) return;
      done(head.split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
    socket.once('close', () => fail(new Error(`closed after ${JSON.stringify(head)}`)));
  });
}

describeWith(
  ['systemd-socket-activate', 'unshare', 'namespaces'],
  'under systemd-socket-activate, without a network',
  () => {
    test('the server proves itself and serves', async () => {
      const place = new Workplace();
      const port = await reservePort();
      place.writeParameters(port);
      const sandbox = ['unshare', '--user', '--map-root-user', '--net'];
      const argv = [...sandbox, process.execPath, PROGRAM, 'up', join(place.folder, 'parameters.yml')];
      const environment = ['XDG_RUNTIME_DIR', 'PATH', 'HOME'].flatMap((name) => [
        '-E',
        `${name}=${place.env[name] ?? ''}`,
      ]);
      const activator = spawn(
        findProgram('systemd-socket-activate') ?? '',
        ['-l', `127.0.0.1:${port}`, '--fdname=ws', ...environment, ...argv],
        { cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      const up = new Running(activator);
      onTestFinished(() => {
        activator.kill('SIGKILL');
      });
      await expect
        .poll(() => shakeHands(port).catch((error) => error.code))
        .toBe('HTTP/1.1 101 Switching Protocols');
      await up.prints(/Healthy/);
      expect((await place.run(['health'])).code).toBe(0);
      expect((await up.stop()).code).toBe(0);
    });
  },
);

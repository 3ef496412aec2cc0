// syncctl up and its siblings as real processes with real sockets.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTimeOf } from '../../src/control/process-identity.js';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { dial, request } from '../server/raw-client.js';
import { Workplace } from './program.js';

async function workplaceWithServer(): Promise<{ place: Workplace; port: number }> {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  const { code, stderr } = await place.run(['up', '--detach']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return { place, port };
}

function pidFileIn(place: Workplace): string {
  const folder = join(place.folder, 'syncctl');
  const name = readdirSync(folder).find((file) => file.endsWith('.pid'));
  return join(folder, name ?? 'no pid file');
}

test('up says where it listens, proves that it answers, and drains at SIGTERM', async () => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', 'server:\n  max_connections: 100\n');
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { stdout, stderr, code } = await up.stop();
  expect(stdout.replace(/\d+ ms/, 'N ms')).toBe(
    [
      'Starting syncctl 0.1.0 with parameters.yml',
      `Launching WebSocket server on: 127.0.0.1:${port}`,
      'Healthy: handshake, WELCOME and publish → event in N ms',
      'Stopping',
      'Stopped',
      '',
    ].join('\n'),
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('up drains at SIGINT too', async () => {
  const place = new Workplace();
  place.writeParameters(await reservePort());
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  expect((await up.stop('SIGINT')).code).toBe(0);
  expect((await place.run(['status'])).code).toBe(1);
});

test('up --bind-port 0 lets the system choose and says which port it is', async () => {
  const place = new Workplace();
  place.writeParameters(8080);
  const up = place.start(['up', '--bind-port', '0']);
  const [, port] = await up.prints(/on: 127\.0\.0\.1:(\d+)\n/);
  await up.prints(/Healthy/);
  expect(Number(port)).toBeGreaterThan(0);
  expect((await place.run(['health'])).stdout).toMatch(/^healthy: /);
});

test('up refuses a file with errors, shows them, and starts nothing', async () => {
  const place = new Workplace();
  place.write('parameters.yml', 'parameters:\n    websocket_host: "*"\n    websocket_port: 8080\n');
  const { stdout, stderr, code } = await place.run(['up', '--detach']);
  expect(code).toBe(78);
  expect(stderr).toContain('bind-wildcard');
  expect(stdout).toBe('');
  expect((await place.run(['status'])).code).toBe(1);
});

test('a detached server is found by status, health and down, and is gone after down', async () => {
  const { place, port } = await workplaceWithServer();
  const status = await place.run(['status']);
  expect(status.code).toBe(0);
  expect(status.stdout).toContain(`127.0.0.1:${port}`);
  expect(status.stdout).toMatch(/^state +ready$/m);
  const health = await place.run(['health']);
  expect(health.stdout).toMatch(/^healthy: handshake, WELCOME and publish → event in \d+ ms\n$/);
  expect(health.code).toBe(0);
  expect(await place.run(['down'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^stopped process \d+\n$/),
  });
  expect(await place.run(['health'])).toMatchObject({ code: 1, stdout: 'unhealthy: no server is running\n' });
  expect(await place.run(['status'])).toMatchObject({ code: 1, stdout: 'no server is running\n' });
  expect(await place.run(['down'])).toMatchObject({ code: 0, stdout: 'no server is running\n' });
});

test('the same file is found under another name of it', async () => {
  const { place } = await workplaceWithServer();
  const absolute = join(place.folder, '.', 'parameters.yml');
  expect((await place.run(['health', absolute])).code).toBe(0);
});

test('101 and WELCOME come in one piece, 100 times of 100', async () => {
  // The server is another process here: within one, both writes would always come before the read.
  const { port } = await workplaceWithServer();
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = await dial(port);
    client.send(request());
    await client.until(() => client.chunks.length > 0, 'an answer');
    expect(client.chunks[0]?.toString('latin1')).toMatch(/\r\n\r\n\x81.\[0,.*\]$/s);
    client.socket.destroy();
  }
});

test('a second server for the same file is refused', async () => {
  const { place } = await workplaceWithServer();
  const { code, stderr } = await place.run(['up']);
  expect(stderr).toMatch(/^syncctl: a server for this file is already running, as process \d+ on port \d+\n/);
  expect(code).toBe(3);
});

test('the pid file of a killed process is ignored', async () => {
  const { place } = await workplaceWithServer();
  const { pid } = JSON.parse(readFileSync(pidFileIn(place), 'utf8'));
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await place.run(['status'])).code).toBe(1);
  expect((await place.run(['down'])).code).toBe(0);
  expect((await place.run(['up', '--detach'])).code).toBe(0);
});

test('down never ends a process that only has the pid of a server that is gone', async () => {
  const { place } = await workplaceWithServer();
  const file = pidFileIn(place);
  const running = JSON.parse(readFileSync(file, 'utf8'));
  await place.run(['down']);
  // The pid of this very test: were it signalled, the test would end here.
  writeFileSync(file, JSON.stringify({ ...running, pid: process.pid }));
  expect(await place.run(['down'])).toMatchObject({ code: 0, stdout: 'no server is running\n' });
});

describeWith(['root'], "down and another user's process", () => {
  test("down never ends another user's process, whatever the pid file says", async () => {
    const { place } = await workplaceWithServer();
    const file = pidFileIn(place);
    const running = JSON.parse(readFileSync(file, 'utf8'));
    await place.run(['down']);
    const stranger = spawn('sleep', ['600'], { uid: 65534 });
    onTestFinished(() => void stranger.kill('SIGKILL'));
    const pid = stranger.pid ?? 0;
    writeFileSync(file, JSON.stringify({ ...running, pid, started: startTimeOf(pid) }));
    expect(await place.run(['down'])).toMatchObject({ code: 0, stdout: 'no server is running\n' });
    expect(startTimeOf(pid)).not.toBeNull();
  });
});

test.each([
  ['no JSON', 'not a pid file'],
  ['pid 1', '{"pid":1,"started":"x","listen":{"port":1},"drain":1}'],
  ['a negative pid', '{"pid":-1,"started":"x","listen":{"port":1},"drain":1}'],
  ['nothing', ''],
])('a pid file with %s is ignored', async (_, content) => {
  const { place } = await workplaceWithServer();
  await place.run(['down']);
  const folder = join(place.folder, 'syncctl');
  const up = await place.run(['up', '--detach']);
  expect(up.code).toBe(0);
  const file = pidFileIn(place);
  await place.run(['down']);
  writeFileSync(file, content);
  expect((await place.run(['down'])).code).toBe(0);
  expect(readdirSync(folder).length).toBeGreaterThan(0);
  expect((await place.run(['up', '--detach'])).code).toBe(0);
});

test.each([[['up']], [['up', '--detach']]])(
  '%j on a port that is taken says so in one sentence and exits with 3',
  async (argv) => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    onTestFinished(() => new Promise<void>((done) => taken.close(() => done())));
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const place = new Workplace();
    place.writeParameters(port);
    const { code, stderr } = await place.run(argv);
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`^syncctl: .*127\\.0\\.0\\.1:${port}.*\\n`));
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  },
);

test('an address that is not on this machine gets one sentence and exit code 3', async () => {
  const place = new Workplace();
  place.write(
    'parameters.yml',
    'parameters:\n    websocket_bind_address: "192.0.2.1"\n    websocket_host: "192.0.2.1"\n    websocket_port: 8080\n    websocket_path: ""\n',
  );
  const { code, stderr } = await place.run(['up']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^syncctl: .*192\.0\.2\.1/m);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('up, status, health and down refuse standard input', async () => {
  const place = new Workplace();
  for (const command of ['up', 'status', 'health', 'down']) {
    const { code, stderr } = await place.run([command, '-']);
    expect({ command, code }).toEqual({ command, code: 2 });
    expect(stderr).toContain('standard input');
  }
});

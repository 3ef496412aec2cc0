// Several servers for one parameters file, on a real Redis: found, watched, restarted in turn and stopped together.

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reservePorts } from '../port.js';
import { describeWith } from '../programs.js';
import { removeRedis, startRedis } from '../server/engines/redis-server.js';
import { Workplace } from './program.js';

/** A workplace whose file has a Redis, and the ports of two instances. */
async function workplace(): Promise<{ place: Workplace; ports: readonly [number, number] }> {
  const redis = await startRedis();
  onTestFinished(() => removeRedis(redis));
  const place = new Workplace();
  const port = await reservePorts(3);
  place.writeParameters(port);
  place.write(
    'syncctl.yml',
    `server:\n    engine: redis\n    drain: 1\n    redis:\n        url: "${redis.url}"\n`,
  );
  return { place, ports: [port + 1, port + 2] };
}

async function startBoth(place: Workplace, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const up = await place.run(['up', '--detach', '--instance', String(port)]);
    expect(up, up.stderr).toMatchObject({ code: 0 });
  }
}

const pidsIn = (text: string): number[] => JSON.parse(text).servers.map(({ pid }: { pid: number }) => pid);

test('an instance refuses to start with an engine of its own', async () => {
  const place = new Workplace();
  const port = await reservePorts(2);
  place.writeParameters(port);
  const { code, stderr } = await place.run(['up', '--instance', String(port + 1)]);
  expect(stderr).toContain('server.engine is "memory"');
  expect(stderr).toContain('add "engine: redis" below "server:" in syncctl.yml');
  expect(code).toBe(78);
});

describeWith(['redis-server'], 'two instances of one file', () => {
  test('are found by it, restarted one after the other, and stopped together', async () => {
    const { place, ports } = await workplace();
    await startBoth(place, ports);

    const status = await place.run(['status']);
    expect(status.stdout).toContain(`127.0.0.1:${ports[0]}`);
    expect(status.stdout).toContain(`127.0.0.1:${ports[1]}`);
    expect((await place.run(['health'])).stdout).toMatch(/^healthy: .* at all 2 servers$/m);
    const again = await place.run(['up', '--detach', '--instance', String(ports[1])]);
    expect(again.stderr).toContain(`is already running, as process`);

    const alone = await place.run(['restart']);
    expect(alone).toMatchObject({ code: 3, stderr: expect.stringContaining('syncctl restart --rolling') });
    const before = pidsIn((await place.run(['status', '--format', 'json'])).stdout);
    const rolling = await place.run(['restart', '--rolling']);
    expect(rolling, rolling.stderr).toMatchObject({ code: 0 });
    const lines = rolling.stdout.split('\n').filter((line) => line.includes(': ready after '));
    expect(lines.map((line) => line.split(':')[0])).toEqual(ports.map((port) => `instance ${port}`));
    const after = pidsIn((await place.run(['status', '--format', 'json'])).stdout);
    expect(after).toHaveLength(2);
    expect(before.filter((pid) => after.includes(pid))).toEqual([]);

    const down = await place.run(['down']);
    expect(down.stdout.match(/stopped process \d+/g)).toHaveLength(2);
    expect((await place.run(['status'])).code).toBe(1);
  }, 60_000);

  test('stay as they are if the files have errors: the first is named, and so are the others', async () => {
    const { place, ports } = await workplace();
    await startBoth(place, ports);
    const before = await place.run(['status', '--format', 'json']);
    place.write('parameters.yml', 'parameters:\n    websocket_bind_port: 8o80\n');
    const { code, stderr } = await place.run(['restart', '--rolling', 'parameters.yml']);
    expect(stderr).toContain(`instance ${ports[0]} could not be started again`);
    expect(stderr).toContain(`Not restarted: instance ${ports[1]}`);
    expect(code).toBe(1);
    const after = await place.run(['status', '--format', 'json', 'parameters.yml']);
    expect(pidsIn(after.stdout)).toEqual(pidsIn(before.stdout));
  }, 60_000);

  test('under systemd, are restarted by it, or the commands are printed', async () => {
    const { place, ports } = await workplace();
    place.env.NOTIFY_SOCKET = join(place.folder, 'no-manager');
    const ups = ports.map((port) => place.start(['up', '--instance', String(port)]));
    for (const up of ups) await up.prints(/Healthy/);
    // Stands in for systemctl, as it answers a user without the right.
    mkdirSync(join(place.folder, 'bin'));
    const systemctl = join(place.folder, 'bin/systemctl');
    place.write('bin/systemctl', '#!/bin/sh\necho "Failed to restart: Access denied" >&2\nexit 4\n');
    chmodSync(systemctl, 0o755);
    place.env.PATH = `${join(place.folder, 'bin')}:${process.env.PATH}`;
    const denied = await place.run(['restart', '--rolling']);
    expect(denied.stdout).toBe(ports.map((port) => `systemctl restart syncctl@${port}.service\n`).join(''));
    expect(denied.stderr).toContain('may not restart units');
    expect(denied.code).toBe(3);

    place.write('bin/systemctl', '#!/bin/sh\necho "Job failed." >&2\nexit 1\n');
    const failed = await place.run(['restart', '--rolling']);
    expect(failed.stderr).toMatch(
      /could not be restarted: Job failed. Not restarted: syncctl@\d+\.service$/m,
    );
    expect(failed.code).toBe(1);
    await Promise.all(ups.map((up) => up.stop()));
  }, 60_000);
});

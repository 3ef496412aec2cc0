// syncctl status of a running server: as text, as JSON, and again and again.

import { expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { join, message } from '../server/raw-client.js';
import { type Running, Workplace } from './program.js';

async function started(
  settings = '',
  argv: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<{ place: Workplace; port: number; up: Running }> {
  const place = new Workplace();
  Object.assign(place.env, env);
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', settings);
  const up = place.start(['up', ...argv]);
  await up.prints(/Healthy/);
  return { place, port, up };
}

test('status shows connections by kind and topics by subscribers, as text and as JSON', async () => {
  const { place, port } = await started();
  const { client } = await join(port);
  client.send(message([5, 'oro/ping']), message([5, 'evil\u001b[2J']));
  await expect.poll(async () => (await place.run(['status'])).stdout).toContain('topics         2');
  const { stdout } = await place.run(['status']);
  expect(stdout).toMatch(/^connections +1 \(1 backend\)$/m);
  expect(stdout).toMatch(/^subscribers {2}topic\n {10}1 {2}evil\ufffd\[2J\n {10}1 {2}oro\/ping\n$/m);
  const json = JSON.parse((await place.run(['status', '--format', 'json'])).stdout);
  expect(json).toMatchObject({
    state: 'ready',
    version: '0.1.0',
    topics: [{ subscribers: 1 }, { topic: 'oro/ping' }],
  });
});

test('status --watch goes on until SIGINT, over a stop of the server too', async () => {
  const { place, up } = await started();
  const watch = place.start(['status', '--watch']);
  await watch.prints(/^state +ready$/m);
  await up.stop();
  await watch.prints(/^no server is running$/m);
  expect((await watch.stop('SIGINT')).code).toBe(0);
});

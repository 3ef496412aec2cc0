// Messages whose end never comes: how much memory they take together, for each address, and what is kept for users.

import { expect, it } from 'vitest';
import { jwt } from '../access/mint.js';
import { enter, runGuarded } from '../access/visit.js';
import { COUNTED, dropped } from '../counted.js';
import { expectFreed } from '../garbage.js';
import { frame, join, message, type RawClient, settled } from '../raw-client.js';
import { type Running, runServer } from '../run-server.js';

const MEGABYTE = 1024 * 1024;
const from = (address: string): string[] => ['Sec-WebSocket-Protocol: wamp', `X-Forwarded-For: ${address}`];

/** Sends a message without its end. */
function begin(client: RawClient, length: number): void {
  client.send(frame('x'.repeat(length)).subarray(0, length));
}

async function fallenTo({ server }: Running, connections: number): Promise<void> {
  while (server.status().connections > connections) await new Promise(setImmediate);
}

it('one address holds at most half of what all may hold, and the next one still has room', async () => {
  const running = await runServer(
    { maxTotalUnfinishedBytes: MEGABYTE, maxConnectionsPerAddress: 500 },
    COUNTED,
  );
  for (let count = 0; count < 60; count++) {
    const { client } = await join(running.port, from('203.0.113.7'));
    begin(client, 15_000);
  }
  await fallenTo(running, 35);
  const { client } = await join(running.port, from('203.0.113.8'));
  client.send(frame('x'.repeat(15_000)), message([5, 't']));
  await settled(client);
  expect(await dropped(running, 'unfinished-per-address')).toBe(25);
  expect(running.server.status().connections).toBe(36);
});

it('users have shares of their own, and a total', async () => {
  const limits = { maxTotalUnfinishedBytes: 2 * MEGABYTE, maxConnectionsPerAddress: 500 };
  const running = await runGuarded({}, COUNTED, limits);
  const first = await enter(running.port, { ticket: jwt() });
  begin(first, 900_000);
  const second = await enter(running.port, { ticket: jwt() });
  begin(second, 900_000);
  await second.end();
  expect(await dropped(running, 'unfinished-per-address')).toBe(1);
  const other = await enter(running.port, { ticket: jwt({ sub: '8' }) });
  begin(other, 500_000);
  await settled(await enter(running.port, { lines: [] }));
  expect(await dropped(running, 'unfinished-per-address')).toBe(1);
});

it('what has ended is held no longer', async () => {
  const running = await runServer(
    { maxTotalUnfinishedBytes: MEGABYTE, maxConnectionsPerAddress: 500 },
    COUNTED,
  );
  const { client } = await join(running.port, from('203.0.113.7'));
  const bytes = frame(`[5,"${'x'.repeat(900)}"]`.padEnd(16_000));
  const { client: other } = await join(running.port, from('203.0.113.8'));
  for (const { socket } of [client, other]) socket.setNoDelay();
  for (let count = 0; count < 100; count++) {
    client.send(bytes.subarray(0, 8000));
    await settled(other);
    client.send(bytes.subarray(8000));
    await settled(client);
  }
  expect(await dropped(running, 'unfinished-per-address')).toBe(0);
});

it('a byte of it does not keep in memory what arrived with it', async () => {
  const { port } = await runServer();
  const before = process.memoryUsage().arrayBuffers;
  const ballast = Buffer.concat(Array<Buffer>(500).fill(frame('p'.repeat(120), { opcode: 10 })));
  const begun = [
    frame('x', { final: false }),
    frame('xx').subarray(0, 1),
    frame('xx').subarray(0, 6),
    frame('xx').subarray(0, 7),
  ];
  for (let count = 0; count < 300; count++) {
    const { client } = await join(port, from('203.0.113.7'));
    client.send(ballast, begun[count % begun.length] ?? '');
  }
  await settled((await join(port)).client);
  await expectFreed(before, 6 * MEGABYTE);
});

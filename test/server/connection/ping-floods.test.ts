// Pings cost work, so they count like messages; and what answers many of them is written as one.

import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { freezeClock } from '../../frozen-clock.js';
import { frame, join, message, settled } from '../raw-client.js';
import { runServer } from '../run-server.js';

const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];
const EMPTY = frame('', { opcode: 9 });

it('a stranger that floods with pings is closed with 1008, and most are not answered', async () => {
  const { port, logged } = await runServer({ maxMessageRate: 200, maxBadMessages: 100 });
  freezeClock();
  const { client } = await join(port, GUEST);
  client.send(Buffer.concat(Array<Buffer>(10_000).fill(EMPTY)));
  let pongs = 0;
  let last = await client.frame();
  for (; last.opcode === 10; last = await client.frame()) pongs++;
  expect(last.opcode).toBe(8);
  expect(last.payload.readUInt16BE()).toBe(1008);
  // Ten seconds' worth at once; then a hundred that are refused before the connection ends.
  expect(pongs).toBe(2000);
  expect(logged).toContainEqual(expect.objectContaining({ event: 'bad-messages' }));
});

it('pings and messages share one rate', async () => {
  const { port, server } = await runServer({ maxMessageRate: 1 });
  freezeClock();
  const { client } = await join(port, GUEST);
  client.send(...Array<Buffer>(9).fill(EMPTY));
  for (let count = 0; count < 9; count++) expect((await client.frame()).opcode).toBe(10);
  client.send(...Array.from({ length: 5 }, (_, count) => message([5, `${count}`])));
  const { client: other } = await join(port, []);
  while (server.status().subscriptions === 0) await settled(other);
  await settled(other);
  expect(server.status().subscriptions).toBe(1);
});

it('thousands of pongs at once take one write, not one each', async () => {
  const written: number[] = [];
  const { port, server } = await runServer();
  const { client } = await join(port);
  // The server's side of the connection, to see its writes.
  const sides = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
  const side = sides.find(
    (one): one is Socket => 'remotePort' in one && one.remotePort === client.socket.localPort,
  );
  if (side === undefined) throw new Error('no such socket');
  const write = side.write.bind(side);
  side.write = ((chunk: Buffer) => {
    written.push(chunk.length);
    return write(chunk);
  }) as Socket['write'];
  client.send(Buffer.concat(Array<Buffer>(20_000).fill(EMPTY)));
  for (let count = 0; count < 20_000; count++) expect((await client.frame()).opcode).toBe(10);
  expect(server.status().connections).toBe(1);
  expect(written.length).toBeLessThan(200);
});

// As many topics as strangers can name within their limits (a million in the slow set): memory for them, no more, and nothing
// when they are gone.

import { expect, it } from 'vitest';
import { scaled } from '../../length.js';
import { COUNTED, refused } from '../counted.js';
import { collectGarbage } from '../garbage.js';
import { join, message, type RawClient, settled } from '../raw-client.js';
import { runServer } from '../run-server.js';

const CONNECTIONS = 100;
const EACH = scaled(500, 10_000);
const ALL = CONNECTIONS * EACH;
const BLOCK = 500;
/** Bytes of one topic with its only subscriber. */
const BYTES = 1024;

const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];

/** Frames whose mask changes nothing, in one piece: a million random masks would take longer than the test. */
function plain(texts: readonly string[]): Buffer {
  const frames = texts.map((text) => `\x81${String.fromCharCode(0x80 | text.length)}\0\0\0\0${text}`);
  return Buffer.from(frames.join(''), 'latin1');
}

async function subscribe(client: RawClient, owner: number): Promise<void> {
  client.socket.setNoDelay(true);
  for (let at = 0; at < EACH; at += BLOCK) {
    client.send(plain(Array.from({ length: BLOCK }, (_, index) => `[5,"topic/${owner}/${at + index}"]`)));
    await settled(client);
  }
}

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it('many topics are held, found and forgotten', async () => {
  const running = await runServer(
    {
      maxTotalSubscriptions: ALL,
      maxStoredBytes: 1_073_741_824,
      maxSubscriptions: EACH,
      pingInterval: 600,
    },
    COUNTED,
  );
  const { server, port } = running;
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => (await join(port, GUEST)).client),
  );
  const before = heap();
  for (const [owner, client] of clients.entries()) await subscribe(client, owner);
  expect(server.status()).toMatchObject({ subscriptions: ALL, topicCount: ALL });
  expect((heap() - before) / ALL).toBeLessThan(BYTES);

  // One more of each is one too many.
  for (const [owner, client] of clients.entries()) client.send(plain([`[5,"topic/${owner}/more"]`]));
  for (const client of clients) await settled(client);
  expect(await refused(running, 'subscriptions')).toBe(CONNECTIONS);

  const publisher = await join(port, []);
  publisher.client.send(message([7, 'topic/42/424', 'found']));
  expect(await clients[42]?.json()).toEqual([8, 'topic/42/424', 'found']);

  for (const client of clients) client.socket.destroy();
  while (server.status().connections > 1) await new Promise(setImmediate);
  expect(server.status()).toMatchObject({ subscriptions: 0, topicCount: 0 });
  await expect.poll(() => (heap() - before) / ALL).toBeLessThan(scaled(BYTES / 5, BYTES / 20));
});

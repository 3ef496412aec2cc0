// Names that subscribers chose multiply neither payloads nor what waits to be written.

import { expect, it } from 'vitest';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Fanout } from '../../../src/server/hub/fanout.js';
import { Hub } from '../../../src/server/hub/hub.js';
import type { Peer } from '../../../src/server/hub/topics.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { enter, PROXIED, runGuarded } from '../access/visit.js';
import { message, type RawClient, settled } from '../raw-client.js';
import { EVENTS } from './events.js';

const MEGABYTE = 1024 * 1024;

/** Bytes in memory for frames: each buffer counts once, until nobody has to write it any more. */
class Memory {
  readonly #counts = new Map<Buffer, number>();
  bytes = 0;
  most = 0;

  hold(frame: Buffer): void {
    const count = this.#counts.get(frame) ?? 0;
    this.#counts.set(frame, count + 1);
    if (count === 0) this.bytes += frame.length;
    this.most = Math.max(this.most, this.bytes);
  }

  release(frame: Buffer): void {
    const count = (this.#counts.get(frame) ?? 0) - 1;
    this.#counts.set(frame, count);
    if (count === 0) this.bytes -= frame.length;
  }
}

async function fanOut(
  names: number,
  payloads: readonly string[],
): Promise<{ most: number; received: number[] }> {
  const memory = new Memory();
  const turns: (() => void)[] = [];
  const limits = { maxWaitingPublishes: 100_000 };
  const hub = new Hub(createMemoryEngine(), new Fanout((flush) => turns.push(flush), new Counters(), limits));
  await hub.start({ control() {} });
  const received = Array.from({ length: names }, () => 0);
  for (let name = 0; name < names; name++) {
    let waiting: Buffer[] = [];
    const peer: Peer = {
      id: `${name}`,
      protocol: EVENTS,
      queue: (frame) => {
        memory.hold(frame);
        return waiting.push(frame) === 1;
      },
      flush() {
        for (const frame of waiting) {
          memory.release(frame);
          received[name] = (received[name] ?? 0) + frame.length;
        }
        waiting = [];
      },
    };
    hub.subscribe(peer, 'topic', name === 0 ? 'topic' : `p${name}:topic`);
  }
  for (const payload of payloads) hub.publish({ topic: 'topic', payload, exclude: [], eligible: null });
  for (const flush of turns) flush();
  return { most: memory.most, received };
}

it.each([
  ['one long payload', 300, [JSON.stringify('x'.repeat(600_000))]],
  ['many short ones', 300, Array.from({ length: 3000 }, (_, at) => JSON.stringify(`${at}`.padEnd(200, 'x')))],
  [
    'many of both',
    100,
    Array.from({ length: 200 }, (_, at) => JSON.stringify('x'.repeat(at % 2 ? 50_000 : 50))),
  ],
])('%s under hundreds of names take hardly more memory than under one', async (_what, names, payloads) => {
  const { most, received } = await fanOut(names, payloads);
  expect(most).toBeLessThan(24 * MEGABYTE);
  for (const [name, bytes] of received.entries()) {
    const head = name === 0 ? 11 : `[8,"p${name}:topic",`.length;
    const expected = payloads.map(({ length }) => {
      const text = head + length + 1;
      return text + (text < 126 ? 2 : text < 65_536 ? 4 : 10);
    });
    expect(bytes).toBe(expected.reduce((sum, one) => sum + one, 0));
  }
});

it('clients with names of their own get every event whole and in order', async () => {
  const topics = [
    { pattern: '{any}', requirements: { any: '.*' }, subscribe: 'anyone', publish: 'backend', ping: null },
  ] as const;
  const { port } = await runGuarded({ topics: [...topics] });
  const clients: RawClient[] = [];
  for (let name = 0; name < 20; name++) {
    const client = await enter(port, { lines: [PROXIED] });
    client.send(message([1, `p${name}`, 'http://example.com/']), message([5, `p${name}:é`]));
    await settled(client);
    clients.push(client);
  }
  const publisher = await enter(port, { lines: [] });
  const payloads = Array.from({ length: 30 }, (_, at) => `${at}é`.repeat(10 ** (at % 5)));
  publisher.send(...payloads.map((payload) => message([7, 'http://example.com/é', payload])));
  for (const [name, client] of clients.entries()) {
    for (const payload of payloads) expect(await client.json()).toEqual([8, `p${name}:é`, payload]);
  }
});

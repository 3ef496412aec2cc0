// A stranger that takes all it can get leaves something for every other address, and for those who are known.

import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from '../../src/server/engines/memory.js';
import { defineTopic } from '../../src/server/handlers/define.js';
import { type Holder, Quota } from '../../src/server/quota/quota.js';
import { freezeClock } from '../frozen-clock.js';
import { jwt } from './access/mint.js';
import { answerTo, enter, runGuarded } from './access/visit.js';
import { COUNTED, refused } from './counted.js';
import { frame, join, message, type RawClient, settled } from './raw-client.js';
import { type Running, runServer } from './run-server.js';

/** The header lines of a guest behind a proxy. */
const from = (address: string): string[] => ['Sec-WebSocket-Protocol: wamp', `X-Forwarded-For: ${address}`];
const guest = (share: string): Holder => ({ identity: { role: 'guest' }, share });
const user = (share: string): Holder => ({ identity: { role: 'user' }, share });

/** Subscribes to topics of its own on a new connection until one is refused. */
async function fill(port: number, address: string, each: number): Promise<RawClient> {
  const { client } = await join(port, from(address));
  client.send(...Array.from({ length: each }, (_, at) => message([5, `${address}/${Math.random()}/${at}`])));
  await settled(client);
  return client;
}

describe('a quota', () => {
  const quota = (total: number, share = total, keptForBackend = 0) =>
    new Quota<string>({ total: 'total', share: 'share' }, () => {
      return { total, share, kept: Math.max(keptForBackend, total / 10), keptForBackend };
    });

  /** How much a client gets when it takes all that it may. */
  function takeAll(of: Quota<string>, holder: Holder): number {
    let taken = 0;
    for (; of.refusal(holder) === null; taken++) of.take(holder);
    return taken;
  }

  it('gives each address as much as it leaves free', () => {
    const all = quota(1000);
    expect(['a', 'b', 'c', 'd'].map((address) => takeAll(all, guest(address)))).toEqual([450, 225, 113, 56]);
    expect(all.refusal(guest('a'))).toBe('share');
    expect(all.refusal(guest('e'))).toBe(null);
  });

  it('leaves a tenth to users, who have shares of their own', () => {
    const all = quota(100);
    for (let address = 0; address < 100; address++) takeAll(all, guest(`${address}`));
    expect(all.refusal(guest('new'))).toBe('total');
    expect(takeAll(all, user('user 1'))).toBe(5);
    expect(takeAll(all, user('user 2'))).toBe(3);
  });

  it('leaves its part to the backend, which is not limited', () => {
    const all = quota(10, 0, 4);
    expect(takeAll(all, user('user 1'))).toBe(6);
    expect(all.refusal({ identity: { role: 'backend' }, share: null }, 1000)).toBe(null);
  });

  it('gets back what is given back', () => {
    const all = quota(100);
    for (let round = 0; round < 10; round++) {
      expect(takeAll(all, guest('a'))).toBe(45);
      all.give(guest('a'), 45);
    }
  });
});

describe('one address that takes everything', () => {
  it('leaves connections to the next address, to users and to the application', async () => {
    const running = await runGuarded({}, COUNTED, { maxConnections: 40, maxConnectionsPerAddress: 40 });
    const { port } = running;
    for (const last of [7, 8]) {
      for (let count = 0; count < 40; count++) {
        const answer = await answerTo(port, { lines: [`X-Forwarded-For: 203.0.113.${last}`] });
        if (answer !== '101') expect(answer).toMatch(/^503 too many connections from this address/);
      }
    }
    expect(running.server.status().connections).toBe(18 + 9);
    await enter(port, { lines: ['X-Forwarded-For: 203.0.113.9'] });
    await enter(port, { ticket: jwt() });
    await enter(port, { ticket: jwt({ role: 'backend' }) });
    expect(await refused(running, 'connections-per-address')).toBe(80 - 27);
  });

  it('leaves subscriptions to the next address, and is told', async () => {
    const limits = { maxTotalSubscriptions: 1000, maxConnectionsPerAddress: 500 };
    const running = await runServer(limits, COUNTED);
    const { port, server } = running;
    const clients: RawClient[] = [];
    for (let count = 0; count < 20; count++) clients.push(await fill(port, '203.0.113.7', 100));
    expect(server.status().subscriptions).toBe(500);
    clients[0]?.send(message([5, 'more']));
    expect(await clients[0]?.json()).toEqual([
      ...[4, 'more', 'syncctl/limit', 'too many subscriptions from this address'],
      { reason: 'subscriptions-per-address' },
    ]);
    const { client } = await join(port, from('203.0.113.8'));
    client.send(...Array.from({ length: 100 }, (_, at) => message([5, `page/${at}`])));
    await settled(client);
    expect(server.status().subscriptions).toBe(600);
    expect(await refused(running, 'subscriptions-per-address')).toBe(1501);
    for (const one of clients) one.socket.destroy();
    while (server.status().connections > 1) await new Promise(setImmediate);
    expect(server.status().subscriptions).toBe(100);
    await fill(port, '203.0.113.7', 500);
    expect(server.status().subscriptions).toBe(100 + 450);
  });

  it('leaves memory for names to the next address', async () => {
    const limits = { maxTotalStoredBytes: 100_000, maxStoredBytes: 65_536, maxConnectionsPerAddress: 500 };
    const running = await runServer(limits, COUNTED);
    const long = (at: number) => `${at}`.padEnd(1000, '-');
    for (let count = 0; count < 5; count++) {
      const { client } = await join(running.port, from('203.0.113.7'));
      client.send(...Array.from({ length: 20 }, (_, at) => message([1, `p${at}`, long(at)])));
      client.send(...Array.from({ length: 20 }, (_, at) => message([5, long(at)])));
      await settled(client);
    }
    expect(await refused(running, 'stored-bytes-per-address')).toBeGreaterThan(50);
    const before = running.server.status().subscriptions;
    const { client } = await join(running.port, from('203.0.113.8'));
    client.send(message([1, 'p', long(0)]), message([5, long(1)]), message([5, long(2)]));
    await settled(client);
    expect(running.server.status().subscriptions).toBe(before + 2);
  });

  it('leaves calls to the next address', async () => {
    const hang = defineTopic({ pattern: 'hang', call: () => new Promise(() => {}) });
    const over = { ...COUNTED, handlers: { topics: [hang], periodics: [] } };
    const running = await runServer({ maxTotalCalls: 100, maxConnectionsPerAddress: 50 }, over);
    for (const tooMany of [0, 10, 30]) {
      const { client } = await join(running.port, from('203.0.113.7'));
      client.send(...Array.from({ length: 30 }, (_, id) => message([2, id, 'hang'])));
      for (let count = 0; count < tooMany; count++) {
        expect(await client.text()).toContain('too many unanswered calls');
      }
      await settled(client);
    }
    expect(await refused(running, 'calls-per-address')).toBe(40);
    const { client } = await join(running.port, from('203.0.113.8'));
    client.send(message([2, 1, 'hang']));
    await settled(client);
    expect(await refused(running, 'calls-per-address')).toBe(40);
  });
});

describe('floods', () => {
  /** Resolves when another client has got an answer. */
  async function answers({ port }: Running): Promise<void> {
    const { client } = await join(port, from('203.0.113.99'));
    client.send(message([2, 'a', 'no/such']));
    expect(await client.text()).toContain('Unable to find that command');
    client.socket.destroy();
  }

  it.each([
    ['pongs', frame('', { opcode: 10 })],
    ['pongs with a payload', frame('p'.repeat(100), { opcode: 10 })],
    ['empty messages', frame('')],
    ['pings', frame('', { opcode: 9 })],
  ])('of unsolicited %s end the connection with 1008', async (_name, unit) => {
    const running = await runServer({ maxMessageRate: 100, maxBadMessages: 10 }, COUNTED);
    freezeClock();
    const { client } = await join(running.port, from('203.0.113.7'));
    client.send(Buffer.concat(Array<Buffer>(1500).fill(unit)));
    let last = await client.frame();
    while (last.opcode !== 8) last = await client.frame();
    expect([1007, 1008]).toContain(last.payload.readUInt16BE());
    await client.end();
    await answers(running);
  });

  it('of all connections of an address are read as fast as twenty may send, and nothing of them is lost', async () => {
    const running = await runServer({ maxMessageRate: 20, maxConnectionsPerAddress: 500 }, COUNTED);
    const clients = await Promise.all(
      Array.from({ length: 50 }, () => join(running.port, from('203.0.113.7'))),
    );
    for (const { client } of clients) {
      client.send(...Array.from({ length: 100 }, (_, id) => message([2, id, 'no/such'])));
    }
    await answers(running);
    // Another connection would only add to it.
    const lines = ['X-Forwarded-For: 203.0.113.7'];
    await expect
      .poll(() => answerTo(running.port, { lines }))
      .toBe('503 too many messages from this address');
    for (const { client } of clients) for (let id = 0; id < 100; id++) await client.text();
    expect(await refused(running, 'messages-per-address')).toBeGreaterThan(0);
  });
});

it("what only comes back to its publisher fills nobody else's history", async () => {
  const engine = createMemoryEngine();
  const publish = engine.publish.bind(engine);
  const published: string[] = [];
  engine.publish = (batch) => {
    published.push(...batch.map(({ topic }) => topic));
    return publish(batch);
  };
  const { port } = await runServer({}, { engine });
  const topic = 'syncctl/probe/0123456789abcdef01234567';
  const { client } = await join(port, from('203.0.113.7'));
  client.send(message([5, topic]), message([7, topic, 1]));
  expect(await client.json()).toEqual([8, topic, 1]);
  const { client: backend } = await join(port);
  backend.send(message([7, 'a', 1]));
  await settled(backend);
  expect(published).toEqual(['a']);
});

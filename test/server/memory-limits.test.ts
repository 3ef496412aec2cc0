// What strangers can have the server keep: for one connection, and for all of them together.

import { describe, expect, it } from 'vitest';
import { Backlog, type BufferedPeer } from '../../src/server/connection/backlog.js';
import { join, message, type RawClient, settled } from './raw-client.js';
import { runServer } from './run-server.js';

const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];
const ADMIN = { admin: { address: '127.0.0.1', port: 0 } };

/** A name that is `bytes` long, and of its own. */
const name = (number: number, bytes: number) => `${number}`.padEnd(bytes, '-');

async function counted(server: Awaited<ReturnType<typeof runServer>>['server'], line: string) {
  const admin = server.adminAddress;
  const port = admin !== null && 'port' in admin ? admin.port : 0;
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((one) => one.startsWith(line))
      ?.split(' ')[1],
  );
}

describe('the names that one connection has the server keep', () => {
  it('are limited in bytes: a further SUBSCRIBE is refused, counted and logged', async () => {
    const { port, server, logged } = await runServer({ maxStoredBytes: 10_000 }, ADMIN);
    const { client } = await join(port, GUEST);
    for (let count = 0; count < 20; count++) client.send(message([5, name(count, 1000)]));
    await settled(client);
    expect(server.status().subscriptions).toBe(4);
    expect(await counted(server, 'syncctl_refusals_total{reason="stored-bytes"}')).toBe(16);
    expect(logged.filter(({ event }) => event === 'subscription-refused').length).toBeGreaterThan(0);
  });

  it('make room again when the client unsubscribes', async () => {
    const { port, server } = await runServer({ maxStoredBytes: 10_000 });
    const { client } = await join(port, GUEST);
    for (let count = 0; count < 100; count++) {
      client.send(message([5, name(count, 1000)]), message([6, name(count, 1000)]));
    }
    client.send(message([5, name(100, 1000)]));
    await settled(client);
    expect(server.status().subscriptions).toBe(1);
  });

  it('count as they are written in JSON, where a byte may take six', async () => {
    const { port, server } = await runServer({ maxStoredBytes: 10_000 });
    const { client } = await join(port, GUEST);
    for (let count = 0; count < 20; count++) client.send(message([5, `${count}${'\u0001'.repeat(1000)}`]));
    await settled(client);
    expect(server.status().subscriptions).toBe(1);
  });

  it('include prefixes; one that is defined anew counts once', async () => {
    const { port, server } = await runServer({ maxStoredBytes: 10_000 }, ADMIN);
    const { client } = await join(port, GUEST);
    for (let count = 0; count < 100; count++) client.send(message([1, 'same', name(count, 1000)]));
    for (let count = 0; count < 20; count++) client.send(message([1, `p${count}`, name(count, 1000)]));
    await settled(client);
    expect(await counted(server, 'syncctl_bad_messages_total{reason="stored-bytes"}')).toBe(12);
  });

  it('are not limited for the application', async () => {
    const { port, server } = await runServer({ maxStoredBytes: 10_000, maxTotalSubscriptions: 10 });
    const { client } = await join(port);
    for (let count = 0; count < 100; count++) client.send(message([5, name(count, 1000)]));
    await settled(client);
    expect(server.status().subscriptions).toBe(100);
  });
});

it('the subscriptions of all connections together are limited', async () => {
  const { port, server } = await runServer({ maxTotalSubscriptions: 25 }, ADMIN);
  for (let guests = 0; guests < 3; guests++) {
    const { client } = await join(port, GUEST);
    for (let count = 0; count < 10; count++) client.send(message([5, `${count}`]));
    await settled(client);
  }
  expect(server.status().subscriptions).toBe(25);
  expect(await counted(server, 'syncctl_refusals_total{reason="total-subscriptions"}')).toBe(5);
});

/** Publishes to itself without ever reading what comes back, up to what the kernel does not take any more. */
async function fallBehind(client: RawClient, bytes: number): Promise<void> {
  client.socket.pause();
  const topic = 'syncctl/probe/0123456789abcdef01234567';
  client.send(message([5, topic]));
  for (let sent = 0; sent < bytes; sent += 500_000) {
    const echo = message([7, topic, 'x'.repeat(500_000)]);
    await new Promise((resolve) => client.socket.write(echo, resolve));
  }
}

it('limits what waits for all slow readers together: the furthest behind is dropped, the others stay', async () => {
  const limit = 20_000_000;
  const { port, server } = await runServer(
    { maxBufferedBytes: 100_000_000, maxTotalBufferedBytes: limit },
    ADMIN,
  );
  const { client: reader } = await join(port);
  reader.send(message([5, 't']));
  const greedy = await Promise.all(Array.from({ length: 3 }, () => join(port)));
  await Promise.all(greedy.map(({ client }) => fallBehind(client, limit)));
  while ((await counted(server, 'syncctl_dropped_connections_total{reason="total-buffered"}')) < 1);
  reader.send(message([7, 't', 1]));
  expect(await reader.json()).toEqual([8, 't', 1]);
});

class Slow implements BufferedPeer {
  readonly share: string;
  waiting = 0;
  dropped = false;
  constructor(share = '192.0.2.1') {
    this.share = share;
  }
  dropForAll(): void {
    this.dropped = true;
  }
}

describe('the backlog', () => {
  it('drops the largest backlogs until there is room, and no client that has caught up', () => {
    const backlog = new Backlog();
    const peers = Array.from({ length: 10 }, () => new Slow());
    for (const [index, peer] of peers.entries()) {
      peer.waiting = (index + 1) * 10;
      backlog.note(peer, peer.waiting, 1000);
    }
    const [first, , , , , , , , ninth, last] = peers as [Slow, ...Slow[]];
    // 550 so far; the ninth has read everything meanwhile.
    if (ninth !== undefined) ninth.waiting = 0;
    backlog.note(first, 600, 1000);
    expect(peers.filter(({ dropped }) => dropped)).toEqual([first]);
    backlog.note(last as Slow, 560, 1000);
    expect(peers.filter(({ dropped }) => dropped)).toEqual([first]);
  });

  it('cuts back the address that has more than an equal part, though others have longer backlogs', () => {
    const backlog = new Backlog();
    const many = Array.from({ length: 90 }, () => new Slow('192.0.2.1'));
    const one = new Slow('192.0.2.2');
    one.waiting = 200;
    backlog.note(one, 200, 1000);
    for (const peer of many) {
      peer.waiting = 10;
      backlog.note(peer, 10, 1000);
    }
    expect(one.dropped).toBe(false);
    expect(many.filter(({ dropped }) => dropped).length).toBeGreaterThan(0);
  });

  it('looks at everybody seldom, though the limit is near', () => {
    const backlog = new Backlog();
    let looks = 0;
    const peers = Array.from({ length: 1000 }, () => ({
      share: '192.0.2.1',
      get waiting() {
        looks++;
        return 99;
      },
      dropForAll() {},
    }));
    for (let round = 0; round < 10; round++)
      for (const peer of peers) backlog.note(peer, 100 + round, 100_000);
    expect(looks).toBeLessThan(20_000);
  });
});

// Limits on numbers and rates: connections, messages, calls, waiting events. And the events on oro/ping.

import { describe, expect, it } from 'vitest';
import { freezeClock } from '../frozen-clock.js';
import { ask, frame, join, message, request, settled } from './raw-client.js';
import { ACCESS, runServer } from './run-server.js';

const WAMP = 'Sec-WebSocket-Protocol: wamp';
const from = (address: string) => [WAMP, `X-Forwarded-For: ${address}`];

describe('connections per address', () => {
  it('are refused with 503 beyond the limit, for that address alone', async () => {
    const { port, server } = await runServer({ maxConnectionsPerAddress: 2 });
    const { client } = await join(port, from('203.0.113.7'));
    await join(port, from('203.0.113.7'));
    expect(await ask(port, request(from('203.0.113.7')))).toMatch(
      /^HTTP\/1\.1 503 .*too many connections from this address\n$/s,
    );
    await join(port, from('203.0.113.8'));
    client.socket.destroy();
    while (server.status().connections > 2) await new Promise(setImmediate);
    await join(port, from('203.0.113.7'));
  });

  it('count one IPv6 network as one address', async () => {
    const { port } = await runServer({ maxConnectionsPerAddress: 1 });
    await join(port, from('2001:db8:1:2::1'));
    expect(await ask(port, request(from('2001:DB8:1:2:ffff::9')))).toMatch(/^HTTP\/1\.1 503 /);
    await join(port, from('2001:db8:1:3::1'));
  });

  it('believe what the proxy wrote itself, not what a client sent along', async () => {
    const { port } = await runServer({ maxConnectionsPerAddress: 1 });
    await join(port, from('198.51.100.1, 203.0.113.7'));
    expect(await ask(port, request(from('198.51.100.2, 203.0.113.7')))).toMatch(/^HTTP\/1\.1 503 /);
  });

  it('do not limit the backend', async () => {
    const { port, server } = await runServer({ maxConnectionsPerAddress: 1 });
    for (let count = 0; count < 5; count++) await join(port, []);
    expect(server.status().kinds).toEqual({ backend: 5, user: 0, guest: 0 });
  });
});

describe('messages a second', () => {
  it('close a stranger that goes on sending too fast with 1008', async () => {
    const { port, logged } = await runServer({ maxMessageRate: 1, maxBadMessages: 5 });
    freezeClock();
    const { client } = await join(port, from('203.0.113.7'));
    // Ten at once are a burst, five more are ignored, one more is too many.
    client.send(...Array.from({ length: 16 }, (_, count) => message([5, `${count}`])));
    expect(await client.closeCode()).toBe(1008);
    expect(logged).toContainEqual(
      expect.objectContaining({
        event: 'bad-messages',
        fields: expect.objectContaining({ last: 'too-fast' }),
      }),
    );
  });

  it('let a burst pass, as when a page subscribes to all it shows', async () => {
    const { port, server } = await runServer({ maxMessageRate: 10 });
    const { client } = await join(port, from('203.0.113.7'));
    client.send(...Array.from({ length: 99 }, (_, count) => message([5, `${count}`])));
    await settled(client);
    expect(server.status().subscriptions).toBe(99);
  });

  it('lose no publish of the backend', async () => {
    const { port } = await runServer({ maxMessageRate: 1 });
    const { client: listener } = await join(port);
    listener.send(message([5, 't']));
    await settled(listener);
    const { client } = await join(port, []);
    client.send(...Array.from({ length: 500 }, (_, count) => message([7, 't', count])));
    for (let count = 0; count < 500; count++) expect(await listener.json()).toEqual([8, 't', count]);
  });
});

describe('unanswered calls', () => {
  it('are limited for each connection, and a further call gets an error at once', async () => {
    const answers: ((value: number) => void)[] = [];
    const procedures = new Map([['slow', () => new Promise<number>((resolve) => answers.push(resolve))]]);
    const { port } = await runServer({ maxCalls: 2 }, { procedures });
    const { client } = await join(port);
    client.send(message([2, 'a', 'slow']), message([2, 'b', 'slow']), message([2, 'c', 'slow']));
    expect(await client.json()).toEqual([4, 'c', 'slow', 'too many unanswered calls', expect.anything()]);
    answers.shift()?.(1);
    expect(await client.json()).toEqual([3, 'a', 1]);
    client.send(message([2, 'd', 'slow']));
    await settled(client);
    expect(answers).toHaveLength(2);
  });
});

describe('waiting publishes', () => {
  it('are written at once when there are too many, and none is lost', async () => {
    const { port } = await runServer({ maxWaitingPublishes: 10 });
    const { client: listener } = await join(port);
    listener.send(message([5, 't']));
    await settled(listener);
    const { client } = await join(port, []);
    client.send(...Array.from({ length: 95 }, (_, count) => message([7, 't', count])));
    for (let count = 0; count < 95; count++) expect(await listener.json()).toEqual([8, 't', count]);
  });
});

/** A rule like the built-in one, but quicker. */
function pinging(ping: number) {
  const rule = { requirements: {}, subscribe: 'anyone', publish: 'backend', ping } as const;
  const topics = [
    { ...rule, pattern: 'oro/ping' },
    { ...rule, pattern: 'chat/{room}' },
  ];
  return { access: { ...ACCESS, topics } };
}

describe('the event on oro/ping', () => {
  it('comes to those who subscribed, again and again', async () => {
    const { port } = await runServer({}, pinging(0.02));
    const { client } = await join(port);
    client.send(message([5, 'oro/ping']));
    for (let count = 0; count < 3; count++)
      expect(await client.json()).toEqual([8, 'oro/ping', 'Connection keep alive']);
  });

  it('comes to the topics of a pattern too, when a rule says so', async () => {
    const { port } = await runServer({}, pinging(0.02));
    const { client } = await join(port);
    client.send(message([5, 'chat/blue']));
    expect(await client.json()).toEqual([8, 'chat/blue', 'Connection keep alive']);
  });

  it('does not come to others', async () => {
    const { port } = await runServer({}, pinging(0.01));
    const { client } = await join(port);
    const { client: other } = await join(port);
    other.send(message([5, 'oro/ping']));
    await other.json();
    await other.json();
    client.send(frame('x', { opcode: 9 }));
    expect((await client.frame()).opcode).toBe(10);
  });
});

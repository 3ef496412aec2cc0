// Losing the connection and coming back, moved by a clock that stands still and dice that are loaded.

import { describe, expect, it } from 'vitest';
import { nextDelay } from '../../src/client/reconnect.js';
import type { ConnectOptions } from '../../src/client/session.js';
import { mayReconnect } from '../../src/core/close-codes.js';
import { retryAfter } from '../../src/wamp/extensions.js';
import { SEED } from '../length.js';
import { randomSource } from '../random.js';
import { FakeClock } from './fake-clock.js';
import { FakePage } from './fake-page.js';
import { scriptedServer } from './scripted-server.js';
import { next, openConnected, openSession } from './sessions.js';

/** A clock and dice of its own for one session. */
function still(over: ConnectOptions = {}): ConnectOptions & { clock: FakeClock } {
  return { random: () => 0.5, ...over, clock: new FakeClock() };
}

describe('the delay', () => {
  it('is anywhere in a window that doubles up to the longest wait', () => {
    const windows = [0, 1, 2, 3, 4, 5, 50].map((attempts) => nextDelay(attempts, 0, 30_000, () => 0.999999));
    expect(windows).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(nextDelay(5, 0, 30_000, () => 0)).toBe(0);
  });

  it('is spread over eight seconds at the most after a restart, however few attempts there were', () => {
    expect(nextDelay(0, 2500, 30_000, () => 0.999999)).toBe(8000);
    expect(nextDelay(0, 500, 30_000, () => 0.999999)).toBe(2000);
  });

  it('is 20 seconds at the most until a server that was restarted is back', () => {
    expect([5, 50].map((attempts) => nextDelay(attempts, 2500, 30_000, () => 0.999999))).toEqual([
      20_000, 20_000,
    ]);
    expect(nextDelay(50, 2500, 5000, () => 0.999999)).toBe(8000);
  });

  it('lets no second see more than 250 of 1,000 clients that are told at once, and all in 30 s', () => {
    const seconds = new Map<number, number>();
    const source = randomSource(SEED);
    const random = () => source(2 ** 30) / 2 ** 30;
    for (let client = 0; client < 1000; client++) {
      let at = 2500 + nextDelay(0, 2500, 30_000, random);
      // The server is away for six seconds.
      for (let attempts = 1; at < 6000; attempts++) at += nextDelay(attempts, 2500, 30_000, random);
      seconds.set(Math.floor(at / 1000), (seconds.get(Math.floor(at / 1000)) ?? 0) + 1);
    }
    expect(Math.max(...seconds.values())).toBeLessThanOrEqual(250);
    expect(Math.max(...seconds.keys())).toBeLessThan(30);
  });

  it.each([
    ['retry=2500', 2500],
    ['service restart; retry=100', 100],
    ['', 0],
    ['retry=-5', 0],
    ['retry=soon', 0],
    ['entry=2500', 0],
    ['retry=99999999999', 0],
  ])('reads %j as %i ms', (reason, milliseconds) => {
    expect(retryAfter(reason)).toBe(milliseconds);
  });

  it.each([
    [1000, false],
    [1001, true],
    [1002, false],
    [1005, true],
    [1006, true],
    [1007, false],
    [1009, false],
    [1011, true],
    [1012, true],
    [1013, true],
    [4000, true],
  ])('after %i comes back: %s', (code, back) => {
    expect(mayReconnect(code)).toBe(back);
  });
});

describe('a lost connection', () => {
  it('retries for ever with growing delays, which start over after a connection that lasted', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    const delays: unknown[] = [];
    session.on('connection_lost', ({ code, retries, delay }) => delays.push([code, retries, delay]));
    for (let round = 0; round < 4; round++) {
      if (round === 3) options.clock.advance(5000);
      const lost = next(session, 'connection_lost');
      for (const socket of server.sockets) socket.terminate();
      const { delay } = await lost;
      expect(session.state).toBe('waiting');
      const back = next(session, 'connection_established');
      options.clock.advance(delay ?? 0);
      await back;
    }
    expect(delays).toEqual([
      [1006, 0, 500],
      [1006, 1, 1000],
      [1006, 2, 2000],
      [1006, 0, 500],
    ]);
  });

  it('is final after a close code that says so, and what waited is given up', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const session = await openConnected(still({ url: server.url }));
    const answer = session.call('a/b');
    await server.heard(1);
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.close(1007, 'too many invalid messages');
    expect(await lost).toEqual({ code: 1007, reason: 'too many invalid messages', retries: 0, delay: null });
    expect(session.state).toBe('closed');
    await expect(answer).rejects.toMatchObject({ uri: 'connection-lost' });
    expect(session.publish('t', 1)).toBe(false);
  });

  it('never retries sooner than the server asked, whatever the page sees', async () => {
    const server = await scriptedServer('syncctl/1');
    const page = new FakePage();
    const options = still({ url: server.url, page });
    const session = await openConnected(options);
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.close(1012, 'retry=2500');
    expect(await lost).toMatchObject({ code: 1012, delay: 2500 + 4000 });
    options.clock.advance(2500 + 3999);
    page.happens('online');
    expect(session.state).toBe('waiting');
    const back = next(session, 'connection_established');
    options.clock.advance(1);
    expect(session.state).toBe('connecting');
    await back;
  });

  it.each(['online', 'visibilitychange', 'pageshow'])('is tried at once on %s', async (event) => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const page = new FakePage();
    const session = await openConnected(still({ url: server.url, page }));
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.terminate();
    await lost;
    if (event === 'visibilitychange') {
      page.happens(event);
      expect(session.state).toBe('waiting');
      page.document.visibilityState = 'visible';
    }
    const back = next(session, 'connection_established');
    page.happens(event);
    await back;
    session.close();
    expect([...page.listeners.values()].flatMap((set) => [...set])).toEqual([]);
  });

  it('starts a new attempt when the browser comes online while one gets no answer', async () => {
    const server = await scriptedServer(null);
    const page = new FakePage();
    const options = still({ url: server.url, page });
    const session = openSession(options);
    await server.opened(1);
    const lost: unknown[] = [];
    session.on('connection_lost', (event) => lost.push(event));
    page.happens('online');
    await server.opened(2);
    expect([session.state, options.clock.pending, lost]).toEqual(['connecting', [10_000], []]);
  });

  it('is laid down while the page is away, and taken up when it is shown again', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const page = new FakePage();
    const session = await openConnected(still({ url: server.url, page }));
    page.happens('pagehide');
    expect([session.state, session.id]).toEqual(['waiting', null]);
    const back = next(session, 'connection_established');
    page.happens('pageshow');
    await back;
    expect(server.asked).toHaveLength(2);
  });

  it('asks for a new ticket each time, and counts a failure to get one as a failed attempt', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    let count = 0;
    const ticket = async (): Promise<string> => {
      if (++count === 2) throw new Error('no ticket');
      return `a b/${count}`;
    };
    const options = still({ url: `${server.url}ws?x=1`, ticket });
    const session = await openConnected(options);
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.terminate();
    await lost;
    const again = next(session, 'connection_lost');
    options.clock.advance(500);
    expect(await again).toMatchObject({ code: 1006, reason: 'Error: no ticket', retries: 1 });
    const back = next(session, 'connection_established');
    options.clock.advance(1000);
    await back;
    expect(server.asked).toEqual([
      { target: '/ws?x=1&ticket=a%20b%2F1', offered: 'wamp,syncctl.v1' },
      { target: '/ws?x=1&ticket=a%20b%2F3', offered: 'wamp,syncctl.v1' },
    ]);
  });

  it('counts as lost when WELCOME does not come in time', async () => {
    const server = await scriptedServer(null);
    const options = still({ url: server.url });
    const session = openSession(options);
    const lost = next(session, 'connection_lost');
    options.clock.advance(10_000);
    expect(await lost).toMatchObject({ code: 1006, reason: 'WELCOME did not arrive in time' });
  });
});

describe('what is published while there is no connection', () => {
  it('is sent in order with the next one, as it was when it was published', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const session = openSession(still({ url: server.url }));
    const payload = { n: 1 };
    session.subscribe('s', () => {});
    session.publish('t', payload);
    payload.n = 2;
    session.publish('t', payload, { excludeMe: true, eligible: ['x'] });
    await server.heard(3);
    expect(server.said).toEqual([
      [5, 's'],
      [7, 't', { n: 1 }],
      [7, 't', { n: 2 }, ['s1'], ['x']],
    ]);
  });

  it('is dropped beyond the bound, and that is told', async () => {
    const server = await scriptedServer(null);
    const session = openSession(still({ url: server.url, queueLimit: 2 }));
    const dropped: unknown[] = [];
    session.on('publish_dropped', ({ topic, payload }) => dropped.push([topic, payload]));
    expect([1, 2, 3].map((n) => session.publish('t', n))).toEqual([true, true, false]);
    expect(dropped).toEqual([['t', 3]]);
    session.close();
    expect(dropped).toEqual([
      ['t', 3],
      ['t', 1],
      ['t', 2],
    ]);
  });
});

describe('servers that are not ours', () => {
  it('may answer a call twice, send text that is no JSON, and events nobody asked for', async () => {
    const server = await scriptedServer('Ratchet/0.2.7', (socket, [type, id, name]) => {
      if (type !== 2) return;
      socket.send('You are not allowed to subscribe on topic "x".');
      socket.send('[8,"nobody/asked",1]');
      socket.send(JSON.stringify([4, id, name, 'RPC Failed', {}]));
      socket.send(JSON.stringify([4, id, name, 'Unable to find that command', {}]));
    });
    const session = await openConnected(still({ url: server.url }));
    await expect(session.call('a/b')).rejects.toMatchObject({ description: 'RPC Failed' });
    await expect(session.call('a/b')).rejects.toMatchObject({ description: 'RPC Failed' });
    expect(session.state).toBe('connected');
  });

  it('may welcome a client and then close: the client waits longer each time', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    const delays: (number | null)[] = [];
    for (let round = 0; round < 3; round++) {
      const lost = next(session, 'connection_lost');
      for (const socket of server.sockets) {
        socket.send('HTTP/1.0 403 Forbidden\r\n\r\n');
        socket.terminate();
      }
      const { delay } = await lost;
      delays.push(delay);
      const back = next(session, 'connection_established');
      options.clock.advance(delay ?? 0);
      await back;
    }
    expect(delays).toEqual([500, 1000, 2000]);
  });
});

// A connection that is about to close: open for the session still, but nothing sent on it arrives.

import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Session } from '../../src/client/session.js';
import { FakeClock } from './fake-clock.js';
import { FakePage } from './fake-page.js';
import { type Scripted, scriptedServer } from './scripted-server.js';
import { next, openConnected, openSession } from './sessions.js';

/** A WebSocket whose instances a test can look at. */
function watched() {
  const made: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols);
      made.push(this);
    }
  }
  return { made, Watched };
}

/** A session whose connection the server is closing, and which it waits for in vain: the server reads no more. */
async function closing(over: { queueLimit?: number } = {}) {
  const { made, Watched } = watched();
  const server = await scriptedServer('Ratchet/0.4.4');
  const clock = new FakeClock();
  const session = await openConnected({
    url: server.url,
    clock,
    random: () => 0,
    WebSocket: Watched,
    ...over,
  });
  for (const socket of server.sockets) {
    socket.close(1012, 'retry=100');
    socket.pause();
  }
  while (made[0]?.readyState === WebSocket.OPEN) await new Promise((done) => setImmediate(done));
  expect([made[0]?.readyState, session.state]).toEqual([WebSocket.CLOSING, 'connected']);
  return { server, clock, session };
}

/** The connection is gone, and there is a new one. */
async function comeBack(server: Scripted, clock: FakeClock, session: Session): Promise<void> {
  const lost = next(session, 'connection_lost');
  for (const socket of server.sockets) socket.terminate();
  await lost;
  const back = next(session, 'connection_established');
  clock.advance(100);
  await back;
}

it('delivers what was published meanwhile in order over the next connection', async () => {
  const { server, clock, session } = await closing();
  expect([1, 2, 3].map((n) => session.publish('t', n))).toEqual([true, true, true]);
  await comeBack(server, clock, session);
  await server.heard(3);
  expect(server.said).toEqual([1, 2, 3].map((n) => [7, 't', n]));
});

it('drops what was published meanwhile beyond the limit, and says so', async () => {
  const { session } = await closing({ queueLimit: 1 });
  const dropped: unknown[] = [];
  session.on('publish_dropped', ({ payload }) => dropped.push(payload));
  expect([1, 2].map((n) => session.publish('t', n))).toEqual([true, false]);
  expect(dropped).toEqual([2]);
});

it('a call made meanwhile waits for the next connection, and so does a subscription', async () => {
  const { server, clock, session } = await closing();
  session.subscribe('s', () => {});
  session.call('a/b', 1).catch(() => {});
  await comeBack(server, clock, session);
  await server.heard(2);
  expect(server.said).toEqual([
    [5, 's'],
    [2, expect.any(String), 'a/b', 1],
  ]);
});

it('a call that waits does not overtake what was published before it', async () => {
  const server = await scriptedServer('Ratchet/0.4.4');
  const session = openSession({ url: server.url, clock: new FakeClock() });
  session.publish('t', 1);
  session.call('a/b').catch(() => {});
  await server.heard(2);
  expect(server.said.map(([type]) => type)).toEqual([7, 2]);
});

it('ignores what still arrives on a connection that it gave up', async () => {
  const { made, Watched } = watched();
  const server = await scriptedServer('Ratchet/0.4.4');
  const page = new FakePage();
  const session = await openConnected({ url: server.url, clock: new FakeClock(), page, WebSocket: Watched });
  const came: unknown[] = [];
  session.subscribe('t', (payload) => came.push(payload));
  session.on('message', ({ text }) => came.push(text));
  const texts: string[] = [];
  made[0]?.on('message', (data) => texts.push(String(data)));
  page.happens('pagehide');
  for (const socket of server.sockets) socket.send('[8,"t",1]');
  await once(made[0] as WebSocket, 'close');
  expect([texts, came]).toEqual([['[8,"t",1]'], []]);
});

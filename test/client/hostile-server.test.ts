// Servers that went wrong, or mean it: whatever they say, a page goes on, and nothing is thrown where nobody catches it.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ConnectOptions, Session } from '../../src/client/session.js';
import { FakeClock } from './fake-clock.js';
import { type Scripted, scriptedServer } from './scripted-server.js';
import { next, openConnected, openSession } from './sessions.js';

/** A clock that stands still, and dice that always show the same. */
function still(over: ConnectOptions = {}): ConnectOptions & { clock: FakeClock } {
  return { random: () => 0.5, ...over, clock: new FakeClock() };
}

/** What the server says; resolves when the session has taken it all, in order. */
async function says(server: Scripted, session: Session, ...texts: string[]): Promise<void> {
  const taken = new Promise<void>((done) => {
    const stop = session.on('message', ({ text }) => {
      if (text !== '"end"') return;
      stop();
      done();
    });
  });
  for (const socket of server.sockets) for (const text of [...texts, '"end"']) socket.send(text);
  await taken;
}

/** What was thrown to nobody while the test ran. */
function uncaught(): unknown[] {
  const thrown: unknown[] = [];
  const microtask = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((run) => {
    try {
      run();
    } catch (error) {
      thrown.push(error);
    }
  });
  onTestFinished(() => microtask.mockRestore());
  return thrown;
}

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('a message', () => {
  it.each([
    ['with an id that cannot become a text', '[3,{"toString":1,"valueOf":1},1]'],
    ['with an id of 100,000 levels', `[3,${deep(100_000)},1]`],
    ['with an error of the wrong types', '[4,"x",5,{"a":1},7]'],
    ['of 100,000 levels', deep(100_000)],
    ['that is cut off', '[8,"t",{"a":'],
    ['that is a second welcome', '[0,"other",1,"syncctl/2"]'],
    ['with an event that has no topic', '[8]'],
    ['with a topic that is no text', '[8,{"toString":1},1]'],
    ['about the prototype of objects', '[8,"__proto__",{"__proto__":{"polluted":1}}]'],
    ['of no known type', '[99]'],
    ['that is empty', ''],
  ])('%s is passed over', async (_, text) => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const session = await openConnected(still({ url: server.url }));
    const { id } = session;
    const got: unknown[] = [];
    session.subscribe('t', (payload) => got.push(payload));
    await says(server, session, text, '[8,"t","after"]');
    expect([session.state, session.id, got]).toEqual(['connected', id, ['after']]);
    expect('polluted' in {}).toBe(false);
  });

  it('of 32 MB, or of 100,000 levels, is an event like others', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const session = await openConnected(still({ url: server.url }));
    const got: unknown[] = [];
    session.subscribe('t', (payload) => got.push(payload));
    const long = 'x'.repeat(32 * 1024 * 1024);
    await says(server, session, `[8,"t","${long}"]`, `[8,"t",${deep(100_000)}]`);
    expect((got[0] as string).length).toBe(long.length);
    expect(got).toHaveLength(2);
  });

  it('other than WELCOME does not keep a connection waiting for ever', async () => {
    const server = await scriptedServer(null);
    const options = still({ url: server.url });
    const session = openSession(options);
    const lost = next(session, 'connection_lost');
    await server.opened(1);
    for (const seconds of [4, 5]) {
      await says(server, session, '[8,"t",1]');
      options.clock.advance(seconds * 1000);
    }
    expect(session.state).toBe('connecting');
    options.clock.advance(1000);
    expect(await lost).toMatchObject({ reason: 'WELCOME did not arrive in time' });
  });
});

describe('a server', () => {
  it.each([1001, 1006, 1011, 1012, 1013, 4000])(
    'that closes with %i at once for ever is asked ever more seldom',
    async (code) => {
      const server = await scriptedServer(null);
      const options = still({ url: server.url });
      const session = openSession(options);
      const delays: (number | null)[] = [];
      for (let round = 0; round < 7; round++) {
        const lost = next(session, 'connection_lost');
        await server.opened(round + 1);
        for (const socket of server.sockets) code === 1006 ? socket.terminate() : socket.close(code);
        const { delay } = await lost;
        delays.push(delay);
        options.clock.advance(delay ?? 0);
      }
      expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    },
  );

  it('is told of 10,000 topics again, once each and in their order', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    const topics = Array.from({ length: 10_000 }, (_, n) => `t/${n}`);
    const stops = topics.map((topic) => session.subscribe(topic, () => {}));
    await server.heard(10_000);
    server.said.length = 0;
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.terminate();
    const { delay } = await lost;
    options.clock.advance(delay ?? 0);
    await server.heard(10_000);
    expect(server.said).toEqual(topics.map((topic) => [5, topic]));
    for (const stop of stops) stop();
    await server.heard(20_000);
    expect(server.said.slice(10_000)).toEqual(topics.map((topic) => [6, topic]));
  });
});

describe('listeners that throw', () => {
  it('stop neither the session nor each other', async () => {
    const thrown = uncaught();
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = openSession(options);
    const names = ['message', 'connection_established', 'connection_lost'] as const;
    for (const name of names) {
      session.on(name, () => {
        throw new Error(name);
      });
    }
    await next(session, 'connection_established');
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.terminate();
    const { delay } = await lost;
    const back = next(session, 'connection_established');
    options.clock.advance(delay ?? 0);
    await back;
    expect(session.state).toBe('connected');
    expect(new Set(thrown.map((error) => (error as Error).message))).toEqual(new Set(names));
  });
});

describe('closing', () => {
  const CLOSED = ['closed', null, []];
  const left = (session: Session, clock: FakeClock): unknown => [session.state, session.id, clock.pending];

  it('while it connects leaves nothing behind', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = openSession(options);
    session.close();
    expect(left(session, options.clock)).toEqual(CLOSED);
    await new Promise((done) => setImmediate(done));
    expect([server.asked, session.state]).toEqual([[], 'closed']);
  });

  it('while the ticket is asked for opens no connection when that comes', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    let give: (ticket: string) => void = () => {};
    const ticket = () =>
      new Promise<string>((done) => {
        give = done;
      });
    const options = still({ url: server.url, ticket });
    const session = openSession(options);
    await new Promise((done) => setImmediate(done));
    session.close();
    give('late');
    await new Promise((done) => setImmediate(done));
    expect([server.asked, left(session, options.clock)]).toEqual([[], CLOSED]);
  });

  it('while it waits for its next attempt makes none', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    const lost = next(session, 'connection_lost');
    for (const socket of server.sockets) socket.terminate();
    await lost;
    session.close();
    expect(left(session, options.clock)).toEqual(CLOSED);
    options.clock.advance(60_000);
    expect(server.asked).toHaveLength(1);
  });

  it.each(['message', 'connection_established', 'connection_lost', 'publish_dropped'] as const)(
    'from within %s is for good',
    async (name) => {
      const server = await scriptedServer('syncctl/1');
      const options = still({ url: server.url, queueLimit: 1 });
      const session = openSession(options);
      const closed = new Promise<void>((done) => {
        session.on(name, () => {
          session.close();
          done();
        });
      });
      if (name === 'publish_dropped') for (const n of [1, 2]) session.publish('t', n);
      if (name === 'connection_lost') {
        await next(session, 'connection_established');
        for (const socket of server.sockets) socket.terminate();
      }
      await closed;
      options.clock.advance(60_000);
      expect(left(session, options.clock)).toEqual(CLOSED);
    },
  );

  it('from within the listener of a topic is for good', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    const closed = new Promise<void>((done) => {
      session.subscribe('t', () => {
        session.close();
        done();
      });
    });
    for (const socket of server.sockets) socket.send('[8,"t",1]');
    await closed;
    expect(left(session, options.clock)).toEqual(CLOSED);
  });
});

describe('a ticket', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('no')), 'Error: no'],
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'Error: no',
    ],
    ['is no text', () => undefined as unknown as string, 'TypeError: the ticket is not a string'],
    ['is null in a promise', async () => null as unknown as string, 'TypeError: the ticket is not a string'],
  ])('that %s is an attempt in vain', async (_, ticket, reason) => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const session = openSession(still({ url: server.url, ticket }));
    expect(await next(session, 'connection_lost')).toEqual({ code: 1006, reason, retries: 0, delay: 500 });
    expect(server.asked).toEqual([]);
  });

  it('that never comes is given up in time, and asked for again', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    let count = 0;
    const ticket = () => (++count === 1 ? new Promise<string>(() => {}) : 'second');
    const options = still({ url: server.url, ticket });
    const session = openSession(options);
    const lost = next(session, 'connection_lost');
    options.clock.advance(10_000);
    expect(await lost).toMatchObject({ reason: 'WELCOME did not arrive in time', delay: 500 });
    const back = next(session, 'connection_established');
    options.clock.advance(500);
    await back;
    expect(server.asked).toMatchObject([{ target: '/?ticket=second' }]);
  });
});

// A connection from which nothing comes: when that is taken for lost, moved by a clock that stands still.

import { describe, expect, it } from 'vitest';
import type { ConnectOptions } from '../../src/client/session.js';
import { FakeClock } from './fake-clock.js';
import { FakePage } from './fake-page.js';
import { scriptedServer } from './scripted-server.js';
import { next, openConnected } from './sessions.js';

/** A clock and dice of its own for one session. */
function still(over: ConnectOptions = {}): ConnectOptions & { clock: FakeClock } {
  return { random: () => 0.5, ...over, clock: new FakeClock() };
}

describe('silence', () => {
  it('of one ping interval makes a syncctl server be asked, of two the connection be lost', async () => {
    const server = await scriptedServer('syncctl/1');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    options.clock.advance(29_999);
    expect(session.state).toBe('connected');
    options.clock.advance(1);
    await server.heard(1);
    expect(server.said).toEqual([[2, 'ping', 'syncctl/ping']]);
    const lost = next(session, 'connection_lost');
    options.clock.advance(29_999);
    expect(session.state).toBe('connected');
    options.clock.advance(1);
    expect(await lost).toMatchObject({ code: 1006, reason: 'silent' });
  });

  it('ends with any answer', async () => {
    const server = await scriptedServer('syncctl/1', (socket, [, id, name]) =>
      socket.send(JSON.stringify([4, id, name, 'Unable to find that command', {}])),
    );
    const options = still({ url: server.url });
    const session = await openConnected(options);
    for (let round = 1; round <= 3; round++) {
      const answered = next(session, 'message');
      options.clock.advance(30_000);
      await answered;
    }
    expect(session.state).toBe('connected');
    expect(server.said).toHaveLength(3);
  });

  it('is not judged of servers that may close the connection for an unknown call', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const options = still({ url: server.url });
    const session = await openConnected(options);
    options.clock.advance(10 * 60_000);
    expect([session.state, server.said]).toEqual(['connected', []]);
  });

  it.each(['online', 'visibilitychange'])(
    'is doubted on %s, and five seconds later believed',
    async (event) => {
      const server = await scriptedServer('syncctl/1');
      const page = new FakePage();
      const options = still({ url: server.url, page });
      const session = await openConnected(options);
      page.document.visibilityState = 'visible';
      page.happens(event);
      await server.heard(1);
      const lost = next(session, 'connection_lost');
      options.clock.advance(5000);
      expect(await lost).toMatchObject({ reason: 'silent' });
    },
  );

  it('that is judged already is believed five seconds after it is doubted, however often that is', async () => {
    const server = await scriptedServer('syncctl/1');
    const page = new FakePage();
    const options = still({ url: server.url, page });
    const session = await openConnected(options);
    options.clock.advance(31_000);
    await server.heard(1);
    page.happens('online');
    options.clock.advance(3000);
    page.happens('online');
    options.clock.advance(1999);
    expect([session.state, options.clock.pending]).toEqual(['connected', [1]]);
    const lost = next(session, 'connection_lost');
    options.clock.advance(1);
    expect(await lost).toMatchObject({ reason: 'silent' });
    expect(server.said).toHaveLength(1);
  });

  it('that is about to be believed is not given more time by a doubt', async () => {
    const server = await scriptedServer('syncctl/1');
    const page = new FakePage();
    const options = still({ url: server.url, page });
    const session = await openConnected(options);
    options.clock.advance(58_000);
    page.happens('online');
    const lost = next(session, 'connection_lost');
    options.clock.advance(2000);
    expect(await lost).toMatchObject({ reason: 'silent' });
  });
});

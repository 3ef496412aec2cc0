// Our client and our server: what a session gets that was away, and what it is told about it.

import { describe, expect, it } from 'vitest';
import type { Engine, Receiver } from '../../src/server/engines/engine.js';
import { createMemoryEngine } from '../../src/server/engines/memory.js';
import type { ServerOptions } from '../../src/server/options.js';
import type { Limits } from '../../src/settings/generated/limits.js';
import { runServer } from '../server/run-server.js';
import { scriptedServer } from './scripted-server.js';
import { handled, next, openConnected } from './sessions.js';
import { Traveller } from './traveller.js';

async function started(limits: Partial<Limits> = {}, over: Partial<ServerOptions> = {}) {
  const { port, server } = await runServer(limits, over);
  const url = `ws://127.0.0.1:${port}/`;
  const publisher = await openConnected({ url });
  const publish = async (topic: string, ...payloads: readonly unknown[]) => {
    for (const payload of payloads) publisher.publish(topic, payload);
    await handled(publisher);
  };
  return { url, server, publisher, publish };
}

/** An engine of which a test says when it has a gap. */
function gappy() {
  const inner = createMemoryEngine();
  const held: { receiver: Receiver | null } = { receiver: null };
  const engine: Engine = {
    ...inner,
    start(own) {
      held.receiver = own;
      return inner.start(own);
    },
  };
  return { engine, gap: (concerns: (topic: string) => boolean) => held.receiver?.gap?.(concerns) };
}

describe('a session that was away', () => {
  it('gets what was published meanwhile, in order and once, before it is told', async () => {
    const { url, publish } = await started();
    const one = new Traveller(url);
    one.listen('a');
    one.listen('quiet');
    expect(await next(one.session, 'connection_established')).toMatchObject({ recovered: 'unknown' });
    await publish('a', 1, 2);
    await handled(one.session);
    await one.leave();
    await publish('a', 3, 4);
    await publish('b', 'other');
    one.session.on('connection_established', ({ recovered }) => one.got.push(recovered));
    expect(await one.comeBack()).toBe(true);
    await publish('a', 5);
    await handled(one.session);
    expect(one.got).toEqual([1, 2, 3, 4, true, 5]);
    expect(one.told).toEqual([
      ['a', true],
      ['quiet', true],
    ]);
  });

  it('is told when too much was published', async () => {
    const { url, publish } = await started();
    const one = new Traveller(url);
    one.listen('a');
    one.listen('b');
    await next(one.session, 'connection_established');
    await handled(one.session);
    await one.leave();
    await publish('a', ...Array.from({ length: 101 }, (_, index) => index));
    await publish('b', 'kept');
    expect(await one.comeBack()).toBe(false);
    expect(one.got).toEqual(['kept']);
    expect(one.told).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('is told by a server that was started anew', async () => {
    const first = await started();
    const one = new Traveller(first.url);
    one.listen('a');
    await next(one.session, 'connection_established');
    await handled(one.session);
    const lost = next(one.session, 'connection_lost');
    await first.server.stop();
    await lost;
    await runServer({}, { listen: { address: '127.0.0.1', port: Number(new URL(first.url).port) } });
    expect(await one.comeBack()).toBe(false);
    expect(one.told).toEqual([['a', false]]);
    // And it has a position again.
    await one.leave();
    expect(await one.comeBack()).toBe(true);
  });

  it('does not get its own events that it did not want', async () => {
    const { url, publisher } = await started({}, { access: { policy: 'report' } });
    const one = new Traveller(url);
    one.listen('a');
    await next(one.session, 'connection_established');
    one.session.publish('a', 'own', { excludeMe: true });
    await handled(one.session);
    const id = one.session.id ?? '';
    await one.leave();
    publisher.publish('a', 'for it', { eligible: [id] });
    publisher.publish('a', 'not for it', { exclude: [id] });
    publisher.publish('a', 'for others', { eligible: ['other'] });
    await handled(publisher);
    expect(await one.comeBack()).toBe(true);
    expect(one.got).toEqual(['for it']);
  });

  it('is told at once of a gap, and once', async () => {
    const { engine, gap } = gappy();
    const { url, publish } = await started({}, { engine });
    const one = new Traveller(url);
    one.listen('a');
    one.listen('b');
    await next(one.session, 'connection_established');
    await handled(one.session);
    gap((topic) => topic === 'a');
    await handled(one.session);
    expect(one.told).toEqual([['a', false]]);
    await publish('a', 1);
    await handled(one.session);
    await one.leave();
    expect(await one.comeBack()).toBe(true);
    expect(one.told).toEqual([
      ['a', false],
      ['a', true],
      ['b', true],
    ]);
  });

  it('has no position after a gap until the next event', async () => {
    const { engine, gap } = gappy();
    const { url } = await started({}, { engine });
    const one = new Traveller(url);
    one.listen('a');
    await next(one.session, 'connection_established');
    await handled(one.session);
    gap(() => true);
    await handled(one.session);
    await one.leave();
    expect(await one.comeBack()).toBe(false);
  });

  it('keeps its position while a topic only gets keep-alive events', async () => {
    const topics = [{ pattern: 'a', requirements: {}, subscribe: 'anyone', publish: 'backend', ping: 1 }];
    const { url, publish } = await started({}, { access: { topics } });
    const one = new Traveller(url);
    const kept = new Promise((resolve) => one.session.subscribe('a', resolve));
    one.listen('a');
    await next(one.session, 'connection_established');
    await kept;
    await one.leave();
    await publish('a', 1);
    expect(await one.comeBack()).toBe(true);
    expect(one.got.at(-1)).toBe(1);
  });
});

describe('a page with a position', () => {
  it('gets what came after it', async () => {
    const { url, server, publish } = await started();
    await publish('a', 1);
    const position = server.position('a');
    await publish('a', 2, 3);
    const one = new Traveller(url);
    one.listen('a', { position });
    expect(await next(one.session, 'connection_established')).toMatchObject({ recovered: true });
    expect(one.got).toEqual([2, 3]);
    // Also on a connection that is there already.
    const late = await openConnected({ url });
    const got: unknown[] = [];
    const told = new Promise((onRecovered) =>
      late.subscribe('a', (payload) => got.push(payload), { position, onRecovered }),
    );
    expect([await told, got]).toEqual([true, [2, 3]]);
  });

  it.each(['x', 'x:1', 'x'.repeat(500)])('%j that the server does not know is told', async (position) => {
    const { url } = await started();
    const one = new Traveller(url);
    one.listen('a', { position });
    const { recovered } = await next(one.session, 'connection_established');
    expect(recovered).toBe(false);
  });

  it('is told that nobody knows, if the session has the topic already', async () => {
    const { url, server, publish } = await started();
    const one = new Traveller(url);
    one.listen('a');
    await next(one.session, 'connection_established');
    await handled(one.session);
    const position = server.position('a');
    one.listen('a', { position });
    expect(one.told).toEqual([]);
    await publish('a', 1);
    await handled(one.session);
    one.listen('a', { position });
    expect(one.told).toEqual([['a', 'unknown']]);
  });
});

describe('with another server', () => {
  it('a session sends what it always sent, and nobody knows whether something was missed', async () => {
    const server = await scriptedServer('Ratchet/0.4.4');
    const one = new Traveller(server.url);
    one.listen('a', { position: 'x:1' });
    one.listen('b');
    expect(await next(one.session, 'connection_established')).toMatchObject({ recovered: 'unknown' });
    await server.heard(2);
    for (const socket of server.sockets) socket.send('[8,"a",1,"x:2"]');
    for (const socket of server.sockets)
      socket.send('[8,"syncctl/recovery",{"topic":"a","recovered":false}]');
    await next(one.session, 'message');
    await one.leave();
    expect(await one.comeBack()).toBe('unknown');
    await server.heard(4);
    expect(server.said).toEqual([
      [5, 'a'],
      [5, 'b'],
      [5, 'a'],
      [5, 'b'],
    ]);
    expect(one.told).toEqual([
      ['a', 'unknown'],
      ['a', 'unknown'],
      ['b', 'unknown'],
    ]);
  });
});

describe('with a server that calls itself syncctl and talks nonsense', () => {
  it.each([
    null,
    5,
    'x',
    [],
    {},
    { topic: 5, position: {}, recovered: 'x', resume: [] },
    { topic: '__proto__', position: 'x', recovered: false },
    { topic: 'a', position: ['x'], resume: { a: 1 } },
  ])('%j as the answer to a subscription ends nothing', async (answer) => {
    const server = await scriptedServer('syncctl/1', (socket, [type, id, name]) => {
      if (type === 5) socket.send(JSON.stringify([8, 'syncctl/recovery', answer]));
      if (type === 2) socket.send(JSON.stringify([4, id, name, 'Unable to find that command', {}]));
    });
    const one = new Traveller(server.url);
    one.listen('a');
    await next(one.session, 'connection_established');
    await handled(one.session);
    await one.leave();
    await one.comeBack();
    for (const socket of server.sockets) socket.send('[8,"a",1,"x:1"]');
    await handled(one.session);
    expect(one.got).toEqual([1]);
  });
});

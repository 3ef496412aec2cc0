// The session against our own server, over real sockets: what a page does with it.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CallError } from '../../src/client/calls.js';
import type { Procedure } from '../../src/server/handlers/define.js';
import { reservePort } from '../port.js';
import { runServer } from '../server/run-server.js';
import { handled, next, openConnected, openSession } from './sessions.js';

async function serverUrl(): Promise<string> {
  const { port } = await runServer(
    {},
    {
      procedures: new Map<string, Procedure>([
        ['math/sum', (params) => (params as number[]).reduce((sum, one) => sum + one, 0)],
        ['math/never', () => new Promise(() => {})],
      ]),
    },
  );
  return `ws://127.0.0.1:${port}/ws`;
}

describe('a session', () => {
  it('goes from connecting to connected to closed, and has an id only while it is connected', async () => {
    const session = openSession({ url: await serverUrl() });
    expect([session.state, session.id]).toEqual(['connecting', null]);
    const { id, ident } = await next(session, 'connection_established');
    expect([session.state, session.id, ident]).toEqual(['connected', id, 'syncctl/test']);
    session.close();
    session.close();
    expect([session.state, session.id]).toEqual(['closed', null]);
  });

  it('gives the payload and topic of events to every listener, also to those from before the connection', async () => {
    const url = await serverUrl();
    const listener = openSession({ url });
    const got: unknown[] = [];
    listener.subscribe('t/1', (payload, topic) => got.push([1, payload, topic]));
    listener.subscribe('t/1', (payload) => got.push([2, payload]));
    await next(listener, 'connection_established');
    await handled(listener);
    const publisher = await openConnected({ url });
    expect(publisher.publish('t/1', { a: 1 })).toBe(true);
    expect(publisher.publish('t/other', { a: 2 })).toBe(true);
    await handled(publisher);
    await handled(listener);
    expect(got).toEqual([
      [1, { a: 1 }, 't/1'],
      [2, { a: 1 }],
    ]);
  });

  it('leaves a topic with its last listener, and each listener once', async () => {
    const session = await openConnected({ url: await serverUrl() });
    const got: string[] = [];
    const listener = (): void => void got.push('twice');
    const leave = [session.subscribe('t', listener), session.subscribe('t', listener)];
    const publishOne = async (): Promise<void> => {
      session.publish('t');
      await handled(session);
    };
    await publishOne();
    leave[0]?.();
    leave[0]?.();
    await publishOne();
    leave[1]?.();
    await publishOne();
    expect(got).toEqual(['twice', 'twice', 'twice']);
  });

  it('delivers to the eligible sessions, and not to the excluded ones', async () => {
    const url = await serverUrl();
    const [a, b, c] = [
      await openConnected({ url }),
      await openConnected({ url }),
      await openConnected({ url }),
    ];
    const got: string[] = [];
    for (const [name, session] of Object.entries({ a, b, c })) {
      session.subscribe('t', (payload) => got.push(`${payload} ${name}`));
      await handled(session);
    }
    a.publish('t', 'all');
    a.publish('t', 'not me', { excludeMe: true });
    a.publish('t', 'not b', { exclude: [b.id ?? ''] });
    a.publish('t', 'only c', { eligible: [c.id ?? ''] });
    a.publish('t', 'not me, not b', { excludeMe: true, exclude: [b.id ?? ''] });
    a.publish('t', 'nobody', { eligible: [] });
    for (const session of [a, b, c]) await handled(session);
    expect(got.sort()).toEqual(
      [
        'all a',
        'all b',
        'all c',
        'not b a',
        'not b c',
        'not me b',
        'not me c',
        'not me, not b c',
        'only c c',
      ].sort(),
    );
  });

  it('gives results their type, and errors the words of the server', async () => {
    const session = await openConnected({ url: await serverUrl() });
    expect(await session.call('math/sum', 1, 2, 3)).toBe(6);
    expect(await session.call('math/sum', [4, 5])).toBe(9);
    const error = await session.call('no/such', 1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({
      uri: 'no/such',
      description: 'Unable to find that command',
      details: { rpc: 'no/such' },
      message: 'no/such: Unable to find that command',
    });
  });

  it('makes a call that came before the connection once it is there', async () => {
    const session = openSession({ url: await serverUrl() });
    expect(await session.call('math/sum', 1, 1)).toBe(2);
  });

  it('gives up a call when it takes too long and when the session is closed', async () => {
    const session = await openConnected({ url: await serverUrl(), callTimeout: 20 });
    await expect(session.call('math/never')).rejects.toMatchObject({ uri: 'timeout' });
    const patient = await openConnected({ url: await serverUrl() });
    const answer = patient.call('math/never');
    patient.close();
    await expect(answer).rejects.toMatchObject({ uri: 'closed' });
    await expect(patient.call('math/sum', 1)).rejects.toMatchObject({ uri: 'closed' });
  });

  it('goes on delivering when a listener throws, and the error is not swallowed', async () => {
    const session = await openConnected({ url: await serverUrl() });
    const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    onTestFinished(() => later.mockRestore());
    const got: unknown[] = [];
    session.subscribe('t', () => {
      throw new Error('mine');
    });
    session.subscribe('t', (payload) => got.push(payload));
    session.publish('t', 1);
    await handled(session);
    expect(() => later.mock.calls[0]?.[0]()).toThrow('mine');
    expect(got).toEqual([1]);
  });

  it('shows every text that comes as a message', async () => {
    const session = openSession({ url: await serverUrl() });
    const { message, text } = await next(session, 'message');
    expect(message).toMatchObject({ type: 'welcome', ident: 'syncctl/test' });
    expect(JSON.parse(text)[0]).toBe(0);
  });

  it('comes back when the server was told to stop, and subscribes again', async () => {
    const listen = { address: '127.0.0.1', port: await reservePort() };
    const first = await runServer({}, { listen });
    const session = await openConnected({ url: `ws://127.0.0.1:${first.port}/`, random: () => 0 });
    const got: unknown[] = [];
    session.subscribe('t', (payload) => got.push(payload));
    await handled(session);
    const lost = next(session, 'connection_lost');
    await first.server.stop();
    expect(await lost).toMatchObject({ code: 1012, retries: 0, delay: expect.any(Number) });
    await runServer({}, { listen });
    await next(session, 'connection_established');
    session.publish('t', 'again');
    await handled(session);
    expect(got).toEqual(['again']);
  });
});

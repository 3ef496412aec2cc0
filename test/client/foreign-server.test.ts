// The session against a WAMP v1 server that is not ours: wamp.io 0.0.4 of 2013, in a process of its own.
//
// Where it differs from the specification, or from Ratchet, and what the session may therefore not rely on:
// - It never pings and closes nothing by itself, so it is not asked for signs of life.
// - A publisher does not get its own event unless it says `excludeMe: false` on the wire; the specification leaves that
//   open, and Ratchet's default is the other. So both sides of `excludeMe` are only tested between two sessions.
// - It takes a list of session ids in the fourth place for `excludeMe`, and heeds neither `exclude` nor `eligible`.
// - It stores prefixes and never resolves them.
// - A call that is answered later gets the id of the call that came last: its handlers keep the id in a global variable.
// - UNSUBSCRIBE from a topic that nobody ever subscribed to ends its process; the session never sends that.

import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import type { ConnectOptions } from '../../src/client/session.js';
import { Running } from '../e2e/program.js';
import { reservePort } from '../port.js';
import { handled, next, openConnected, openSession } from './sessions.js';

interface Foreign {
  readonly options: ConnectOptions;
  start(): Promise<void>;
  /** Without a word to anybody. */
  kill(): Promise<void>;
}

async function foreignServer(): Promise<Foreign> {
  const port = await reservePort();
  let process_: Running | null = null;
  const kill = async (): Promise<void> => {
    await process_?.stop('SIGKILL');
  };
  const start = async (): Promise<void> => {
    const argv = ['test/client/foreign/wamp-io-server.mjs', `${port}`];
    process_ = new Running(spawn(process.execPath, argv));
    await process_.prints(/listening/);
  };
  onTestFinished(kill);
  await start();
  return { options: { url: `ws://127.0.0.1:${port}/`, maxDelay: 100 }, start, kill };
}

it('is welcomed, and knows the server it talks to', async () => {
  const { options } = await foreignServer();
  const session = openSession(options);
  const { id, ident } = await next(session, 'connection_established');
  expect([session.state, session.id, ident]).toEqual(['connected', id, 'wamp.io']);
  expect(id).toMatch(/^\d+$/);
});

it('gets the events of its topics until it leaves them', async () => {
  const { options } = await foreignServer();
  const [listener, publisher] = [await openConnected(options), await openConnected(options)];
  const got: unknown[] = [];
  const stop = listener.subscribe('oro/data/update', (payload, topic) => got.push([payload, topic]));
  listener.subscribe('end', (payload) => got.push(payload));
  await handled(listener);
  const publish = async (payload: unknown): Promise<void> => {
    publisher.publish('oro/data/update', payload);
    await handled(publisher);
    await handled(listener);
  };
  await publish([{ username: 'bob', tagname: 'Ünï_1' }]);
  await publish(null);
  stop();
  await publish('unheard');
  publisher.publish('end', 'end');
  await handled(publisher);
  await handled(listener);
  expect(got).toEqual([
    [[{ username: 'bob', tagname: 'Ünï_1' }], 'oro/data/update'],
    [null, 'oro/data/update'],
    'end',
  ]);
});

it('publishes to others and not to itself with excludeMe', async () => {
  const { options } = await foreignServer();
  const [one, other] = [await openConnected(options), await openConnected(options)];
  const got: unknown[] = [];
  for (const [name, session] of Object.entries({ one, other })) {
    session.subscribe('t', (payload) => got.push([name, payload]));
    await handled(session);
  }
  expect(one.publish('t', 1, { excludeMe: true })).toBe(true);
  for (const session of [one, other]) await handled(session);
  expect(got).toEqual([['other', 1]]);
});

it('gets results, errors in the words of the server, and gives up when there is no answer', async () => {
  const { options } = await foreignServer();
  const session = await openConnected({ ...options, callTimeout: 200 });
  expect(await session.call('math/sum', 1, 2, 3)).toBe(6);
  expect(await session.call('math/sum', [4, 5])).toBe(9);
  await expect(session.call('no/such')).rejects.toMatchObject({
    name: 'CallError',
    uri: 'http://autobahn.tavendo.de/error#generic',
    description: 'there is no no/such',
    details: null,
  });
  await expect(session.call('math/never')).rejects.toMatchObject({ uri: 'timeout' });
});

it('comes back when the server was killed and started again, subscribed to its topics', async () => {
  const { options, start, kill } = await foreignServer();
  const [listener, publisher] = [await openConnected(options), await openConnected(options)];
  const got: unknown[] = [];
  listener.subscribe('t/1', (payload) => got.push([1, payload]));
  listener.subscribe('t/2', (payload) => got.push([2, payload]));
  await handled(listener);
  const sessions = [listener, publisher];
  const lost = sessions.map((session) => next(session, 'connection_lost'));
  await kill();
  for (const event of await Promise.all(lost)) expect(event).toMatchObject({ code: 1006, retries: 0 });
  const heard = new Promise<void>((done) => listener.subscribe('t/2', () => done()));
  const back = next(listener, 'connection_established');
  await start();
  await back;
  await handled(listener);
  if (publisher.state !== 'connected') await next(publisher, 'connection_established');
  publisher.publish('t/1', 'again');
  publisher.publish('t/2', 'again');
  await heard;
  expect(got).toEqual([
    [1, 'again'],
    [2, 'again'],
  ]);
});

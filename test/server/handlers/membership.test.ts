// Subscriptions that a handler refuses, or decides on later.

import { describe, expect, it } from 'vitest';
import { defineTopic, type TopicEvent, type TopicHandler } from '../../../src/server/handlers/define.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { enter, identityOf } from '../access/visit.js';
import { closeFrame, message } from '../raw-client.js';
import { runHandlers } from './run-handlers.js';

const run = (topics: TopicHandler[], limits: Partial<Limits> = {}) =>
  runHandlers({ topics, periodics: [] }, limits);

/** A promise that a test settles. */
function pending() {
  let allow = () => {};
  let refuse = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    allow = resolve;
    refuse = () => reject(new Error('refused'));
  });
  return { promise, allow, refuse };
}

/** Has a client hear of everything that was published before; the next answer it gets is that of this call. */
const heardAll = identityOf;

describe('a handler that refuses a subscription', () => {
  const ERROR = ['urn:full', 'The room is full', { limit: 5 }] as const;

  it.each<[string, (event: TopicEvent) => unknown, unknown[][]]>([
    [
      'by an exception',
      () => {
        throw new Error('no');
      },
      [],
    ],
    ['by a promise that rejects', async () => Promise.reject(new Error('no')), []],
    ['by a promise that rejects later', () => new Promise((_, reject) => setImmediate(reject)), []],
    ['by taking too long', () => new Promise(() => {}), []],
    ['by removing the client', ({ topic, client, remove }) => remove(topic, client), []],
    [
      'by removing the client later',
      async ({ topic, client, remove }) => {
        await null;
        remove(topic, client.session);
      },
      [],
    ],
    [
      'by an error of its own',
      ({ callError }) => {
        throw callError(...ERROR);
      },
      [[4, 'refused/1', ...ERROR]],
    ],
    [
      'by an error of its own, later',
      async ({ callError }) => {
        await null;
        throw callError('urn:no', 'No');
      },
      [[4, 'refused/1', 'urn:no', 'No']],
    ],
    [
      'by an error that is no JSON',
      ({ callError }) => {
        throw callError('urn:no', 'No', 1n);
      },
      [[4, 'refused/1', 'refused/1', 'RPC Failed']],
    ],
  ])(
    '%s keeps its events from the client, and hears nothing of its leaving',
    async (_, subscribe, answers) => {
      const left: string[] = [];
      const { port } = await run(
        [
          defineTopic({
            pattern: 'refused/{id}',
            subscribe,
            unsubscribe: ({ topic }) => left.push(topic),
          }),
          defineTopic({ pattern: 'members', call: ({ subscribers }) => subscribers('refused/1').length }),
        ],
        { callTimeout: 0.05 },
      );
      const client = await enter(port);
      client.send(message([5, 'refused/1']), message([7, 'refused/1', 'too early']));
      for (const answer of answers) expect(await client.json()).toEqual(answer);
      const other = await enter(port);
      await expect
        .poll(async () => {
          other.send(message([2, 'x', 'members']));
          return other.json();
        })
        .toEqual([3, 'x', 0]);
      other.send(message([7, 'refused/1', 'later']));
      await heardAll(other);
      client.send(message([7, 'refused/1', 'own']), message([6, 'refused/1']));
      await heardAll(client);
      client.send(closeFrame(1000));
      expect(await client.closeCode()).toBe(1000);
      await heardAll(other);
      expect(left).toEqual([]);
    },
  );

  it('tells of its own error as a refusal, not as a failure', async () => {
    const { port, logged } = await run([
      defineTopic({
        pattern: 'a',
        subscribe({ callError }) {
          throw callError(...ERROR);
        },
      }),
    ]);
    const client = await enter(port);
    client.send(message([5, 'a']));
    await client.json();
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([
      {
        level: 'warn',
        event: 'refused',
        fields: { reason: 'handler', topic: 'a', role: 'guest', session: expect.any(String) },
      },
    ]);
  });

  it('can let the client in when it asks again', async () => {
    let times = 0;
    const { port } = await run([
      defineTopic({
        pattern: 'a',
        subscribe() {
          if (++times < 3) throw new Error('not yet');
        },
      }),
    ]);
    const client = await enter(port);
    for (let count = 0; count < 3; count++) client.send(message([5, 'a']));
    client.send(message([7, 'a', 1]));
    expect(await client.json()).toEqual([8, 'a', 1]);
    expect(times).toBe(3);
  });
});

describe('while the promise of a handler is pending', () => {
  function guarded() {
    const decision = pending();
    const left: number[] = [];
    const topic = defineTopic({
      pattern: 'a',
      async subscribe({ broadcast }) {
        broadcast('asked');
        await decision.promise;
      },
      unsubscribe: ({ client }) => left.push(client.number),
    });
    const names = defineTopic({
      pattern: 'names',
      call: ({ subscribers }) => subscribers('a').map(({ number }) => number),
    });
    return { decision, left, topics: [topic, names] };
  }

  it('the client gets only what is broadcast before, once it is let in everything', async () => {
    const { decision, topics } = guarded();
    const { port } = await run(topics);
    const client = await enter(port);
    client.send(message([5, 'a']), message([7, 'a', 'early']), message([2, 'x', 'names']));
    expect(await client.json()).toEqual([8, 'a', 'asked']);
    expect(await client.json()).toEqual([3, 'x', []]);
    client.send(message([5, 'a']));
    decision.allow();
    await heardAll(client);
    client.send(message([7, 'a', 'later']), message([2, 'x', 'names']));
    expect(await client.json()).toEqual([8, 'a', 'later']);
    expect(await client.json()).toEqual([3, 'x', [1]]);
  });

  it.each([
    ['allowed', [1]],
    ['refused', []],
  ] as const)('a client that leaves and is %s then is told of so: %j', async (verdict, told) => {
    const { decision, left, topics } = guarded();
    const { port, server } = await run(topics);
    const client = await enter(port);
    client.send(message([5, 'a']));
    await client.json();
    client.socket.destroy();
    await expect.poll(() => server.status().connections).toBe(0);
    expect(left).toEqual([]);
    if (verdict === 'allowed') decision.allow();
    else decision.refuse();
    await decision.promise.catch(() => {});
    await new Promise(setImmediate);
    expect(left).toEqual(told);
    expect(server.status().subscriptions).toBe(0);
  });

  it('it counts towards the limit of subscriptions', async () => {
    const { topics } = guarded();
    const { port } = await run(topics, { maxSubscriptions: 1 });
    const client = await enter(port);
    client.send(message([5, 'a']), message([5, 'b']), message([7, 'b', 1]));
    expect(await client.json()).toEqual([8, 'a', 'asked']);
    expect(await client.text()).toMatch(/^\[4,"b","syncctl\/limit",/);
    client.send(message([6, 'a']), message([5, 'b']), message([7, 'b', 2]));
    expect(await client.json()).toEqual([8, 'b', 2]);
  });
});

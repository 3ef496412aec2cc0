// The operator's own handlers, over the wire: what they get, what they may do, and whom they harm when they fail.

import { describe, expect, it } from 'vitest';
import {
  defineTopic,
  type Periodic,
  type TopicEvent,
  type TopicHandler,
} from '../../../src/server/handlers/define.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { enter, identityOf, runGuarded } from '../access/visit.js';
import { closeFrame, message, type RawClient } from '../raw-client.js';
import { runHandlers } from './run-handlers.js';

const run = (topics: TopicHandler[], periodics: Periodic[] = [], limits: Partial<Limits> = {}) =>
  runHandlers({ topics, periodics }, limits);

const never = () => new Promise<never>(() => {});

describe('a topic with a handler', () => {
  const chat = defineTopic({
    pattern: 'chat/{room}',
    subscribe: ({ topic, client, broadcast }) => broadcast(`${client.number} has joined ${topic}`),
    publish: ({ params, client, payload, exclude, eligible, broadcast }) =>
      broadcast({ ...params, sender: client.number, payload }, { exclude, eligible }),
    unsubscribe: ({ topic, client, broadcast }) => broadcast(`${client.number} has left ${topic}`),
  });

  async function two() {
    const { port } = await run([chat]);
    const clients = [await enter(port), await enter(port)] as const;
    for (const client of clients) {
      client.send(message([5, 'chat/a']));
      await identityAfterEvents(client);
    }
    return clients;
  }

  /** Events may stand before the answer. */
  async function identityAfterEvents(client: RawClient): Promise<void> {
    client.send(message([2, 'who', 'test/who']));
    while (((await client.json()) as unknown[])[0] !== 3);
  }

  async function acquainted() {
    const clients = await two();
    // The first has heard of the second.
    expect(await clients[0].json()).toEqual([8, 'chat/a', '2 has joined chat/a']);
    return clients;
  }

  it('announces a client that joins, to that client too', async () => {
    const { port } = await run([chat]);
    const [one, two] = [await enter(port), await enter(port)];
    one.send(message([5, 'chat/a']), message([5, 'chat/a']));
    expect(await one.json()).toEqual([8, 'chat/a', '1 has joined chat/a']);
    two.send(message([5, 'chat/a']));
    for (const client of [one, two])
      expect(await client.json()).toEqual([8, 'chat/a', '2 has joined chat/a']);
  });

  it('passes on what the handler makes of a publication, exclude and eligible honoured', async () => {
    const [one, two] = await acquainted();
    one.send(message([7, 'chat/a', 'hello']), message([7, 'chat/a', null, true]), message([7, 'chat/a', 0]));
    const event = (payload: unknown) => [8, 'chat/a', { room: 'a', sender: 1, payload }];
    for (const payload of ['hello', null, 0]) expect(await two.json()).toEqual(event(payload));
    for (const payload of ['hello', 0]) expect(await one.json()).toEqual(event(payload));
  });

  it.each([
    ['unsubscribes', (client: RawClient) => client.send(message([6, 'chat/a']))],
    ['says goodbye', (client: RawClient) => client.send(closeFrame(1000))],
    ['vanishes', (client: RawClient) => client.socket.destroy()],
  ])('announces a client that %s', async (_name, leave) => {
    const [one, two] = await acquainted();
    leave(two);
    expect(await one.json()).toEqual([8, 'chat/a', '2 has left chat/a']);
  });

  it('hears nothing of clients that are refused', async () => {
    const heard: string[] = [];
    const listen = defineTopic({
      pattern: 'oro/{rest}',
      requirements: { rest: '.*' },
      subscribe: ({ topic }) => heard.push(`subscribe ${topic}`),
      publish: ({ topic }) => heard.push(`publish ${topic}`),
      unsubscribe: ({ topic }) => heard.push(`unsubscribe ${topic}`),
    });
    const { port } = await runGuarded({}, { handlers: { topics: [listen], periodics: [] } });
    const guest = await enter(port);
    guest.send(message([5, 'oro/email_event/7/1']), message([7, 'oro/ping', 1]), message([6, 'oro/ping']));
    guest.send(message([2, 'x', 'a/b']));
    await guest.json();
    expect(heard).toEqual([]);
  });

  it('swallows what its handler does not broadcast', async () => {
    const { port } = await run([defineTopic({ pattern: 't', publish: () => {} })]);
    const client = await enter(port);
    client.send(message([5, 't']), message([5, 'u']), message([7, 't', 1]), message([7, 'u', 2]));
    expect(await client.json()).toEqual([8, 'u', 2]);
  });
});

describe('a handler that fails', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    [
      'throws something odd',
      () => {
        throw null;
      },
    ],
    ['publishes what is no JSON', ({ broadcast }: TopicEvent) => broadcast(1n)],
  ])('and %s harms nobody', async (_name, fail) => {
    const { port, logged } = await run([
      defineTopic({ pattern: 'bad/{x}', subscribe: fail, publish: fail, unsubscribe: fail }),
    ]);
    const client = await enter(port);
    for (let count = 0; count < 50; count++) {
      client.send(message([5, 'bad/1']), message([7, 'bad/1', 1]), message([6, 'bad/1']));
    }
    client.send(message([5, 'good']), message([7, 'good', 1]));
    expect(await client.json()).toEqual([8, 'good', 1]);
    const failures = logged.filter(({ event }) => event === 'handler-failed');
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThanOrEqual(20);
  });

  it('and never ends is limited in number', async () => {
    let begun = 0;
    const hang = defineTopic({
      pattern: 'slow/{x}',
      publish: () => {
        begun++;
        return never();
      },
    });
    const { port, logged } = await run([hang], [], { maxCalls: 3 });
    const client = await enter(port);
    for (let count = 0; count < 100; count++) client.send(message([7, 'slow/1', count]));
    client.send(message([5, 't']), message([7, 't', 1]));
    for (let count = 3; count < 100; count++) {
      expect(await client.text()).toMatch(/^\[4,"slow\/1","syncctl\/limit",/);
    }
    expect(await client.json()).toEqual([8, 't', 1]);
    expect(begun).toBe(3);
    expect(logged).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ reason: 'calls' }) }),
    );
    const other = await enter(port);
    other.send(message([7, 'slow/1', 1]));
    await identityOf(other);
    expect(begun).toBe(4);
  });

  it('and never ends is given up after its time', async () => {
    const { port, logged } = await run([defineTopic({ pattern: 't', publish: never })], [], {
      callTimeout: 0.05,
    });
    const client = await enter(port);
    client.send(message([7, 't', 1]));
    await expect.poll(() => logged.map(({ event }) => event)).toContain('handler-failed');
  });
});

describe('calls', () => {
  const sample = defineTopic({
    pattern: 'sample',
    call: {
      addFunc: ({ args }) => ({
        result: Object.values(args).reduce((sum: number, one) => sum + Number(one), 0),
      }),
      whoAmI: ({ client, procedure }) => [client.role, procedure],
      fail: () => {
        throw Object.assign(new Error('not today'), { code: 7 });
      },
      hang: never,
      later: async () => 'done',
      odd: () => {
        throw Object.create(null);
      },
    },
  });
  const direct = defineTopic({ pattern: 'rooms/{room}/members', call: ({ params }) => params.room });

  it.each([
    [
      [2, 'a', 'sample/add_func', 2, 5],
      [3, 'a', { result: 7 }],
    ],
    [
      [2, 'a', 'sample/add_func', [2, 5]],
      [3, 'a', { result: 7 }],
    ],
    [
      [2, 'a', 'sample/addFunc', { x: 1 }],
      [3, 'a', { result: 1 }],
    ],
    [
      [2, 1, 'sample/ADD_FUNC/ignored', 1],
      [3, 1, { result: 1 }],
    ],
    [
      [2, 'a', 'sample/who_am_i'],
      [3, 'a', ['guest', 'sample/who_am_i']],
    ],
    [
      [2, 'a', 'sample/later'],
      [3, 'a', 'done'],
    ],
    [
      [2, 'a', 'rooms/blue/members'],
      [3, 'a', 'blue'],
    ],
    [
      [2, 'a', 'sample/fail', 1],
      [4, 'a', 'sample/fail', 'not today', { code: 7, rpc: 'sample/fail' }],
    ],
    [
      [2, 'a', 'sample/odd'],
      [4, 'a', 'sample/odd', 'RPC Error', { code: 0, rpc: 'sample/odd' }],
    ],
    [
      [2, 'a', 'sample/nothing'],
      [4, 'a', 'sample/nothing', 'Unable to find that command', { rpc: 'sample/nothing' }],
    ],
    [
      [2, 'a', 'sample/constructor'],
      [4, 'a', 'sample/constructor', 'Unable to find that command', { rpc: 'sample/constructor' }],
    ],
    [
      [2, 'a', 'sample'],
      [4, 'a', 'sample', 'Incorrectly formatted Topic name', { topic_name: 'sample' }],
    ],
    [
      [2, 'a', 'sample/hang'],
      [4, 'a', 'sample/hang', 'the call took too long', { code: 0, rpc: 'sample/hang' }],
    ],
  ])('%j is answered once, by %j', async (call, answer) => {
    const { port } = await run([sample, direct], [], { callTimeout: 0.1 });
    const client = await enter(port);
    client.send(message(call));
    expect(await client.json()).toEqual(answer);
    await identityOf(client);
  });

  it('beyond the limit are answered with an error at once', async () => {
    const { port } = await run([sample], [], { maxCalls: 2 });
    const client = await enter(port);
    for (let count = 0; count < 100; count++) client.send(message([2, count, 'sample/hang']));
    for (let count = 2; count < 100; count++) {
      expect(((await client.json()) as unknown[]).slice(0, 4)).toEqual([
        4,
        count,
        'sample/hang',
        'too many unanswered calls',
      ]);
    }
    const other = await enter(port);
    other.send(message([2, 'a', 'sample/add_func', 1]));
    expect(await other.json()).toEqual([3, 'a', { result: 1 }]);
  });
});

// What a handler can do with clients: list them, remove them from a topic, disconnect them, answer with an error.

import { describe, expect, it } from 'vitest';
import {
  type CallEvent,
  type Client,
  definePeriodic,
  defineTopic,
  type TopicHandler,
} from '../../../src/server/handlers/define.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { enter, identityOf, runGuarded } from '../access/visit.js';
import { message, type RawClient } from '../raw-client.js';
import { OPEN, runHandlers } from './run-handlers.js';

const run = (topics: TopicHandler[], limits: Partial<Limits> = {}) =>
  runHandlers({ topics, periodics: [] }, limits);

/** Has a client hear of everything that was published before; the next answer it gets is that of this call. */
const heardAll = identityOf;

describe('a handler', () => {
  const kick = (what: (event: CallEvent, client: Client) => unknown) =>
    defineTopic({
      pattern: 'kick/{session}',
      call: (event) =>
        event
          .subscribers('room')
          .filter(({ session }) => session === event.params.session)
          .map((client) => what(event, client)).length,
    });

  async function room(topics: TopicHandler[]): Promise<{ clients: [RawClient, RawClient]; id: string }> {
    const { port } = await run(topics);
    const clients: [RawClient, RawClient] = [await enter(port), await enter(port)];
    for (const client of clients) {
      client.send(message([5, 'room']));
      await heardAll(client);
    }
    return { clients, id: (await identityOf(clients[1])).session };
  }

  it('lists the subscribers of a topic, each once, with their identity', async () => {
    const list = defineTopic({
      pattern: 'list',
      call: ({ subscribers, args }) => subscribers(String(Object.values(args)[0])),
    });
    const { clients } = await room([list]);
    const [one, two] = clients;
    const expected = [await identityOf(one), await identityOf(two)];
    one.send(message([2, 'x', 'list', 'room']), message([2, 'y', 'list', 'none']));
    const [, , listed] = (await one.json()) as [number, string, Client[]];
    expect(listed.sort((a, b) => a.number - b.number)).toEqual(expected);
    expect(await one.json()).toEqual([3, 'y', []]);
  });

  it('removes a client from a topic, and from no other', async () => {
    const left: string[] = [];
    const { clients, id } = await room([
      kick(({ remove }, client) => remove('room', client)),
      defineTopic({ pattern: 'room', unsubscribe: ({ topic }) => left.push(topic) }),
    ]);
    const [one, two] = clients;
    two.send(message([5, 'elsewhere']));
    await heardAll(two);
    one.send(message([2, 'x', `kick/${id}`]), message([7, 'room', 1]), message([7, 'elsewhere', 2]));
    expect(await two.json()).toEqual([8, 'elsewhere', 2]);
    expect([await one.json(), await one.json()]).toEqual([
      [3, 'x', 1],
      [8, 'room', 1],
    ]);
    expect(left).toEqual([]);
    two.send(message([5, 'room']), message([7, 'room', 3]));
    expect(await two.json()).toEqual([8, 'room', 3]);
  });

  it('closes a client for good, whose leaving is told', async () => {
    const { clients, id } = await room([
      kick(({ close }, client) => close(client)),
      defineTopic({
        pattern: 'room',
        unsubscribe: ({ client, broadcast }) => broadcast(`${client.number} has left`),
      }),
    ]);
    const [one, two] = clients;
    one.send(message([2, 'x', `kick/${id}`]));
    const { opcode, payload } = await two.frame();
    expect([opcode, payload.readUInt16BE(0), payload.subarray(2).toString()]).toEqual([
      8,
      1000,
      'closed by a handler',
    ]);
    expect([await one.json(), await one.json()]).toContainEqual([8, 'room', '2 has left']);
  });

  it('may name clients that are not there', async () => {
    const { clients } = await room([
      defineTopic({
        pattern: 'nobody',
        call({ close, remove }) {
          remove('room', 'nobody');
          remove('nowhere', 'nobody');
          close('nobody');
        },
      }),
    ]);
    clients[0].send(message([2, 'x', 'nobody']));
    expect(await clients[0].json()).toEqual([3, 'x', null]);
  });

  it('closes the very client it works for', async () => {
    const left: string[] = [];
    const { port, logged } = await run([
      defineTopic({
        pattern: 'trap',
        subscribe: ({ client, close }) => close(client),
        publish: ({ client, close }) => close(client),
        unsubscribe: ({ topic }) => left.push(topic),
        call: ({ client, close }) => close(client),
      }),
    ]);
    for (const wish of [
      [5, 'trap'],
      [7, 'trap', 1],
      [2, 'x', 'trap'],
    ]) {
      const client = await enter(port);
      client.send(message(wish));
      expect(await client.closeCode()).toBe(1000);
    }
    expect(left).toEqual([]);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers a publication and a call with an error of its own', async () => {
    const { port } = await run([
      defineTopic({
        pattern: 'moderated/{room}',
        publish({ callError }) {
          throw callError('urn:rude', 'Be polite', ['rude']);
        },
      }),
      defineTopic({
        pattern: 'shop',
        call: {
          buy({ callError }) {
            throw callError('http://shop.example.com/error#sold', 'Sold out', { left: 0 });
          },
          async later({ callError }) {
            await null;
            throw callError('urn:later', 'Not now');
          },
          odd({ callError }) {
            throw callError('urn:odd', 'No JSON', 1n);
          },
        },
      }),
    ]);
    const client = await enter(port);
    const asked: [unknown[], unknown[]][] = [
      [
        [7, 'moderated/a', 1],
        [4, 'moderated/a', 'urn:rude', 'Be polite', ['rude']],
      ],
      [
        [2, 'x', 'shop/buy'],
        [4, 'x', 'http://shop.example.com/error#sold', 'Sold out', { left: 0 }],
      ],
      [
        [2, 'x', 'shop/later'],
        [4, 'x', 'urn:later', 'Not now'],
      ],
      [
        [2, 'x', 'shop/odd'],
        [4, 'x', 'shop/odd', 'No JSON', { code: 0, rpc: 'shop/odd' }],
      ],
    ];
    for (const [wish, answer] of asked) {
      client.send(message(wish));
      expect(await client.json()).toEqual(answer);
    }
  });
});

it('periodic work reaches clients, too', async () => {
  const { port } = await runGuarded(
    { topics: [OPEN] },
    {
      handlers: {
        topics: [],
        periodics: [
          definePeriodic({
            every: 0.02,
            tick({ subscribers, close }) {
              for (const client of subscribers('closing')) close(client);
            },
          }),
        ],
      },
    },
  );
  const client = await enter(port);
  client.send(message([5, 'closing']));
  expect(await client.closeCode()).toBe(1000);
});

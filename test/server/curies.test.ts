// A page of Ratchet's time subscribes to a CURIE: what others publish under the same text reaches it, defined or not.

import { describe, expect, it } from 'vitest';
import type { TopicRule } from '../../src/server/access/topic-rule.js';
import { defineTopic } from '../../src/server/handlers/define.js';
import type { ServerOptions } from '../../src/server/options.js';
import type { Limits } from '../../src/settings/generated/limits.js';
import { enter, identityOf, PROXIED, runGuarded } from './access/visit.js';
import { message, type RawClient } from './raw-client.js';

const URI = 'http://example.com/event#';
const PREFIX = [1, 'event', URI];
const OWN = { lines: ['Sec-WebSocket-Protocol: syncctl.v1', PROXIED] };

function rule(pattern: string, subscribe: TopicRule['subscribe']): TopicRule {
  const requirements: TopicRule['requirements'] = pattern === '{any}' ? { any: '.*' } : {};
  return { pattern, requirements, subscribe, publish: 'anyone', ping: null };
}

const run = (
  topics = [rule('{any}', 'anyone')],
  limits: Partial<Limits> = {},
  over: Partial<ServerOptions> = {},
) => runGuarded({ topics }, over, limits);

/** A client that has sent something and all of it is done. */
async function client(port: number, sent: unknown[], visit = {}): Promise<RawClient> {
  const client = await enter(port, visit);
  client.send(...sent.map(message));
  await identityOf(client);
  return client;
}

/** What a client gets of three publications: under the text, by one who has defined it; by one who has not; under the URI. */
async function heard(port: number, subscriber: RawClient): Promise<unknown[]> {
  const publisher = await enter(port);
  publisher.send(message([7, 'event:one', 'plain']), message([7, `${URI}one`, 'URI']));
  publisher.send(message(PREFIX), message([7, 'event:one', 'defined']));
  await identityOf(publisher);
  subscriber.send(message([2, 'end', 'no/thing']));
  const events: unknown[] = [];
  for (;;) {
    const [type, topic, payload] = (await subscriber.json()) as [number, string, unknown];
    if (type === 4) return events;
    if (type === 8) events.push([topic, payload]);
  }
}

const as = (topic: string, ...payloads: string[]) => payloads.map((payload) => [topic, payload]);
const ALL = as('event:one', 'plain', 'URI', 'defined');

it.each<[string, unknown[][], unknown[]]>([
  ['a CURIE', [PREFIX, [5, 'event:one']], ALL],
  ['a CURIE, twice', [PREFIX, [5, 'event:one'], [5, 'event:one']], ALL],
  ['a CURIE before and after it is defined', [[5, 'event:one'], PREFIX, [5, 'event:one']], ALL],
  [
    'the URI and the CURIE',
    [PREFIX, [5, `${URI}one`], [5, 'event:one']],
    [...as('event:one', 'plain'), ...as(`${URI}one`, 'URI', 'defined')],
  ],
  ['the CURIE and the URI', [PREFIX, [5, 'event:one'], [5, `${URI}one`]], ALL],
  ['the URI alone', [PREFIX, [5, `${URI}one`]], as(`${URI}one`, 'URI', 'defined')],
  ['a CURIE that is not defined', [[5, 'event:one'], PREFIX], as('event:one', 'plain')],
  ['a CURIE, and no more', [PREFIX, [5, 'event:one'], [6, 'event:one']], []],
  ['a CURIE, and its URI no more', [PREFIX, [5, 'event:one'], [6, `${URI}one`]], []],
  ['a CURIE before it is defined, and no more', [[5, 'event:one'], PREFIX, [6, 'event:one']], []],
])('a client that subscribes to %s gets each event once', async (_, sent, events) => {
  const { port, server } = await run();
  const subscriber = await client(port, sent);
  expect(await heard(port, subscriber)).toEqual(events);
  subscriber.socket.destroy();
  await expect.poll(() => server.status().subscriptions).toBe(0);
});

it('a client of our own gets the events of what the CURIE stands for', async () => {
  const { port } = await run();
  const subscriber = await client(port, [PREFIX, [5, 'event:one']], OWN);
  expect(await heard(port, subscriber)).toEqual(as('event:one', 'URI', 'defined'));
});

describe('the rules', () => {
  it.each<[string, string, TopicRule['subscribe'], unknown[]]>([
    ['the text', 'event:one', 'backend', as('event:one', 'URI', 'defined')],
    ['the URI', `${URI}one`, 'backend', []],
    ['neither', 'another', 'backend', ALL],
  ])('that close %s hold for it', async (_, pattern, subscribe, events) => {
    const { port, logged } = await run([rule(pattern, subscribe), rule('{any}', 'anyone')]);
    const subscriber = await client(port, [PREFIX, [5, 'event:one']]);
    expect(await heard(port, subscriber)).toEqual(events);
    // A client that did not ask for the text by itself is refused nothing.
    expect(logged.filter(({ event }) => event === 'refused')).toHaveLength(pattern === `${URI}one` ? 1 : 0);
  });

  it('of a handler hold for either', async () => {
    const asked: string[] = [];
    const topic = defineTopic({
      pattern: 'event:one',
      subscribe({ topic }) {
        asked.push(topic);
        throw new Error('no');
      },
    });
    const { port } = await run(undefined, {}, { handlers: { topics: [topic], periodics: [] } });
    const subscriber = await client(port, [PREFIX, [5, 'event:one']]);
    expect(asked).toEqual(['event:one']);
    expect(await heard(port, subscriber)).toEqual(as('event:one', 'URI', 'defined'));
  });

  it('of a handler that removes a client hold for both', async () => {
    const topic = defineTopic({ pattern: 'kick', call: ({ client, remove }) => remove(`${URI}one`, client) });
    const { port } = await run(undefined, {}, { handlers: { topics: [topic], periodics: [] } });
    const subscriber = await client(port, [PREFIX, [5, 'event:one']]);
    subscriber.send(message([2, 'x', 'kick']));
    await subscriber.json();
    expect(await heard(port, subscriber)).toEqual([]);
  });
});

describe('the second name counts', () => {
  const TEXT = as('event:one', 'URI', 'defined');

  it.each<[string, Partial<Limits>, unknown[]]>([
    ['as a subscription', { maxSubscriptions: 1 }, TEXT],
    ['as one of all', { maxTotalSubscriptions: 1 }, TEXT],
    // The prefix, the URI and the text in quotes take 30 and 39 bytes, the text and the text in quotes 20 more.
    ['in bytes', { maxStoredBytes: 70 }, TEXT],
    [
      'and is there when there is room',
      { maxSubscriptions: 2, maxTotalSubscriptions: 2, maxStoredBytes: 100 },
      ALL,
    ],
  ])('%s', async (_, limits, events) => {
    const { port } = await run(undefined, limits);
    const subscriber = await client(port, [PREFIX, [5, 'event:one']], { lines: [PROXIED] });
    expect(await heard(port, subscriber)).toEqual(events);
  });

  it('and is given back', async () => {
    const { port } = await run(undefined, { maxSubscriptions: 2, maxStoredBytes: 100 });
    const again = [
      PREFIX,
      ...Array.from({ length: 20 }, () => [
        [5, 'event:one'],
        [6, 'event:one'],
      ]).flat(),
    ];
    const subscriber = await client(port, [...again, [5, 'event:one']], { lines: [PROXIED] });
    expect(await heard(port, subscriber)).toEqual(ALL);
  });

  it('and is no longer than a name may be', async () => {
    const { port, server } = await run(undefined, { maxTopicLength: 20 });
    const prefix = 'p'.repeat(20);
    await client(port, [
      [1, prefix, 'u'],
      [5, `${prefix}:x`],
    ]);
    expect(server.status().topics).toEqual([{ topic: 'ux', subscribers: 1 }]);
  });
});

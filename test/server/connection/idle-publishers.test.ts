// Publishers in PHP write and never read: an idle one must not be cut, or what it publishes next is lost and nobody knows.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TopicRule } from '../../../src/server/access/topic-rule.js';
import { defineTopic } from '../../../src/server/handlers/define.js';
import { probeTopic } from '../../../src/wamp/extensions.js';
import { enter, PROXIED, runGuarded, type Visit } from '../access/visit.js';
import { frame, message, type RawClient } from '../raw-client.js';

const OPEN: TopicRule = {
  pattern: 'open',
  requirements: {},
  subscribe: 'anyone',
  publish: 'anyone',
  ping: null,
};
const PING = '\x89\0';
const GUEST: Visit = { lines: [PROXIED] };
const BACKEND: Visit = { lines: [] };
const ECHO = probeTopic('0'.repeat(24));

const refusing = defineTopic({
  pattern: 'refusing',
  publish({ callError }) {
    throw callError('urn:no', 'No');
  },
});

const run = () =>
  runGuarded(
    { topics: [OPEN, { ...OPEN, pattern: 'refusing' }] },
    { handlers: { topics: [refusing], periodics: [] } },
    { pingInterval: 0.05 },
  );

/** Resolves when more pings have come since `from` than a client may leave unanswered that must answer. */
async function pinged(client: RawClient, from: number): Promise<number> {
  const count = () => client.rest.toString('latin1').split(PING).length - 1;
  await client.until(() => count() >= from + 4, 'four pings');
  return count();
}

/** The next event for a subscriber, who answers its pings. */
async function eventFor(subscriber: RawClient): Promise<unknown> {
  for (;;) {
    const { opcode, payload } = await subscriber.frame();
    if (opcode === 1) return JSON.parse(payload.toString());
    subscriber.send(frame(payload, { opcode: 10 }));
  }
}

const PUBLISHERS: [string, Visit, unknown[]][] = [
  ['the application that has published nothing yet', BACKEND, []],
  ['the application that has published', BACKEND, [[7, 'oro/data/update', 0]]],
  ['a client whose publication was accepted', GUEST, [[7, 'open', 0]]],
  [
    'such a client that did other things, too',
    GUEST,
    [
      [7, 'open', 0],
      [1, 'p', 'u'],
      [6, 'open'],
      [7, 'x', 0],
    ],
  ],
];

it.each(PUBLISHERS)('keeps %s over pauses in which it answers no ping', async (_, visit, sent) => {
  const { port } = await run();
  const publisher = await enter(port, visit);
  publisher.send(...sent.map(message));
  let pings = 0;
  for (const pause of [1, 2]) {
    pings = await pinged(publisher, pings);
    const subscriber = await enter(port, GUEST);
    subscriber.send(message([5, 'open']), message([2, 'x', 'test/who']));
    await eventFor(subscriber);
    publisher.send(message([7, 'open', pause]));
    expect(await eventFor(subscriber)).toEqual([8, 'open', pause]);
  }
});

it.each<[string, Visit, unknown[]]>([
  ['a client that has said nothing', GUEST, []],
  ['a client whose publication was refused', GUEST, [[7, 'oro/data/update', 0]]],
  ['a client whose publication a handler refused', GUEST, [[7, 'refusing', 0]]],
  ['a client whose publication goes to nobody else', GUEST, [[7, ECHO, 0]]],
  [
    'a client that publishes and has subscribed',
    GUEST,
    [
      [5, 'none'],
      [7, 'open', 0],
    ],
  ],
  [
    'a client that publishes and has called',
    GUEST,
    [
      [7, 'open', 0],
      [2, 'a', 'b'],
    ],
  ],
  ['the application that has subscribed', BACKEND, [[5, 'none']]],
])('cuts %s when it answers no ping', async (_, visit, sent) => {
  const { port, logged } = await run();
  const client = await enter(port, visit);
  client.send(...sent.map(message));
  await client.end();
  expect(logged.map(({ fields }) => fields)).toContainEqual(
    expect.objectContaining({ reason: 'unanswered-pings' }),
  );
});

it.runIf(process.platform === 'linux')(
  'has TCP ask whether a publisher that never answers is still there',
  async () => {
    const { port } = await run();
    const publisher = await enter(port, BACKEND);
    await pinged(publisher, 0);
    const own = [port, publisher.socket.localPort ?? 0].map((number) => number.toString(16).padStart(4, '0'));
    const ends = new RegExp(`:${own[0]} \\w+:${own[1]} `, 'i');
    // The sixth column is the timer that runs; 02 is the one of keep-alive. Others run while something is on its way.
    const timer = (): string | undefined => {
      const line = readFileSync('/proc/net/tcp', 'utf8')
        .split('\n')
        .find((text) => ends.test(text));
      return line?.trim().split(/\s+/)[5]?.slice(0, 2);
    };
    await expect.poll(timer).toBe('02');
  },
);

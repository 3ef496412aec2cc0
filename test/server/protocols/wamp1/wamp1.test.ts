// WAMP v1 over the wire: subscriptions, events, calls and prefixes, as old clients use them.

import { describe, expect, it } from 'vitest';
import { closeFrame, dial, frame, join, message, request, settled } from '../../raw-client.js';
import { runServer } from '../../run-server.js';

describe('publish and subscribe', () => {
  it('delivers to every subscriber, the publisher included', async () => {
    const { port } = await runServer();
    const [one, two] = [await join(port), await join(port, [])];
    one.client.send(message([5, 'oro/ping']));
    two.client.send(message([5, 'oro/ping']));
    await settled(one.client);
    two.client.send(message([7, 'oro/ping', 'Connection keep alive']));
    for (const { client } of [one, two]) {
      expect(await client.text()).toBe('[8,"oro/ping","Connection keep alive"]');
    }
  });

  it('says nothing to SUBSCRIBE, UNSUBSCRIBE, PREFIX and PUBLISH, and takes each twice', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([1, 'p', 'http://e.com/']), message([6, 'never']), message([7, 'nobody', 1]));
    client.send(message([5, 't']), message([5, 't']), message([5, 't', 'extra']));
    client.send(message([7, 't', 1]));
    expect(await client.text()).toBe('[8,"t",1]');
    client.send(message([6, 't']), message([6, 't']), message([7, 't', 2]));
    await settled(client);
  });

  it.each([
    '{"b":1,"a":{"2":0,"1":0}}',
    '12345678901234567890',
    '9007199254740993',
    '1.0',
    '-0',
    '1e21',
    '"\\u00e9\\/"',
    '"é😀"',
    '{}',
    '[]',
    '{"a":1,"a":2}',
    'null',
    'false',
    '0',
    '""',
  ])('passes the payload %s through byte by byte', async (payload) => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([5, 't']), frame(`[7,"t",${payload}]`), frame(`[7,"t", ${payload} ,[],[]]`));
    expect(await client.text()).toBe(`[8,"t",${payload}]`);
    expect(await client.text()).toBe(`[8,"t",${payload}]`);
  });

  it('delivers null for a missing event', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([5, 't']), message([7, 't']));
    expect(await client.text()).toBe('[8,"t",null]');
  });

  it.each([125, 126, 65_535, 65_536, 900_000])('delivers a payload of %i bytes', async (size) => {
    const { port } = await runServer();
    const { client } = await join(port);
    const payload = `"${'x'.repeat(size - 2)}"`;
    client.send(message([5, 't']), frame(`[7,"t",${payload}]`));
    expect(await client.text()).toBe(`[8,"t",${payload}]`);
  });

  it('matches topics byte by byte', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    for (const topic of ['a', 'A/', 'a/', '*', '', 'é', 'e\u0301']) client.send(message([5, topic]));
    for (const topic of ['A', 'b', '*', 'a/', 'a/x', 'é', '']) client.send(message([7, topic, 1]));
    for (const topic of ['*', 'a/', 'é', '']) expect(await client.json()).toEqual([8, topic, 1]);
    await settled(client);
  });

  it('takes numbers as topics for their decimal strings', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([5, 123]), message([7, '123', 1]));
    expect(await client.text()).toBe('[8,"123",1]');
  });

  it('forgets the subscriptions of a client that has left', async () => {
    const { port, server } = await runServer();
    const { client } = await join(port);
    for (let topic = 0; topic < 100; topic++) client.send(message([5, `topic/${topic}`]));
    await settled(client);
    expect(server.status()).toMatchObject({ connections: 1, subscriptions: 100, topicCount: 100 });
    client.send(closeFrame(1000));
    await client.end();
    while (server.status().connections > 0) await new Promise(setImmediate);
    expect(server.status()).toMatchObject({ connections: 0, subscriptions: 0, topicCount: 0 });
  });
});

describe('exclude and eligible', () => {
  async function crowd() {
    const { port } = await runServer();
    const members = [await join(port), await join(port), await join(port)] as const;
    for (const { client } of members) {
      client.send(message([5, 't']));
      await settled(client);
    }
    return members;
  }

  it.each([
    [
      [[], []],
      [0, 1, 2],
    ],
    [[false], [0, 1, 2]],
    [[true], [1, 2]],
    [['x'], [1, 2]],
    [[[0]], [1, 2]],
    [[[0, 1]], [2]],
    [[[], [1]], [1]],
    [[[1], [1, 2]], [2]],
    [
      [[], { a: 2, b: 0 }],
      [0, 2],
    ],
    [
      [['unknown'], null],
      [0, 1, 2],
    ],
    [
      [[], true],
      [0, 1, 2],
    ],
    [[[], ['unknown']], []],
    [
      [[true, null, {}], []],
      [0, 1, 2],
    ],
    [[[], [true]], []],
    [
      [null, null, 5, 6],
      [0, 1, 2],
    ],
  ])('[7,"t",1,…%j] reaches %j', async (rest, reached) => {
    const members = await crowd();
    // Numbers within lists stand for the session ids of the members.
    const named = JSON.parse(JSON.stringify(rest), function (this: unknown, key: string, value: unknown) {
      const inside = typeof this === 'object' && key !== '' && this !== rest;
      return inside && typeof value === 'number' && members[value] ? members[value].session : value;
    }) as unknown[];
    members[0].client.send(message([7, 't', 1, ...named]));
    const got: number[] = [];
    members[0].client.send(message([7, 't', 'end']));
    for (const [index, { client }] of members.entries()) {
      let event = await client.json();
      if ((event as unknown[])[2] === 1) {
        got.push(index);
        event = await client.json();
      }
      expect(event).toEqual([8, 't', 'end']);
    }
    expect(got).toEqual(reached);
  });
});

describe('prefixes', () => {
  it('names the topic to each subscriber as it wrote it', async () => {
    const { port } = await runServer();
    const [short, long] = [await join(port), await join(port)];
    short.client.send(message([1, 'ev', 'http://e.com/ev#']), message([5, 'ev:one']), message([5, 'ev']));
    long.client.send(message([5, 'http://e.com/ev#one']));
    await settled(short.client);
    await settled(long.client);
    short.client.send(message([7, 'ev:one', 1]));
    expect(await short.client.text()).toBe('[8,"ev:one",1]');
    expect(await long.client.text()).toBe('[8,"http://e.com/ev#one",1]');
    long.client.send(message([7, 'http://e.com/ev#one', 2]), message([7, 'ev:one', 3]));
    expect(await short.client.text()).toBe('[8,"ev:one",2]');
    expect(await long.client.text()).toBe('[8,"http://e.com/ev#one",2]');
    await settled(long.client);
  });

  it('takes a CURIE and its URI for one subscription', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([1, 'p', 'u/']), message([5, 'p:x']), message([5, 'u/x']), message([7, 'u/x', 1]));
    expect(await client.text()).toBe('[8,"p:x",1]');
    client.send(message([6, 'u/x']), message([7, 'u/x', 2]));
    await settled(client);
  });

  it('leaves subscriptions alone when a prefix is defined anew', async () => {
    const { port } = await runServer();
    const { client } = await join(port);
    client.send(message([1, 'p', 'u/']), message([5, 'p:x']), message([1, 'p', 'v/']));
    client.send(message([7, 'p:x', 1]), message([7, 'u/x', 2]));
    expect(await client.text()).toBe('[8,"p:x",2]');
  });
});

describe('invalid messages', () => {
  const BAD = [
    'not json',
    '',
    '{}',
    '[]',
    '5',
    '[99]',
    '[5]',
    '[5,["a"]]',
    '[7,{}]',
    '[8,"t",1]',
    '[2,"id",null]',
  ];

  it('are ignored while they are few', async () => {
    const { port } = await runServer({ maxBadMessages: BAD.length + 2 });
    const { client } = await join(port);
    client.send(...BAD.map((text) => frame(text)));
    client.send(message([5, 'x'.repeat(1025)]), frame(`[7,"t",${'['.repeat(100_000)}`));
    client.send(message([5, 't']), message([7, 't', 1]));
    expect(await client.text()).toBe('[8,"t",1]');
  });

  it('close the connection with 1007 when they are too many, after what was said before', async () => {
    const { port, logged } = await runServer({ maxBadMessages: 2 });
    const { client } = await join(port);
    client.send(message([5, 't']), message([7, 't', 1]), frame('x'), frame('x'), frame('x'));
    client.send(message([7, 't', 2]));
    expect(await client.text()).toBe('[8,"t",1]');
    expect(await client.closeCode()).toBe(1007);
    expect(logged).toContainEqual(expect.objectContaining({ level: 'warn', event: 'bad-messages' }));
  });

  it('count topics longer than the limit, in UTF-8 bytes', async () => {
    const { port } = await runServer({ maxTopicLength: 16, maxBadMessages: 0 });
    const { client } = await join(port);
    client.send(message([5, 'é'.repeat(8)]));
    await settled(client);
    client.send(message([5, 'é'.repeat(9)]));
    expect(await client.closeCode()).toBe(1007);
  });

  it('count CURIEs whose URI is longer than the limit', async () => {
    const { port } = await runServer({ maxTopicLength: 16, maxBadMessages: 0 });
    const { client } = await join(port);
    client.send(message([1, 'p', '0123456789abcdef']), message([7, 'p:x', 1]));
    expect(await client.closeCode()).toBe(1007);
  });

  it('count prefixes beyond a thousand', async () => {
    const { port } = await runServer({ maxBadMessages: 0 });
    const { client } = await join(port);
    for (let index = 0; index < 1000; index++) client.send(message([1, `p${index}`, 'u']));
    client.send(message([1, 'p0', 'again']));
    await settled(client);
    client.send(message([1, 'one more', 'u']));
    expect(await client.closeCode()).toBe(1007);
  });
});

it('refuses subscriptions beyond the limit, tells the client, and says so in the log a few times at most', async () => {
  const { port, server, logged } = await runServer({ maxSubscriptions: 2 });
  const { client } = await join(port);
  for (const topic of ['a', 'b', 'c', 'd', 'a']) client.send(message([5, topic]));
  for (let count = 0; count < 20; count++) client.send(message([5, `${count}`]));
  for (const topic of ['a', 'b', 'c', 'd']) client.send(message([7, topic, 1]));
  for (const topic of ['c', 'd', ...Array.from({ length: 20 }, (_, count) => `${count}`)]) {
    const error = 'too many subscriptions on this connection';
    expect(await client.json()).toEqual([4, topic, 'syncctl/limit', error, { reason: 'subscriptions' }]);
  }
  expect(await client.json()).toEqual([8, 'a', 1]);
  expect(await client.json()).toEqual([8, 'b', 1]);
  await settled(client);
  expect(server.status().subscriptions).toBe(2);
  expect(logged.filter(({ event }) => event === 'subscription-refused')).toHaveLength(6);
  client.send(message([6, 'a']), message([5, 'c']), message([7, 'c', 1]));
  expect(await client.json()).toEqual([8, 'c', 1]);
});

it('serves a client that sends all it has with the request and closes', async () => {
  const { port } = await runServer();
  const client = await dial(port);
  client.send(request(), message([5, 't']), message([7, 't', 1]), closeFrame(1000));
  await client.head();
  expect(await client.text()).toMatch(/^\[0,/);
  expect(await client.json()).toEqual([8, 't', 1]);
  expect(await client.closeCode()).toBe(1000);
});

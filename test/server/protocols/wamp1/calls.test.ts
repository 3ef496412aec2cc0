// Calls over WAMP v1: procedures, their errors, and the order of answers and events.

import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../../../src/server/handlers/define.js';
import { closeFrame, frame, join, message, settled } from '../../raw-client.js';
import { runServer } from '../../run-server.js';

describe('calls', () => {
  const procedures = new Map<string, Procedure>([
    ['test/echo', (params) => params],
    ['http://e.com/proc#echo', (params) => params],
    ['test/give', (params) => (Array.isArray(params) ? params[0] : params)],
    ['test/later', async (params) => (Array.isArray(params) ? params[0] : params)],
    [
      'test/fail',
      () => {
        throw Object.assign(new Error('no such user'), { code: 42 });
      },
    ],
    ['test/fail-later', async () => Promise.reject(new Error('not today'))],
    ['test/cycle', () => BigInt(1)],
    ['test/nothing', () => undefined],
  ]);
  const caller = async () => (await join((await runServer({}, { procedures })).port)).client;

  it.each(['null', '0', '""', '[]', 'false', 'true', '[1]', '{"a":1}', '"text"', '{}'])(
    'keeps the type of the result %s',
    async (value) => {
      const client = await caller();
      client.send(frame(`[2,"a","test/give",${value},null]`), frame(`[2,"b","test/later",${value},null]`));
      expect(await client.text()).toBe(`[3,"a",${value}]`);
      expect(await client.text()).toBe(`[3,"b",${value}]`);
    },
  );

  it.each([
    ['', '[]'],
    [',1,2', '[1,2]'],
    [',[1,2]', '[1,2]'],
    [',{"a":1}', '{"a":1}'],
    [',{}', '[]'],
    [',[1],[2]', '[[1],[2]]'],
  ])('hands over the arguments "%s" as %s', async (args, params) => {
    const client = await caller();
    client.send(frame(`[2,"a","test/echo"${args}]`));
    expect(await client.text()).toBe(`[3,"a",${params}]`);
  });

  it.each(['"0.4x7"', '""', 'null', '5', '1.0', '9007199254740993'])('echoes the id %s', async (id) => {
    const client = await caller();
    client.send(frame(`[2,${id},"test/echo"]`));
    expect(await client.text()).toBe(`[3,${id},[]]`);
  });

  it('resolves a CURIE', async () => {
    const client = await caller();
    client.send(message([1, 'p', 'http://e.com/proc#']), message([2, 'a', 'p:echo', 1]));
    expect(await client.text()).toBe('[3,"a",[1]]');
  });

  it.each([
    [
      [2, 'a', 'no/such', 1],
      [4, 'a', 'no/such', 'Unable to find that command', { rpc: 'no/such' }],
    ],
    [
      [2, 'a', 'http://api.wamp.ws/procedure#authreq'],
      [
        4,
        'a',
        'http://api.wamp.ws/procedure#authreq',
        'Unable to find that command',
        { rpc: 'http://api.wamp.ws/procedure#authreq' },
      ],
    ],
    [
      [2, 'a', 'word'],
      [4, 'a', 'word', 'Incorrectly formatted Topic name', { topic_name: 'word' }],
    ],
    [
      [2, 'a', 'test/fail', 1],
      [4, 'a', 'test/fail', 'no such user', { code: 42, rpc: 'test/fail' }],
    ],
    [
      [2, 'a', 'test/fail-later'],
      [4, 'a', 'test/fail-later', 'not today', { code: 0, rpc: 'test/fail-later' }],
    ],
    [
      [2, 'a', 'test/cycle'],
      [4, 'a', 'test/cycle', 'RPC Failed', { rpc: 'test/cycle' }],
    ],
    [
      [2, 'a', 'constructor/x'],
      [4, 'a', 'constructor/x', 'Unable to find that command', { rpc: 'constructor/x' }],
    ],
    [
      [2, 'a', 'test/nothing'],
      [3, 'a', null],
    ],
  ])('answers %j with exactly %j', async (call, answer) => {
    const client = await caller();
    client.send(message(call));
    expect(await client.json()).toEqual(answer);
    await settled(client);
  });

  it('keeps the order of events and answers', async () => {
    const client = await caller();
    client.send(
      message([5, 't']),
      message([5, 'u']),
      message([7, 't', 1]),
      message([7, 'u', 1]),
      message([7, 't', 2]),
      message([2, 'id', 'test/echo']),
      message([7, 't', 3]),
      message([7, 't', 4, true]),
      message([7, 'u', 5, [], []]),
      message([6, 't']),
      message([7, 't', 6]),
      message([5, 't']),
      message([7, 't', 7]),
      closeFrame(1000),
    );
    const got: unknown[] = [];
    for (let count = 0; count < 7; count++) got.push(await client.json());
    expect(got).toEqual([
      [8, 't', 1],
      [8, 'u', 1],
      [8, 't', 2],
      [3, 'id', []],
      [8, 't', 3],
      [8, 'u', 5],
      [8, 't', 7],
    ]);
    expect(await client.closeCode()).toBe(1000);
  });
});

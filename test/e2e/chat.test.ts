// The chat example as its users meet it, and the page about it.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { enter } from '../server/access/visit.js';
import { closeFrame, message } from '../server/raw-client.js';
import { Workplace } from './program.js';

/** A page of the machine's own, so a guest. */
const lines = ['Origin: http://127.0.0.1'];

it('the chat example does what ClankBundle did', async () => {
  const place = new Workplace();
  const up = place.start(['up', '--bind-port', '0', resolve('examples/chat/parameters.yml')]);
  const [, port] = await up.prints(/on: 127\.0\.0\.1:(\d+)\n/);
  await up.prints(/Healthy/);
  const [one, two] = [await enter(Number(port), { lines }), await enter(Number(port), { lines })];

  one.send(message([5, 'chat/lobby']));
  const [, , joined] = (await one.json()) as [number, string, string];
  const number = Number.parseInt(joined, 10);
  expect(joined).toBe(`${number} has joined chat/lobby`);
  two.send(message([5, 'chat/lobby']));
  for (const client of [one, two]) {
    expect(await client.json()).toEqual([8, 'chat/lobby', `${number + 1} has joined chat/lobby`]);
  }
  one.send(message([7, 'chat/lobby', 'hello', true]));
  expect(await two.json()).toEqual([
    8,
    'chat/lobby',
    { sender: number, topic: 'chat/lobby', event: 'hello' },
  ]);
  one.send(message([2, 'id', 'rooms/lobby/members']));
  const [, , members] = (await one.json()) as [number, string, number[]];
  expect(members.sort()).toEqual([number, number + 1]);
  two.send(message([7, 'chat/UPPER', 'refused']), closeFrame(1000));
  expect(await one.json()).toEqual([8, 'chat/lobby', `${number + 1} has left chat/lobby`]);

  for (const [args, sum] of [
    [[2, 5], 7],
    [['2', 'x', [9], 1.5], 3.5],
    [[[1, 2, 3]], 6],
  ] as const) {
    one.send(message([2, 'id', 'sample/add_func', ...args]));
    expect(await one.json()).toEqual([3, 'id', { result: sum }]);
  }
  const guests = [await enter(Number(port), { lines }), await enter(Number(port), { lines }), one] as const;
  for (const guest of guests) {
    guest.send(message([5, 'duet/a']), message([2, 'id', 'sample/add_func', 1]));
    if (guest === one)
      expect(await guest.json()).toEqual([4, 'duet/a', 'urn:chat:full', 'This room is full', { limit: 2 }]);
    expect(await guest.json()).toEqual([3, 'id', { result: 1 }]);
  }
  one.send(message([5, 'chat.clock']));
  expect(await one.json()).toEqual([8, 'chat.clock', expect.stringMatching(/^20\d\d-.*Z$/)]);
  expect((await up.stop()).code).toBe(0);
});

it('the page shows the example as it is', () => {
  const source = readFileSync('examples/chat/chat.js', 'utf8');
  const blocks = [...readFileSync('docs/handlers.md', 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)];
  expect(blocks).toHaveLength(6);
  for (const [, block = ''] of blocks) expect(source).toContain(block.trim());
});

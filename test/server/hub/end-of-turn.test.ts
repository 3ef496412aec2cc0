import { expect, it } from 'vitest';
import { createEndOfTurn } from '../../../src/server/hub/end-of-turn.js';
import { freezeClock } from '../../frozen-clock.js';

it('writes to few as soon as an event comes to an idle server, and to many once its chunk was handled', async () => {
  const passes = freezeClock();
  const schedule = createEndOfTurn();
  const written: string[] = [];
  const write = (name: string, few: boolean) => schedule(() => written.push(name), few);
  write('few', true);
  expect(written).toEqual(['few']);
  passes(5);
  write('many', false);
  expect(written).toEqual(['few']);
  await new Promise(process.nextTick);
  expect(written).toEqual(['few', 'many']);
});

it('writes at the end of the turn under load', async () => {
  const passes = freezeClock();
  const schedule = createEndOfTurn();
  const written: string[] = [];
  schedule(() => written.push('first'), true);
  passes(4);
  schedule(() => written.push('few'), true);
  await new Promise(process.nextTick);
  expect(written).toEqual(['first']);
  await new Promise(setImmediate);
  expect(written).toEqual(['first', 'few']);
});

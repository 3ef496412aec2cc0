import { expect, it } from 'vitest';
import { createEndOfTurn } from '../../../src/server/hub/end-of-turn.js';
import { freezeClock } from '../../frozen-clock.js';

it('writes at once what comes to an idle server, and otherwise at the end of the turn', async () => {
  const passes = freezeClock();
  const schedule = createEndOfTurn();
  const written: string[] = [];
  schedule(() => written.push('first'));
  expect(written).toEqual([]);
  await new Promise(process.nextTick);
  expect(written).toEqual(['first']);
  passes(1);
  schedule(() => written.push('soon after'));
  await new Promise(process.nextTick);
  expect(written).toEqual(['first']);
  await new Promise(setImmediate);
  expect(written).toEqual(['first', 'soon after']);
  passes(2);
  schedule(() => written.push('later'));
  await new Promise(process.nextTick);
  expect(written).toEqual(['first', 'soon after', 'later']);
});

// Answers about strings that requests repeat are remembered, within bounds.

import { expect, it } from 'vitest';
import { remembered } from '../../../src/server/access/remembered.js';

/** Asks whether strings end in "a", and counts how often the answer had to be found. */
function counted() {
  const counts = { asked: 0 };
  const ask = remembered((text: string | undefined) => {
    counts.asked++;
    return text?.endsWith('a') ?? false;
  });
  return { ask, counts };
}

it('finds an answer once', () => {
  const { ask, counts } = counted();
  expect(['a', 'b', undefined, 'a', 'b', undefined].map(ask)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(counts.asked).toBe(3);
});

it('remembers no more than a thousand answers, and none about long strings', () => {
  const { ask, counts } = counted();
  for (let number = 0; number < 1000; number++) ask(String(number));
  ask('999');
  expect(counts.asked).toBe(1000);
  ask('one more');
  ask('0');
  expect(counts.asked).toBe(1002);
  const long = 'a'.repeat(257);
  expect([ask(long), ask(long)]).toEqual([true, true]);
  expect(counts.asked).toBe(1004);
});

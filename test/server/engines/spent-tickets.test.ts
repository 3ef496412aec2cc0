// Ids that may be used once.

import { expect, it } from 'vitest';
import { SpentTickets } from '../../../src/server/engines/spent-tickets.js';

it('forgets tickets that have expired, and spends no more than it can remember', () => {
  let now = 10_000;
  const spent = new SpentTickets(3, () => now);
  expect(['a', 'b', 'c'].map((id) => spent.spend(id, 90))).toEqual(['first', 'first', 'first']);
  expect(spent.spend('a', 90)).toBe('again');
  expect(spent.spend('d', 90)).toBe('full');
  now = 101_000;
  expect(spent.spend('d', 99)).toBe('first');
  expect(spent.size).toBe(1);
});

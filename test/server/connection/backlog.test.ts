// Room for missed events: given only while nobody has to be dropped for it.

import { expect, it } from 'vitest';
import { Backlog, type BufferedPeer } from '../../../src/server/connection/backlog.js';

const LIMITS = { maxBufferedBytes: 100, maxTotalBufferedBytes: 250 };

function peer(share: string): BufferedPeer & { waiting: number; drops: number } {
  return {
    share,
    waiting: 0,
    drops: 0,
    dropForAll() {
      this.drops++;
    },
  };
}

it('is reserved up to the limit of one and of all, and drops nobody', () => {
  const backlog = new Backlog();
  const [a, b, c] = [peer('a'), peer('b'), peer('c')];
  expect(backlog.reserve(a, 101, LIMITS)).toBe(false);
  for (const one of [a, b]) {
    expect(backlog.reserve(one, 100, LIMITS)).toBe(true);
    one.waiting = 100;
  }
  expect(backlog.reserve(a, 100, LIMITS)).toBe(true);
  expect(backlog.reserve(c, 51, LIMITS)).toBe(false);
  expect(backlog.reserve(c, 50, LIMITS)).toBe(true);
  expect([a.drops, b.drops, c.drops]).toEqual([0, 0, 0]);
});

it('is free again when others have read or are gone', () => {
  const backlog = new Backlog();
  const [a, b, c, d] = [peer('a'), peer('b'), peer('c'), peer('d')];
  for (const one of [a, b]) backlog.reserve(one, 100, LIMITS);
  // Both have read everything, which is found out when room is needed.
  expect(backlog.reserve(c, 100, LIMITS)).toBe(true);
  expect(backlog.reserve(d, 100, LIMITS)).toBe(true);
  expect(backlog.reserve(a, 100, LIMITS)).toBe(false);
  backlog.forget(c);
  expect(backlog.reserve(a, 100, LIMITS)).toBe(true);
});

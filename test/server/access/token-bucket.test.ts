// Token buckets: a burst at once, then an even rate.

import { expect, it } from 'vitest';
import { TokenBucket, TokenBuckets } from '../../../src/server/access/token-bucket.js';

it('gives its burst at once and a token back in time', () => {
  const bucket = new TokenBucket(3, 0);
  const taken = (now: number) => bucket.take(2, 3, now);
  expect([taken(0), taken(0), taken(0), taken(0)]).toEqual([true, true, true, false]);
  expect([taken(499), taken(500), taken(500)]).toEqual([false, true, false]);
  expect(bucket.has(2, 3, 60_000)).toBe(true);
  expect([taken(60_000), taken(60_000), taken(60_000), taken(60_000)]).toEqual([true, true, true, false]);
});

it('keeps to another rate at once', () => {
  const bucket = new TokenBucket(1, 0);
  expect(bucket.take(1, 1, 0)).toBe(true);
  expect(bucket.take(1, 1, 100)).toBe(false);
  expect(bucket.take(10, 10, 200)).toBe(true);
});

it('counts each name by itself, and remembers a bounded number of them', () => {
  let now = 0;
  const buckets = new TokenBuckets(() => now);
  for (let count = 0; count < 60; count++) expect(buckets.take('a', 60)).toBe(true);
  expect(buckets.take('a', 60)).toBe(false);
  expect([buckets.has('a', 60), buckets.has('b', 60)]).toEqual([false, true]);
  expect(buckets.take('b', 60)).toBe(true);
  now += 2000;
  expect([buckets.take('a', 60), buckets.take('a', 60), buckets.take('a', 60)]).toEqual([true, true, false]);
  for (let name = 0; name < 20_000; name++) buckets.take(`${name}`, 60);
  expect(buckets.take('a', 60)).toBe(true);
});

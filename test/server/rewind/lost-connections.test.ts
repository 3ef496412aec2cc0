// What is remembered of lost connections, for how long, and for whom.
import { expect, it } from 'vitest';
import type { Position } from '../../../src/server/engines/engine.js';
import type { Bounds, Holder } from '../../../src/server/quota/quota.js';
import { type Lost, LostConnections } from '../../../src/server/rewind/lost-connections.js';

const USER: Holder = { identity: { role: 'user' }, share: 'user 7' };
const guestAt = (share: string): Holder => ({ identity: { role: 'guest' }, share });
const WIDE: Bounds = { total: 1e9, share: 1e9, kept: 0, keptForBackend: 0 };

const at = (offset: number): Position => ({ epoch: 'e', offset });

function store({ seconds = 300, bounds = WIDE } = {}) {
  const time = { now: 1_000_000 };
  const lost = new LostConnections(
    () => seconds,
    () => bounds,
    () => time.now,
  );
  const remember = (owner: string, offset: number, topics: readonly string[], holder = USER) =>
    lost.remember({
      owner,
      holder,
      at: offset,
      lostAt: time.now,
      topics: new Map(topics.map((topic) => [topic, at(offset)])),
    });
  return { lost, time, remember };
}

it('gives each position once', () => {
  const { lost, remember } = store();
  remember('user 7', 5, ['a', 'b']);
  expect(lost.has('user 7', 'a')).toBe(true);
  expect(lost.takeTopic('user 7', 'a')).toEqual(at(5));
  expect(lost.takeTopic('user 7', 'a')).toBeNull();
  expect(lost.takeTopic('user 8', 'b')).toBeNull();
  expect(lost.takeTopic('user 7', 'b')).toEqual(at(5));
  expect(lost.size).toBe(0);
});

it('gives all clients of an owner what the first to be lost may have missed, as often as connections were lost', () => {
  const { lost, remember } = store();
  remember('user 7', 9, ['a']);
  remember('user 7', 5, ['a', 'b']);
  remember('user 7', 7, ['a']);
  expect([1, 2, 3, 4].map(() => lost.takeTopic('user 7', 'a')?.offset)).toEqual([5, 5, 5, undefined]);
  expect(lost.takeTopic('user 7', 'b')).toEqual(at(5));
});

it('takes a connection with exactly the same topics only', () => {
  const { lost, remember } = store();
  remember('guest', 5, ['a', 'b']);
  expect(lost.takeAll('guest', new Set(['a']))).toBeNull();
  expect(lost.takeAll('guest', new Set(['a', 'b', 'c']))).toBeNull();
  expect(lost.takeAll('guest', new Set(['b', 'a']))).toEqual(
    new Map([
      ['a', at(5)],
      ['b', at(5)],
    ]),
  );
  expect(lost.takeAll('guest', new Set(['a', 'b']))).toBeNull();
});

it('forgets a connection when its time is over', () => {
  const { lost, time, remember } = store({ seconds: 10 });
  remember('user 7', 5, ['a']);
  time.now += 9_999;
  expect(lost.has('user 7', 'a')).toBe(true);
  time.now += 1;
  expect(lost.has('user 7', 'a')).toBe(false);
  expect(lost.size).toBe(0);
});

it('remembers nothing for no seconds, without topics, or when the time is over already', () => {
  const { time, remember } = store({ seconds: 0 });
  expect(remember('user 7', 5, ['a'])).toBe(false);
  const other = store();
  expect(other.remember('user 7', 5, [])).toBe(false);
  const late: Lost = {
    owner: 'user 7',
    holder: USER,
    at: 5,
    lostAt: time.now - 300_000,
    topics: new Map([['a', at(5)]]),
  };
  expect(other.lost.remember(late)).toBe(false);
});

it('leaves room for other addresses and for users', () => {
  const total = 100_000;
  const { lost, remember } = store({
    bounds: { total, share: total, kept: total / 4, keptForBackend: 0 },
  });
  let ofOne = 0;
  while (remember('one', ofOne, ['a'], guestAt('10.0.0.1'))) ofOne++;
  expect(ofOne).toBeGreaterThan(50);
  expect(remember('two', 1, ['a'], guestAt('10.0.0.2'))).toBe(true);
  for (let address = 3; remember('more', 1, ['a'], guestAt(`10.0.0.${address}`)); address++);
  expect(remember('user 7', 1, ['a'])).toBe(true);
  expect(lost.takeTopic('one', 'a')).toEqual(at(0));
  while (lost.takeTopic('one', 'a') !== null);
  expect(remember('two', 1, ['a'], guestAt('10.0.0.2'))).toBe(true);
});

it('remembers no guest with more topics than a page has', () => {
  const { remember } = store();
  const topics = Array.from({ length: 100 }, (_, index) => `oro/data/${index}`);
  expect(remember('guest', 5, topics, guestAt('192.0.2.1'))).toBe(false);
  expect(remember('guest', 5, topics.slice(0, 20), guestAt('192.0.2.1'))).toBe(true);
  expect(remember('user 7', 5, topics)).toBe(true);
});

it('forgets in time what a machine says whose clock is ahead', () => {
  const { lost, time } = store({ seconds: 10 });
  const topics = new Map([['a', at(5)]]);
  lost.remember({ owner: 'user 7', holder: USER, at: 5, lostAt: time.now + 3_600_000, topics });
  expect(lost.has('user 7', 'a')).toBe(true);
  time.now += 10_000;
  expect(lost.has('user 7', 'a')).toBe(false);
});

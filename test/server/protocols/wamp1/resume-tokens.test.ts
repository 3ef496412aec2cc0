// How many tokens of ended sessions are kept, for whom and how long.

import { expect, it } from 'vitest';
import { ResumeTokens } from '../../../../src/server/protocols/wamp1/resume-tokens.js';

const HOUR = 3_600_000;

function created(maxConnections = 4, maxConnectionsPerAddress = 100) {
  const clock = { now: 0 };
  const tokens = new ResumeTokens({ maxConnections, maxConnectionsPerAddress }, () => clock.now);
  let count = 0;
  /** A session that has begun and ended. */
  const ended = (share: string, role: 'guest' | 'user' = 'guest'): string => {
    const owner = { ids: [`${share}-${++count}`], who: role };
    const token = tokens.issue(owner);
    tokens.end(token, owner, { identity: { role }, share });
    return token;
  };
  return { clock, tokens, ended };
}

it('are valid once, and for an hour', () => {
  const { clock, tokens, ended } = created();
  const [first, second] = [ended('a'), ended('b')];
  clock.now = HOUR - 1;
  expect(tokens.take(first, 'guest')).toEqual(['a-1']);
  expect(tokens.take(first, 'guest')).toBeNull();
  clock.now = HOUR;
  expect(tokens.take(second, 'guest')).toBeNull();
});

it('are of no use to others, also not afterwards', () => {
  const { tokens, ended } = created();
  const token = ended('a', 'user');
  expect(tokens.take(token, 'guest')).toBeNull();
  expect(tokens.take(token, 'user')).toBeNull();
});

it('leave half to other addresses, and the oldest goes when there are too many', () => {
  const { tokens, ended } = created();
  const greedy = [ended('a'), ended('a'), ended('a')];
  const others = [ended('b'), ended('c'), ended('d')];
  const taken = (token: string) => tokens.take(token, 'guest') !== null;
  expect(greedy.map(taken)).toEqual([false, true, false]);
  expect(others.map(taken)).toEqual([true, true, true]);
});

it('have no share for each address if addresses have none of anything', () => {
  const { tokens, ended } = created(4, 0);
  const all = ['a', 'a', 'a', 'a'].map((share) => ended(share));
  expect(all.map((token) => tokens.take(token, 'guest') !== null)).toEqual([true, true, true, true]);
});

it('of users are never pushed out by those of guests', () => {
  const { tokens, ended } = created();
  const user = ended('u', 'user');
  for (let count = 0; count < 20; count++) ended(`g${count}`);
  expect(tokens.take(user, 'user')).toEqual(['u-1']);
});

it('are hard to guess, and no two are the same', () => {
  const { tokens } = created();
  const all = Array.from({ length: 1000 }, () => tokens.issue({ ids: [], who: 'guest' }));
  expect(new Set(all).size).toBe(1000);
  for (const token of all) expect(token).toMatch(/^[\w-]{22}$/);
});

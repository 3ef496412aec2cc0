// Bogus tickets by the hundred: what they cost everybody else.

import { expect, it } from 'vitest';
import { freezeClock } from '../../frozen-clock.js';
import { iso } from './mint.js';
import { answerTo, enter, identityOf, roleOf, runGuarded } from './visit.js';

const TICKETS = 200;

/** Well-formed, so that only the digest shows that it is bogus. */
function bogus(index: number): string {
  const digest = Buffer.alloc(64, index).toString('base64');
  return Buffer.from(`${digest};;${index.toString(16).padStart(16, '0')};${iso(0)}`).toString('base64');
}

it(`${TICKETS} bogus tickets hold up nobody else, and all are answered`, async () => {
  const { port } = await runGuarded({}, {}, { maxBadTickets: 1000, maxTicketsWaiting: 500 });
  const client = await enter(port);
  let done = false;
  const answers = Promise.all(
    Array.from({ length: TICKETS }, (_, index) => answerTo(port, { ticket: bogus(index) })),
  ).finally(() => {
    done = true;
  });
  let calls = 0;
  for (; !done; calls++) await identityOf(client);
  expect(new Set(await answers)).toEqual(new Set(['401 the ticket is not genuine']));
  // On the loop itself the digests would let a handful of calls through.
  expect(calls).toBeGreaterThan(TICKETS / 2);
});

it('under a flood from one address the others are still let in', async () => {
  const { port } = await runGuarded({}, {}, { maxBadTickets: 20, maxTicketsWaiting: 500 });
  freezeClock();
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      answerTo(port, { ticket: bogus(index), lines: ['X-Forwarded-For: 203.0.113.1'] }),
    ),
  );
  expect(answers.filter((answer) => answer.startsWith('401')).length).toBeLessThanOrEqual(25);
  expect(answers.filter((answer) => answer.startsWith('429')).length).toBeGreaterThan(200);
  expect(await roleOf(port, { lines: [] })).toBe('backend');
  expect(await roleOf(port)).toBe('guest');
});

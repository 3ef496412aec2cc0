// Bogus tickets by the hundred: what they cost everybody else.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { iso, oroDigest } from './mint.js';
import { answerTo, enter, identityOf, roleOf, runGuarded } from './visit.js';

const TICKETS = 200;

/** Milliseconds: a quarter of what the digests would take on the loop, on this machine as busy as it is. */
function stall(): number {
  const times = [1, 2, 3].map((nonce) => {
    const began = performance.now();
    oroDigest(`${nonce}`, 'salt');
    return performance.now() - began;
  });
  return (Math.min(...times) * TICKETS) / 4;
}

/** Well-formed, so that only the digest shows that it is bogus. */
function bogus(index: number): string {
  const digest = Buffer.alloc(64, index).toString('base64');
  return Buffer.from(`${digest};;${index.toString(16).padStart(16, '0')};${iso(0)}`).toString('base64');
}

it(`${TICKETS} bogus tickets do not stall the loop, and all are answered`, async () => {
  const { port } = await runGuarded({ maxBadTickets: 1000, maxTicketsWaiting: 500 });
  const client = await enter(port);
  const limit = stall();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let done = false;
  const answers = Promise.all(
    Array.from({ length: TICKETS }, (_, index) => answerTo(port, { ticket: bogus(index) })),
  ).finally(() => {
    done = true;
  });
  let slowest = 0;
  while (!done) {
    const began = performance.now();
    await identityOf(client);
    slowest = Math.max(slowest, performance.now() - began);
  }
  delay.disable();
  expect(new Set(await answers)).toEqual(new Set(['401 the ticket is not genuine']));
  expect(delay.max / 1e6).toBeLessThan(limit);
  expect(slowest).toBeLessThan(limit);
});

it('under a flood from one address the others are still let in', async () => {
  const { port } = await runGuarded({ maxBadTickets: 20, maxTicketsWaiting: 500 });
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

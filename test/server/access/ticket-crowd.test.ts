// What a crowd with tickets costs the others: work is shared by address, and the same ticket is verified once.

import { expect, it, onTestFinished } from 'vitest';
import { type Claim, Digests, ONLY_CLAIM } from '../../../src/server/access/digest.js';
import { KeptDigests } from '../../../src/server/access/kept-digests.js';
import { KeyedSemaphore } from '../../../src/server/access/keyed-semaphore.js';
import { WaitingRoom } from '../../../src/server/access/waiting-room.js';
import { freezeClock } from '../../frozen-clock.js';
import { COUNTED, refused } from '../counted.js';
import { iso, oroDigest, oroTicket } from './mint.js';
import { answerTo, runGuarded } from './visit.js';

/** A thread that computes nothing, but says what it was asked for, in order. */
const ECHO = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, salted }) => parentPort.postMessage({ id, digest: Buffer.from(salted) }));
`;

function echo(): Digests {
  const digests = new Digests({ program: ECHO, threads: 1 });
  onTestFinished(() => digests.stop());
  return digests;
}

const from = (address: string, named = false): Claim => ({ ...ONLY_CLAIM, address, named });

/** The order in which digests were computed. */
async function orderOf(asked: readonly (readonly [string, Claim])[]): Promise<string[]> {
  const digests = echo();
  const order: string[] = [];
  await Promise.all(
    asked.map(async ([plain, claim]) => {
      await digests.digest(plain, '', claim);
      order.push(plain);
    }),
  );
  return order;
}

it('addresses take turns, so that a long queue delays only its own address', async () => {
  const crowd = Array.from({ length: 300 }, (_, index) => [`crowd-${index}`, from('a')] as const);
  const order = await orderOf([...crowd, ['single', from('b')], ['other', from('c')]]);
  expect(order.indexOf('single')).toBeLessThan(6);
  expect(order.indexOf('other')).toBeLessThan(6);
  expect(order).toHaveLength(302);
});

it('users do not wait for guests, though every guest has an address of his own', async () => {
  const crowd = Array.from({ length: 300 }, (_, index) => [`guest-${index}`, from(`g${index}`)] as const);
  const users = Array.from({ length: 5 }, (_, index) => [`user-${index}`, from(`u${index}`, true)] as const);
  const order = await orderOf([...crowd, ...users]);
  for (const [name] of users) expect(order.indexOf(name)).toBeLessThan(15);
});

it('guests do not wait for users with tickets of any kind either', async () => {
  const crowd = Array.from(
    { length: 300 },
    (_, index) => [`user-${index}`, from(`u${index}`, true)] as const,
  );
  const order = await orderOf([...crowd, ['guest', from('g')]]);
  expect(order.indexOf('guest')).toBeLessThan(6);
});

it('the same ticket is computed once, and is not held up by the queue of another address that has it', async () => {
  const digests = echo();
  const order: string[] = [];
  const ask = async (plain: string, claim: Claim) => {
    const digest = await digests.digest(plain, '', claim);
    order.push(`${claim.address} ${plain}`);
    return digest;
  };
  const crowd = Array.from({ length: 100 }, (_, index) => ask(`x${index}`, from('a')));
  const both = [ask('same', from('a')), ask('same', from('b')), ask('same', from('b'))];
  const results = await Promise.all(both);
  expect(new Set(results).size).toBe(1);
  expect(order.length).toBeLessThan(12);
  await Promise.all(crowd);
});

it('one that gives up neither stops the others that wait for the same, nor is computed alone', async () => {
  const digests = echo();
  let lose = (): void => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const busy = Array.from({ length: 10 }, (_, index) => digests.digest(`x${index}`, '', from('a')));
  const given = digests.digest('same', '', { ...from('a'), lost });
  const kept = digests.digest('same', '', from('c'));
  const alone = digests.digest('alone', '', { ...from('a'), lost });
  lose();
  expect(await given).toBeNull();
  expect(await alone).toBeNull();
  expect(String(await kept)).toBe('same{}');
  await Promise.all(busy);
});

it('a full room makes place for an address with fewer tickets, and for nobody else', async () => {
  const room = new WaitingRoom();
  const crowd = Array.from({ length: 10 }, () => room.enter('a', 10));
  expect(room.enter('a', 10)).toBeNull();
  const single = room.enter('b', 10);
  expect(single).not.toBeNull();
  expect(crowd.map((place) => place?.isLost())).toEqual([...Array(9).fill(false), true]);
  await crowd[9]?.lost;
  for (let count = 0; count < 4; count++) expect(room.enter('b', 10)).not.toBeNull();
  expect(room.enter('b', 10)).toBeNull();
  expect(room.size).toBe(10);
  for (const place of crowd) place?.leave();
  expect(room.size).toBe(5);
});

it('an address keeps five thousand digests at most, and pushes out only its own', () => {
  const kept = new KeptDigests();
  const keep = (key: string, address: string, expires = 1000, now = 0) =>
    kept.keep(key, Buffer.alloc(64, key), { address, expires }, now);
  keep('first', 'a');
  for (let count = 0; count < 6000; count++) keep(`b${count}`, 'b');
  expect(kept.size).toBe(5001);
  expect(kept.get('first', 0)).toEqual(Buffer.alloc(64, 'first'));
  expect(kept.get('first', 1000)).toBeNull();
  for (let count = 0; count < 60_000; count++) keep(`c${count}`, `c${count}`);
  expect(kept.size).toBe(50_000);
  keep('last', 'a', 2000, 1000);
  expect(kept.size).toBe(1);
});

it('a task that is given up leaves the queue, and its place to the next', async () => {
  const semaphore = new KeyedSemaphore(1);
  const never = new Promise<void>(() => {});
  let finish = (): void => {};
  const first = semaphore.run(
    'a',
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    never,
  );
  expect(await semaphore.run('a', async () => 'second', Promise.resolve())).toBeNull();
  const third = semaphore.run('a', async () => 'third', never);
  finish();
  await first;
  expect(await third).toBe('third');
});

it('one anonymous ticket, used two thousand times, holds up no user', async () => {
  const user = { id: 1, name: 'admin', passwordHash: 'hash' };
  const running = await runGuarded({ authenticate: async () => user }, COUNTED, { maxTicketsWaiting: 20 });
  const { port } = running;
  const anonymous = oroTicket();
  const crowd = Promise.all(Array.from({ length: 500 }, () => answerTo(port, { ticket: anonymous })));
  const users = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      answerTo(port, {
        ticket: oroTicket({ userName: 'admin', password: 'hash' }),
        lines: [`X-Forwarded-For: 198.51.100.${index}`],
      }),
    ),
  );
  expect(new Set(users)).toEqual(new Set(['101']));
  expect(new Set(await crowd)).toEqual(new Set(['101']));
  // Verified once: all the others are known by then, or wait for the same digest.
  expect(await refused(running, 'ticket-queue')).toBe(0);
});

it('a known ticket admits nobody with another digest, user or date', async () => {
  const { port } = await runGuarded({ authenticate: async () => null });
  const nonce = '0123456789abcdef';
  const created = iso(0);
  const good = oroTicket({ nonce, created });
  expect(await answerTo(port, { ticket: good })).toBe('101');
  const forge = (digest: string, userName: string, at: string) =>
    Buffer.from(`${digest};${userName};${nonce};${at}`).toString('base64');
  const [digest = ''] = Buffer.from(good, 'base64').toString().split(';');
  for (const ticket of [
    forge(oroDigest('a', 'b'), '', created),
    forge(digest, 'admin', created),
    forge(digest, '', iso(-20)),
  ]) {
    expect(await answerTo(port, { ticket })).toBe('401 the ticket is not genuine');
  }
  expect(await answerTo(port, { ticket: good })).toBe('101');
});

it('bad tickets of users from one address use up only its own share', async () => {
  let asked = 0;
  const running = await runGuarded(
    {
      authenticate: async (name) => {
        asked++;
        return name === 'admin' ? { id: 1, name, passwordHash: 'hash' } : null;
      },
    },
    COUNTED,
    { maxTicketsWaiting: 50, maxBadTickets: 1000 },
  );
  freezeClock();
  const crowd = Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      answerTo(running.port, {
        ticket: oroTicket({ userName: `nobody${index}`, password: 'x', created: iso(0) }),
      }),
    ),
  );
  const users = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      answerTo(running.port, {
        ticket: oroTicket({ userName: 'admin', password: 'hash' }),
        lines: [`X-Forwarded-For: 198.51.100.${index}`],
      }),
    ),
  );
  expect(new Set(users)).toEqual(new Set(['101']));
  await crowd;
  expect(asked).toBeGreaterThan(10);
});

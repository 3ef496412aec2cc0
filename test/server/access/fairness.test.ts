// What strangers do with tickets must not take anything away from those whose tickets are good.

import { availableParallelism } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { Admission } from '../../../src/server/access/admission.js';
import { Digests, ONLY_CLAIM } from '../../../src/server/access/digest.js';
import { Notices } from '../../../src/server/access/notices.js';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { Refusals } from '../../../src/server/observe/refusals.js';
import { DEFAULT_LIMITS } from '../../../src/settings/generated/limits.js';
import { COUNTED, refused } from '../counted.js';
import { ACCESS } from '../run-server.js';
import { iso, jwt, oroDigest, oroTicket, SECRET } from './mint.js';
import { answerTo, enter, runGuarded } from './visit.js';

const bogus = () => Buffer.from(`${oroDigest('a', 'b')};;${Math.random()};${iso(0)}`).toString('base64');

it('lets more genuine tickets in at once than bad ones are allowed a minute', async () => {
  const { port } = await runGuarded({}, {}, { maxBadTickets: 10 });
  const ticket = oroTicket();
  const answers = await Promise.all(Array.from({ length: 60 }, () => answerTo(port, { ticket })));
  expect(new Set(answers)).toEqual(new Set(['101']));
  const signed = await Promise.all(Array.from({ length: 60 }, () => answerTo(port, { ticket: jwt() })));
  expect(new Set(signed)).toEqual(new Set(['101']));
});

it('counts each bad ticket once, and looks at no more than are allowed', async () => {
  const running = await runGuarded({}, COUNTED, { maxBadTickets: 5 });
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => answerTo(running.port, { ticket: bogus() })),
  );
  const forged = answers.filter((answer) => answer.startsWith('401')).length;
  expect(forged).toBeGreaterThanOrEqual(5);
  // A thread is handed the next ticket before it has answered the last one.
  expect(forged).toBeLessThanOrEqual(5 + 2 * availableParallelism());
  expect(await refused(running, 'ticket-forged')).toBe(forged);
  expect(await refused(running, 'ticket-rate')).toBe(40 - forged);
});

it('asks the operator for no more users than the limit of wrong names of one address, though all come at once', async () => {
  let asked = 0;
  const authenticate = async () => {
    asked++;
    return null;
  };
  const running = await runGuarded({ authenticate }, COUNTED, { maxBadTickets: 5 });
  const ticket = oroTicket({ userName: 'nobody' });
  await Promise.all(Array.from({ length: 60 }, () => answerTo(running.port, { ticket })));
  expect(asked).toBeLessThanOrEqual(5 + 8);
  expect(await refused(running, 'ticket-rate')).toBeGreaterThanOrEqual(60 - 5 - 8);
});

it('lets all users of one address in at once whom the operator knows', async () => {
  const user = { id: 1, name: 'admin', passwordHash: 'hash' };
  const { port } = await runGuarded({ authenticate: async () => user }, {}, { maxBadTickets: 5 });
  const ticket = oroTicket({ userName: 'admin', password: 'hash' });
  const answers = await Promise.all(Array.from({ length: 60 }, () => answerTo(port, { ticket })));
  expect(new Set(answers)).toEqual(new Set(['101']));
});

it.each([
  ['on this machine', '127.0.0.1', {}],
  ['in a listed network', '10.1.2.3', { proxies: ['10.1.0.0/16'] }],
  ['at the address of the application', '198.51.100.7', { backendFrom: ['198.51.100.7'] }],
])('does not lock out the others behind a proxy %s for one visitor', async (_where, address, over) => {
  const counters = new Counters();
  const log = { info() {}, warn() {}, error() {} };
  const access = { ...ACCESS, secret: SECRET, ...over };
  const limits = { ...DEFAULT_LIMITS, maxBadTickets: 2 };
  const admission = new Admission(
    access,
    limits,
    createMemoryEngine(),
    counters,
    new Refusals(counters, log),
    new Notices(log),
  );
  onTestFinished(() => admission.stop());
  const come = (ticket: string, client: string) =>
    admission.admit({
      target: `/?ticket=${encodeURIComponent(ticket)}`,
      headers: { 'x-forwarded-for': `spoofed, ${client}` },
      address,
      toBackend: false,
      overUnixSocket: false,
    });
  for (let count = 0; count < 3; count++) await come(bogus(), '203.0.113.1');
  expect(await come(oroTicket(), '203.0.113.1')).toMatchObject({ refusal: { status: 429 } });
  expect(await come(oroTicket(), '203.0.113.2')).toMatchObject({ identity: { role: 'guest' } });
});

it('leaves a signed ticket good whose connection was one too many', async () => {
  const { port, server } = await runGuarded({}, {}, { maxConnectionsPerAddress: 1 });
  const first = await enter(port, { ticket: jwt() });
  const ticket = jwt();
  expect(await answerTo(port, { ticket })).toMatch(/^503 too many connections of this user/);
  first.socket.destroy();
  while (server.status().connections > 0) await new Promise(setImmediate);
  const second = await enter(port, { ticket });
  second.socket.destroy();
  while (server.status().connections > 0) await new Promise(setImmediate);
  expect(await answerTo(port, { ticket })).toBe('401 the ticket has been used before');
});

it('starts another thread when one has failed', async () => {
  const program =
    "require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); })";
  const digests = new Digests({ program, threads: 2 });
  for (let count = 0; count < 5; count++)
    await expect(digests.digest('a', 'b', ONLY_CLAIM)).rejects.toThrow('broken');
  digests.stop();
});

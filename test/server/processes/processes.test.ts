// Servers that share an engine: what they tell each other, and what they do together.

import { expect, it, vi } from 'vitest';
import { createMemoryEngines } from '../../../src/server/engines/memory.js';
import type { ServerOptions } from '../../../src/server/options.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { jwt } from '../access/mint.js';
import { answerTo, enter, identityOf, runGuarded } from '../access/visit.js';
import { ask } from '../admin/ask.js';
import { message } from '../raw-client.js';
import type { Running } from '../run-server.js';

const PATIENT = { timeout: 60_000, interval: 20 };
const FROM = { lines: ['X-Forwarded-For: 203.0.113.7'] };

/** Two servers; `first` is used before the second one starts, which learns of it by the answer to its first report. */
async function pair(
  limits: Partial<Limits>,
  over: Partial<ServerOptions> = {},
  first = async (_: Running) => {},
) {
  const [one, two] = createMemoryEngines(2);
  const here = await runGuarded({}, { ...over, engine: one }, limits);
  await first(here);
  const there = await runGuarded({}, { ...over, engine: two }, limits);
  await vi.waitUntil(() => there.server.status().processes.length === 2, PATIENT);
  return { here, there };
}

it('shows all processes, and not the one that has stopped', async () => {
  const { here, there } = await pair({}, {}, async ({ port }) => void (await enter(port, FROM)));
  const [own, other] = there.server.status().processes;
  expect(own).toMatchObject({ self: true, silent: false, connections: 0, listen: `127.0.0.1:${there.port}` });
  expect(other).toMatchObject({
    self: false,
    silent: false,
    connections: 1,
    listen: `127.0.0.1:${here.port}`,
  });
  await here.server.stop();
  expect(there.server.status().processes).toHaveLength(1);
});

it('counts the connections of an address at all processes', async () => {
  const { there } = await pair({ maxConnectionsPerAddress: 3 }, {}, async ({ port }) => {
    await enter(port, FROM);
    await enter(port, FROM);
  });
  await enter(there.port, FROM);
  expect(await answerTo(there.port, FROM)).toBe('503 too many connections from this address');
  expect(await answerTo(there.port, { lines: ['X-Forwarded-For: 203.0.113.8'] })).toBe('101');
});

it('counts the invalid tickets of an address at all processes', async () => {
  const bad = { ...FROM, ticket: jwt({}, 'another') };
  const { there } = await pair({ maxBadTickets: 2 }, {}, async ({ port }) => {
    await answerTo(port, bad);
    await answerTo(port, bad);
  });
  expect(await answerTo(there.port, bad)).toBe('429 too many bad tickets');
});

it('counts the messages of an address at all processes', async () => {
  const tooMany = '503 too many messages from this address';
  const limits = { maxMessageRate: 1, maxConnectionsPerAddress: 100, maxGuestMessageBytes: 1_048_576 };
  const { there } = await pair(limits, {}, async ({ port }) => {
    // Counts as a thousand messages, which takes most of a minute to forget.
    (await enter(port, FROM)).send(message([2, 'x'.repeat(1_000_000), 'y']));
    await vi.waitUntil(async () => (await answerTo(port, FROM)) === tooMany, PATIENT);
  });
  expect(await answerTo(there.port, FROM)).toBe(tooMany);
});

it('disconnects a user from all processes, and nobody else', async () => {
  const admin = { address: '127.0.0.1', port: 0 };
  const { here, there } = await pair({}, { admin, adminSecret: 'a secret of the admin' });
  const [own, other, another] = await Promise.all([
    enter(here.port, { ticket: jwt({ sub: '7' }) }),
    enter(there.port, { ticket: jwt({ sub: '7' }) }),
    enter(there.port, { ticket: jwt({ sub: '8' }) }),
  ]);
  const address = here.server.adminAddress;
  const to = {
    host: '127.0.0.1',
    port: address !== null && 'port' in address ? address.port : 0,
    path: '/disconnect',
    method: 'POST',
    headers: { authorization: 'Bearer a secret of the admin' },
  };
  for (const body of ['', '7', '{"user":7}', '{"user":""}']) {
    expect(await ask(to, body)).toMatchObject({ status: 400 });
  }
  expect((await ask({ ...to, headers: {} }, '{"user":"7"}')).status).toBe(401);
  expect(await ask(to, '{"user":"7"}')).toMatchObject({ status: 200, body: '{"disconnected":1}\n' });
  expect([await own.closeCode(), await other.closeCode()]).toEqual([1000, 1000]);
  expect(await identityOf(another)).toMatchObject({ user: { id: '8' } });
  expect([await here.server.disconnect('8'), await another.closeCode()]).toEqual([0, 1000]);
});

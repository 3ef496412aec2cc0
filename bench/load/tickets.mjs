// Two thousand visitors at once with tickets of Oro: users with a ticket each, and guests who share one.

import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns, median } from '../figures.mjs';
import { judge } from './goals.mjs';
import { startServer } from './servers.mjs';
import { short } from './slices.mjs';

const VISITORS = 2000;
const ROUNDS_OF_SHA512 = 5000;
const SECRET = 'the secret of the benchmark';
/** As long as the hashes that Symfony stores. */
const PASSWORD_HASH = `$2y$13$${'h'.repeat(53)}`;
/** Each round computes four thousand digests. */
const MAX_ROUNDS = 5;
/** Digests that are computed with the crypto module for comparison. */
const COMPARED = 100;
/** Users without a place, CPU time to that of the crypto module, guests per second. */
const GOALS = {
  refused: { floor: 0, lower: true },
  cpu: { floor: 0.4, lower: true },
  guests: { floor: 1000 },
};

export async function measureTickets({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-bench-'));
  const authenticate = join(folder, 'authenticate.mjs');
  const user = `{ id: name, name, passwordHash: ${JSON.stringify(PASSWORD_HASH)} }`;
  writeFileSync(authenticate, `export default async (name) => (${user});\n`);
  const server = await startServer('syncctl', {
    env: { SYNCCTL_SERVER_SECRET: SECRET, SYNCCTL_SERVER_AUTHENTICATE: authenticate },
  });
  const slices = [];
  try {
    await server.ask('visit', { tickets: ticketsOf(100), address: '127.0.4.1' });
    for (let round = 0; round < Math.min(rounds, MAX_ROUNDS); round++) {
      const tickets = ticketsOf(VISITORS);
      const crypto = cryptoSeconds();
      const address = (kind) => `127.0.${5 + kind}.${1 + round}`;
      const users = await server.ask('visit', { tickets, address: address(0) });
      const again = await server.ask('visit', { tickets, address: address(1) });
      const anonymous = Array(VISITORS).fill(ticket('', SECRET));
      const guests = await server.ask('visit', { tickets: anonymous, address: address(2) });
      slices.push({ users, again, guests, crypto });
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return show(slices);
}

function show(slices) {
  const over = (read) => {
    const values = slices.map(read);
    return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
  };
  const range = ({ median: middle, low, high }) => `${short(middle)} (${short(low)}–${short(high)})`;
  /** The CPU milliseconds of a ticket: what a visit costs more than one whose ticket is known. */
  const each = ({ users, again }) => ((users.cpu - again.cpu) / VISITORS) * 1000;
  const figures = {
    refused: over(({ users, guests }) => 2 * VISITORS - users.joined - guests.joined),
    milliseconds: over(each),
    crypto: over(({ crypto }) => crypto * 1000),
    ratio: over((slice) => each(slice) / (slice.crypto * 1000)),
    users: over(({ users }) => VISITORS / users.seconds),
    again: over(({ again }) => VISITORS / again.seconds),
    guests: over(({ guests }) => VISITORS / guests.seconds),
  };
  const rows = [
    ['', 'median (range)', 'goal'],
    ['visitors that were refused', range(figures.refused), judge(figures.refused.high, GOALS.refused).cell],
    ['CPU of a digest, ms', range(figures.milliseconds), ''],
    ['the same with the crypto module, ms', range(figures.crypto), ''],
    ['ratio', range(figures.ratio), judge(figures.ratio.median, GOALS.cpu).cell],
    ['users with new tickets, per second', range(figures.users), ''],
    ['users with known tickets, per second', range(figures.again), ''],
    [
      'guests with one ticket, per second',
      range(figures.guests),
      judge(figures.guests.median, GOALS.guests).cell,
    ],
  ];
  process.stdout.write(columns(rows));
  return figures;
}

function ticketsOf(count) {
  return Array.from({ length: count }, (_, number) => ticket(`user${number}`, PASSWORD_HASH));
}

let nonces = 0;

function ticket(name, password) {
  const nonce = `nonce-${String(nonces++).padStart(10, '0')}`;
  const created = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  return Buffer.from(
    `${digest(`${nonce}|${created}|${password}`).toString('base64')};${name};${nonce};${created}`,
  ).toString('base64');
}

function digest(plain) {
  const salted = Buffer.from(`${plain}{${SECRET}}`);
  const sha512 = (bytes) => hash('sha512', bytes, 'buffer');
  let result = sha512(salted);
  const next = Buffer.concat([result, salted]);
  for (let round = 1; round < ROUNDS_OF_SHA512; round++) {
    result.copy(next);
    result = sha512(next);
  }
  return result;
}

/** CPU seconds of one digest with Node's crypto module. */
function cryptoSeconds() {
  const before = process.cpuUsage();
  for (let count = 0; count < COMPARED; count++) digest(`${count}|${PASSWORD_HASH}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / COMPARED;
}

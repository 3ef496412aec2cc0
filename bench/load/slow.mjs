// What a subscriber that never reads costs the server and the other clients, during 100,000 one-kilobyte events.

import { setTimeout as delay } from 'node:timers/promises';
import { columns, median } from '../figures.mjs';
import { judge } from './goals.mjs';
import { residentBytes } from './machine.mjs';
import { startServer } from './servers.mjs';
import { FOREIGN_LIMIT, short } from './slices.mjs';

const EVENTS = 100_000;
const SUBSCRIBERS = 10;
/** The default of `server.max_buffered_bytes`. */
const CAP = 8 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Megabytes, throughput relative to a run without the slow subscriber, lost events, runs that did not drop it. */
const GOALS = {
  beyondCap: { floor: 5, lower: true },
  kept: { floor: 5, lower: true },
  throughput: { floor: 0.95 },
  lost: { floor: 0, lower: true },
  uncut: { floor: 0, lower: true },
};
const POLL = 10;
/** Milliseconds after which the memory must be free again. */
const REST = 1000;
/** Each round transfers 2 GB. */
const MAX_ROUNDS = 7;
/** Attempts for each pair that counts. */
const TRIES = 3;

export async function measureSlow({ rounds }) {
  const server = await startServer('syncctl', { dialect: 'wamp-large' });
  const pairs = [];
  let dropped = 0;
  try {
    await server.ask('subscribe', { count: SUBSCRIBERS });
    await flow(server);
    const wanted = Math.min(rounds, MAX_ROUNDS);
    for (let round = 0; pairs.length < wanted && round < wanted * TRIES; round++) {
      const run = { without: () => flow(server), with: () => stalled(server) };
      const order = round % 2 === 0 ? ['without', 'with'] : ['with', 'without'];
      const pair = {};
      for (const side of order) pair[side] = await run[side]();
      if (pair.with.foreign <= FOREIGN_LIMIT && pair.without.foreign <= FOREIGN_LIMIT) pairs.push(pair);
      else dropped++;
    }
  } finally {
    await server.stop();
  }
  if (pairs.length === 0) {
    process.stdout.write('NOT MEASURED: other programs kept the machine too busy\n');
    process.exitCode = 1;
    return { rounds: 0, dropped };
  }
  const figures = {
    events: EVENTS,
    rounds: pairs.length,
    dropped,
    /** Peak memory in megabytes, beyond a run without the slow subscriber plus its buffer limit. */
    beyondCap: median(pairs.map((pair) => (pair.with.peak - pair.without.peak - CAP) / MEGABYTE)),
    kept: median(pairs.map((pair) => (pair.with.after - pair.without.after) / MEGABYTE)),
    throughput: median(pairs.map((pair) => pair.without.seconds / pair.with.seconds)),
    lowest: Math.min(...pairs.map((pair) => pair.without.seconds / pair.with.seconds)),
    /** Lost deliveries to the other subscribers, in all runs. */
    lost: pairs.reduce((lost, pair) => lost + pair.with.lost + pair.without.lost, 0),
    cut: pairs.every((pair) => pair.with.cut),
    uncut: pairs.filter((pair) => !pair.with.cut).length,
  };
  const goals = Object.fromEntries(
    Object.entries(GOALS).map(([name, goal]) => [name, judge(figures[name], goal)]),
  );
  const rows = [
    ['a subscriber that never reads', 'figure', 'limit'],
    ['memory beyond its cap, MB', short(figures.beyondCap), goals.beyondCap.cell],
    ['memory kept afterwards, MB', short(figures.kept), goals.kept.cell],
    [
      'throughput of the others, ×',
      `${short(figures.throughput)} (lowest ${short(figures.lowest)})`,
      goals.throughput.cell,
    ],
    ['events that the others lost', figures.lost.toLocaleString('en'), goals.lost.cell],
    ['runs in which it was not dropped', String(figures.uncut), goals.uncut.cell],
  ];
  process.stdout.write(columns(rows));
  return { ...figures, goals };
}

/** Sends all events. Returns the seconds it took, and the server's memory at its peak and a while later. */
async function flow(server) {
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, residentBytes(server.pid));
  }, POLL);
  const { seconds, foreign, lost } = await server.ask('flow', { events: EVENTS, outstanding: 50 });
  clearInterval(look);
  await delay(REST);
  return { seconds, foreign, lost, peak, after: residentBytes(server.pid) };
}

async function stalled(server) {
  await server.ask('stall');
  const result = await flow(server);
  const { cut } = await server.ask('stalledWasCut');
  return { ...result, cut };
}

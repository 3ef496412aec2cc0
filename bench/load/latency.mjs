// Latency of events: 50 per second, to a thousand subscribers or to a single one.

import { columns } from '../figures.mjs';
import { CEILING, judge } from './goals.mjs';
import { startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, short, showRatio } from './slices.mjs';

const RATE = 50;
const SLICE = 1000;
const PEERS = ['syncctl', 'ws send()', 'socket.io'];
/** Which quantile counts, and the goal for its ratio. */
const CROWD = { subscribers: 1000, counts: 'p99', goal: { floor: 0.95, aim: 0.9, lower: true } };
const SINGLE = { subscribers: 1, counts: 'p50', goal: { floor: 1, lower: true } };
const COMPARED = 'ws send()';

export function measureLatency({ rounds }) {
  return measure(rounds, CROWD);
}

export function measureSingle({ rounds }) {
  return measure(rounds, SINGLE);
}

async function measure(rounds, { subscribers, counts, goal }) {
  const servers = [];
  let measured;
  try {
    for (const name of PEERS) servers.push(await startServer(name));
    for (const server of servers) {
      await server.ask('subscribe', { count: subscribers });
      await server.ask('latency', { rate: RATE, ms: SLICE });
    }
    measured = await measureRounds(servers, rounds, (server) =>
      server.ask('latency', { rate: RATE, ms: SLICE }),
    );
  } finally {
    for (const server of servers) await server.stop();
  }
  const figures = Object.entries(measured.slices).map(([server, own]) => {
    /** The latency of syncctl relative to this server's. */
    const syncctl = pairedRatio(measured.slices.syncctl, own, (slice) => slice[counts]);
    return {
      server,
      p50: medianOf(own, ({ p50 }) => p50),
      p99: medianOf(own, ({ p99 }) => p99),
      syncctl,
      goal: judge(syncctl.median, server === COMPARED ? goal : undefined),
      dropped: measured.dropped,
    };
  });
  const head = ['server', 'p50', 'p99', 'syncctl is × (range)', 'pairs', CEILING];
  const rows = figures.map(({ server, p50, p99, syncctl, goal }) => [
    server,
    `${short(p50)} ms`,
    `${short(p99)} ms`,
    server === 'syncctl' ? '' : showRatio(syncctl),
    String(syncctl.pairs),
    goal.cell,
  ]);
  process.stdout.write(columns([head, ...rows]));
  return figures;
}

// What remembering events costs: deliveries per second with history and without it.

import { columns } from '../figures.mjs';
import { GOAL, judge } from './goals.mjs';
import { startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, showRatio } from './slices.mjs';

const PEERS = ['syncctl', 'no history'];
const SUBSCRIBERS = 1000;
const OUTSTANDING = [1, 10];
const SLICE = 400;
const FLOOR = { floor: 0.95 };
/** The goal is about this many pairs at least. */
const LEAST_ROUNDS = 15;

export async function measureHistory({ rounds }) {
  const servers = [];
  const figures = [];
  try {
    for (const name of PEERS) servers.push(await startServer(name));
    for (const server of servers) await server.ask('subscribe', { count: SUBSCRIBERS });
    for (const outstanding of OUTSTANDING) {
      const slice = { outstanding, ms: SLICE };
      for (const server of servers) await server.ask('fanout', slice);
      const { slices } = await measureRounds(servers, Math.max(rounds, LEAST_ROUNDS), (server) =>
        server.ask('fanout', slice),
      );
      const perSecond = ({ deliveries, seconds }) => deliveries / seconds;
      const perCpu = ({ deliveries, cpu }) => deliveries / cpu;
      const [own, other] = PEERS.map((name) => slices[name]);
      const ratio = pairedRatio(own, other, perSecond);
      figures.push({
        outstanding,
        deliveriesPerSecond: Math.round(medianOf(own, perSecond)),
        ratio,
        ratioOfCpu: pairedRatio(own, other, perCpu),
        goal: judge(ratio.median, FLOOR),
      });
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  process.stdout.write(tableOf(figures));
  return figures;
}

function tableOf(figures) {
  const rows = figures.map(({ outstanding, deliveriesPerSecond, ratio, ratioOfCpu, goal }) => [
    `${outstanding} in flight`,
    `${deliveriesPerSecond}/s`,
    showRatio(ratio),
    showRatio(ratioOfCpu),
    `${ratio.pairs}`,
    goal.cell,
  ]);
  return columns([['events', 'delivered', 'to no history', 'the same per CPU', 'pairs', GOAL], ...rows]);
}

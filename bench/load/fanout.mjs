// Deliveries per second to the subscribers of one topic, with 1, 10 and 100 events in flight.

import { columns } from '../figures.mjs';
import { GOAL, judge } from './goals.mjs';
import { possibleSizes } from './machine.mjs';
import { startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, short, showRatio } from './slices.mjs';

const SIZES = [100, 1000, 5000];
const PEERS = ['syncctl', 'ws send()', 'socket.io', 'C limit'];
const OUTSTANDING = [1, 10, 100];
const SLICE = 400;
/** Files that a server or generator opens in addition to its connections. */
const SPARE_FILES = 100;

/** Goals for the ratios of syncctl at 1,000 subscribers, by server and events in flight. */
const GOALS = {
  'ws send()': { 1: { floor: 1.1, aim: 1.2 }, 10: { floor: 6, aim: 9 }, 100: { floor: 25, aim: 40 } },
  'C limit': { 1: { floor: 0.5, aim: 0.65 }, 10: { floor: 0.4, aim: 0.55 }, 100: { floor: 0.3, aim: 0.6 } },
};

export async function measureFanout({ rounds, sizes = SIZES }) {
  const servers = [];
  const figures = [];
  try {
    for (const name of PEERS) servers.push(await startServer(name));
    const present = servers.filter((server) => server !== null);
    for (const subscribers of possibleSizes(sizes, SPARE_FILES)) {
      for (const server of present) await server.ask('subscribe', { count: subscribers });
      for (const outstanding of OUTSTANDING) {
        const slice = { outstanding, ms: SLICE };
        for (const server of present) await server.ask('fanout', slice);
        const measured = await measureRounds(present, rounds, (server) => server.ask('fanout', slice));
        figures.push(...figuresOf(measured, { subscribers, outstanding }));
      }
    }
  } finally {
    for (const server of servers) await server?.stop();
  }
  process.stdout.write(tableOf(figures));
  return figures;
}

function figuresOf({ slices, dropped }, conditions) {
  const perSecond = ({ deliveries, seconds }) => deliveries / seconds;
  return Object.entries(slices).map(([server, own]) => {
    /** How many times more events syncctl delivers. */
    const syncctl = pairedRatio(slices.syncctl, own, perSecond);
    const goal = conditions.subscribers === 1000 ? GOALS[server]?.[conditions.outstanding] : undefined;
    return {
      ...conditions,
      server,
      deliveriesPerSecond: Math.round(medianOf(own, perSecond)),
      cpuSecondsPerMillion: medianOf(own, ({ cpu, deliveries }) => (cpu / deliveries) * 1e6),
      syncctl,
      goal: judge(syncctl.median, goal),
      dropped,
    };
  });
}

function tableOf(figures) {
  const head = [
    'subscribers',
    'W',
    'server',
    'deliveries/s',
    'CPU s per million',
    'syncctl is × (range)',
    'pairs',
    GOAL,
  ];
  const rows = figures.map((figure) => [
    String(figure.subscribers),
    String(figure.outstanding),
    figure.server,
    figure.deliveriesPerSecond.toLocaleString('en'),
    short(figure.cpuSecondsPerMillion),
    figure.server === 'syncctl' ? '' : showRatio(figure.syncctl),
    String(figure.syncctl.pairs),
    figure.goal.cell,
  ]);
  return columns([head, ...rows]);
}

// Deliveries a second to the subscribers of one topic, with 1, 10 and 100 events on their way.

import { columns } from '../figures.mjs';
import { fileLimit } from './machine.mjs';
import { SERVERS, startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, short, showRatio } from './slices.mjs';

const SIZES = [100, 1000, 5000];
const OUTSTANDING = [1, 10, 100];
const SLICE = 400;
/** Files that a server or generator has open beside its connections. */
const SPARE_FILES = 100;

/** What the ratios of syncctl at 1,000 subscribers must reach, by peer and events on their way. */
export const FANOUT_FLOORS = {
  'ws send()': { 1: 1.1, 10: 6, 100: 25 },
  'C limit': { 1: 0.5, 10: 0.4, 100: 0.3 },
};

export async function measureFanout({ rounds, sizes = SIZES }) {
  const servers = [];
  const figures = [];
  try {
    for (const name of Object.keys(SERVERS)) servers.push(await startServer(name));
    const present = servers.filter((server) => server !== null);
    for (const subscribers of sizes.filter((size) => size < fileLimit() - SPARE_FILES)) {
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
  return Object.entries(slices).map(([server, own]) => ({
    ...conditions,
    server,
    deliveriesPerSecond: Math.round(medianOf(own, perSecond)),
    cpuSecondsPerMillion: medianOf(own, ({ cpu, deliveries }) => (cpu / deliveries) * 1e6),
    /** How many times as many syncctl delivers. */
    syncctl: pairedRatio(slices.syncctl, own, perSecond),
    dropped,
  }));
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
    'floor',
  ];
  const rows = figures.map((figure) => {
    const floor =
      figure.subscribers === 1000 ? FANOUT_FLOORS[figure.server]?.[figure.outstanding] : undefined;
    const under = floor !== undefined && !(figure.syncctl.median >= floor);
    return [
      String(figure.subscribers),
      String(figure.outstanding),
      figure.server,
      figure.deliveriesPerSecond.toLocaleString('en'),
      short(figure.cpuSecondsPerMillion),
      figure.server === 'syncctl' ? '' : showRatio(figure.syncctl),
      String(figure.syncctl.pairs),
      floor === undefined ? '' : `${floor}${under ? ' (under)' : ''}`,
    ];
  });
  return columns([head, ...rows]);
}

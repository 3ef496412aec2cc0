// Deliveries per second of events with exclude lists, compared with events for everybody.

import { columns } from '../figures.mjs';
import { GOAL, judge } from './goals.mjs';
import { startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, showRatio } from './slices.mjs';

const SUBSCRIBERS = 1000;
const OUTSTANDING = [1, 10, 100];
const SLICE = 400;
const GOALS = { 100: { floor: 0.8 } };

export async function measureLists({ rounds }) {
  const server = await startServer('syncctl');
  const kinds = [
    { name: 'excluding', excluding: true },
    { name: 'plain', excluding: false },
  ];
  const figures = [];
  try {
    await server.ask('subscribe', { count: SUBSCRIBERS });
    for (const outstanding of OUTSTANDING) {
      const measure = ({ excluding }) => server.ask('fanout', { outstanding, ms: SLICE, excluding });
      for (const kind of kinds) await measure(kind);
      const { slices, dropped } = await measureRounds(kinds, rounds, measure);
      const perSecond = ({ deliveries, seconds }) => deliveries / seconds;
      const ratio = pairedRatio(slices.excluding, slices.plain, perSecond);
      figures.push({
        outstanding,
        plain: Math.round(medianOf(slices.plain, perSecond)),
        excluding: Math.round(medianOf(slices.excluding, perSecond)),
        ratio,
        ratioByCpu: pairedRatio(slices.excluding, slices.plain, ({ deliveries, cpu }) => deliveries / cpu),
        goal: judge(ratio.median, GOALS[outstanding]),
        dropped,
      });
    }
  } finally {
    await server.stop();
  }
  const head = ['W', 'plain/s', 'with exclude lists/s', 'ratio (range)', 'by CPU time', 'pairs', GOAL];
  const rows = figures.map(({ outstanding, plain, excluding, ratio, ratioByCpu, goal }) => [
    String(outstanding),
    plain.toLocaleString('en'),
    excluding.toLocaleString('en'),
    showRatio(ratio),
    showRatio(ratioByCpu),
    String(ratio.pairs),
    goal.cell,
  ]);
  process.stdout.write(columns([head, ...rows]));
  return figures;
}

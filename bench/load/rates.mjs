// Compares how many of something the servers do per second, and what each costs: as a table and as plain data.

import { columns } from '../figures.mjs';
import { GOAL, judge } from './goals.mjs';
import { medianOf, pairedRatio, short, showRatio } from './slices.mjs';

/** `count` reads the number from a slice, and `unit` names it. Goals are for the ratios of syncctl to a server. */
export function compareRates({ slices, dropped }, { count, unit, goals }) {
  const perSecond = (slice) => count(slice) / slice.seconds;
  const cpuEach = (slice) => (slice.cpu / count(slice)) * 1e6;
  const figures = Object.entries(slices).map(([server, own]) => {
    const syncctl = pairedRatio(slices.syncctl, own, perSecond);
    return {
      server,
      perSecond: Math.round(medianOf(own, perSecond)),
      cpuMicroseconds: medianOf(own, cpuEach),
      syncctl,
      /** The same, based on CPU time, which does not depend on the speed of the generator. */
      syncctlByCpu: pairedRatio(slices.syncctl, own, (slice) => 1 / cpuEach(slice)),
      goal: judge(syncctl.median, goals[server]),
      dropped,
    };
  });
  const head = ['server', unit, 'CPU µs each', 'syncctl is × (range)', 'by CPU time', 'pairs', GOAL];
  const rows = figures.map((figure) => [
    figure.server,
    figure.perSecond.toLocaleString('en'),
    short(figure.cpuMicroseconds),
    figure.server === 'syncctl' ? '' : showRatio(figure.syncctl),
    figure.server === 'syncctl' ? '' : showRatio(figure.syncctlByCpu),
    String(figure.syncctl.pairs),
    figure.goal.cell,
  ]);
  process.stdout.write(columns([head, ...rows]));
  return figures;
}

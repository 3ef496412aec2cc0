// Handshakes per second on a warm server, including the WELCOME.

import { columns } from '../figures.mjs';
import { GOAL, judge } from './goals.mjs';
import { startServer } from './servers.mjs';
import { measureRounds, medianOf, pairedRatio, short, showRatio } from './slices.mjs';

const SLICE = 400;
const WARM_UP = 3;
const PEERS = ['syncctl', 'ws send()', 'socket.io'];
const GOALS = { 'ws send()': { floor: 1, aim: 1.3 } };

export async function measureConnects({ rounds }) {
  const servers = [];
  let measured;
  // A different one each time, because the ports of the previous run stay in use for a minute.
  const network = 2 + Math.floor(Math.random() * 250);
  let slice = 0;
  const measure = (server) =>
    server.ask('connects', { ms: SLICE, address: `127.${network}.1.${1 + (slice++ % 250)}` });
  try {
    for (const name of PEERS) servers.push(await startServer(name));
    for (let time = 0; time < WARM_UP; time++) for (const server of servers) await measure(server);
    measured = await measureRounds(servers, rounds, measure);
  } finally {
    for (const server of servers) await server.stop();
  }
  const perSecond = ({ connects, seconds }) => connects / seconds;
  const cpuEach = ({ cpu, connects }) => (cpu / connects) * 1e6;
  const figures = Object.entries(measured.slices).map(([server, own]) => {
    const syncctl = pairedRatio(measured.slices.syncctl, own, perSecond);
    return {
      server,
      perSecond: Math.round(medianOf(own, perSecond)),
      cpuMicroseconds: medianOf(own, cpuEach),
      syncctl,
      /** The same, based on CPU time, which does not depend on the speed of the generator. */
      syncctlByCpu: pairedRatio(measured.slices.syncctl, own, (each) => 1 / cpuEach(each)),
      goal: judge(syncctl.median, GOALS[server]),
      dropped: measured.dropped,
    };
  });
  const head = ['server', 'connects/s', 'CPU µs each', 'syncctl is × (range)', 'by CPU time', 'pairs', GOAL];
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

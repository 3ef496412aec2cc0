// Memory per connection that only listens: the growth of a fresh server's resident memory, divided by the connections.

import { setTimeout as delay } from 'node:timers/promises';
import { columns } from '../figures.mjs';
import { CEILING, judge } from './goals.mjs';
import { possibleSizes, residentBytes } from './machine.mjs';
import { startServer } from './servers.mjs';
import { medianOf, pairedRatio, short, showRatio } from './slices.mjs';

const SIZES = [1000, 10_000];
const PEERS = ['syncctl', 'ws send()', 'socket.io'];
/** Connections to open and close first, so that one-time costs do not count. */
const WARM_UP = 100;
/** Milliseconds to stay idle before reading the memory. */
const REST = 1500;
const GOALS = { 'ws send()': { 10000: { floor: 0.8, aim: 0.6, lower: true } } };

export async function measureMemory({ rounds, sizes = SIZES }) {
  const figures = [];
  for (const size of possibleSizes(sizes, WARM_UP)) {
    const slices = Object.fromEntries(PEERS.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? PEERS : [...PEERS].reverse()) {
        slices[name].push(await bytesEach(name, size));
      }
    }
    for (const server of PEERS) {
      const syncctl = pairedRatio(slices.syncctl, slices[server], (bytes) => bytes);
      figures.push({
        connections: size,
        server,
        bytesEach: Math.round(medianOf(slices[server], (bytes) => bytes)),
        syncctl,
        goal: judge(syncctl.median, GOALS[server]?.[size]),
      });
    }
  }
  const head = ['connections', 'server', 'KB each', 'syncctl is × (range)', 'pairs', CEILING];
  const rows = figures.map(({ connections, server, bytesEach: bytes, syncctl, goal }) => [
    String(connections),
    server,
    short(bytes / 1024),
    server === 'syncctl' ? '' : showRatio(syncctl),
    String(syncctl.pairs),
    goal.cell,
  ]);
  process.stdout.write(columns([head, ...rows]));
  return figures;
}

async function bytesEach(name, size) {
  const server = await startServer(name);
  try {
    await server.ask('subscribe', { count: WARM_UP });
    await server.ask('leave');
    await delay(REST);
    const base = residentBytes(server.pid);
    await server.ask('subscribe', { count: size });
    await delay(REST);
    return (residentBytes(server.pid) - base) / size;
  } finally {
    await server.stop();
  }
}

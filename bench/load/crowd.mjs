// Ten thousand clients repeatedly connect within five seconds and disconnect within one: how much heap remains in use.

import { columns } from '../figures.mjs';
import { judge } from './goals.mjs';
import { fileLimit, possibleSizes } from './machine.mjs';
import { startServer } from './servers.mjs';
import { short } from './slices.mjs';

const CROWD = 10_000;
const SECONDS = 5;
const ROUNDS = 20;
const SPARE_FILES = 100;
/** Limit for the heap, as a multiple of its size after the first round. */
const GOAL = { floor: 1.05, lower: true };
const MEGABYTE = 1024 * 1024;

export async function measureCrowd() {
  const [count = fileLimit() - SPARE_FILES] = possibleSizes([CROWD], SPARE_FILES);
  const report = new URL('heap-report.mjs', import.meta.url).href;
  const server = await startServer('syncctl', { env: { NODE_OPTIONS: `--import ${report}` } });
  const heaps = [];
  const seconds = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { appeared } = await server.ask('crowd', {
        count,
        seconds: SECONDS,
        address: `127.0.3.${1 + round}`,
      });
      seconds.push(appeared);
      heaps.push(await server.heapUsed());
    }
  } finally {
    await server.stop();
  }
  const [first] = heaps;
  const growth = heaps.at(-1) / first;
  const figures = {
    connections: count,
    rounds: heaps.length,
    slowest: Math.max(...seconds),
    heaps,
    growth,
    highest: Math.max(...heaps) / first,
    goal: judge(growth, GOAL),
  };
  const rows = [
    [
      'connections',
      'rounds',
      'appeared within',
      'heap after the first',
      'after the last',
      'ratio',
      'ceiling',
    ],
    [
      count.toLocaleString('en'),
      String(heaps.length),
      `${short(figures.slowest)} s`,
      `${short(first / MEGABYTE)} MB`,
      `${short(heaps.at(-1) / MEGABYTE)} MB`,
      figures.growth.toFixed(3),
      figures.goal.cell,
    ],
  ];
  process.stdout.write(columns(rows));
  return figures;
}

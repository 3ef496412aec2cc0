// Runs benchmarks: `npm run bench` runs all, `npm run bench -- startup --nodes 22,24` runs one with other versions of Node.

import { parseArgs } from 'node:util';
import { measureConnects } from './load/connects.mjs';
import { measureCrowd } from './load/crowd.mjs';
import { measureEngines } from './load/engines.mjs';
import { measureFanout } from './load/fanout.mjs';
import { measureHistory } from './load/history.mjs';
import { measureLatency, measureSingle } from './load/latency.mjs';
import { measureLists } from './load/lists.mjs';
import { measureMemory } from './load/memory.mjs';
import { measurePublish } from './load/publish.mjs';
import { measureSlow } from './load/slow.mjs';
import { measureTickets } from './load/tickets.mjs';
import { measureStartup } from './startup.mjs';
import { measureValidate } from './validate.mjs';

/** Each benchmark receives the command line options, prints a table and returns plain data. */
const BENCHMARKS = {
  startup: measureStartup,
  validate: measureValidate,
  fanout: measureFanout,
  history: measureHistory,
  lists: measureLists,
  latency: measureLatency,
  single: measureSingle,
  connects: measureConnects,
  memory: measureMemory,
  slow: measureSlow,
  crowd: measureCrowd,
  engines: measureEngines,
  publish: measurePublish,
  tickets: measureTickets,
};
/** The default number of measurements per side. */
const ROUNDS = { startup: 25, validate: 25 };
const ROUNDS_OF_LOAD = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Major versions of Node to use in addition to the current one. */
    nodes: { type: 'string', default: '' },
    /** Number of measurements per side. */
    rounds: { type: 'string' },
    /** Numbers of subscribers or connections, for benchmarks with several sizes. */
    sizes: { type: 'string' },
  },
});

const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const sizes = values.sizes?.split(',').map(Number);
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));

if (unknown.length > 0 || (rounds !== undefined && !(rounds > 0)) || sizes?.some((size) => !(size > 0))) {
  const problem =
    unknown.length > 0
      ? `unknown benchmark ${unknown.join(', ')} (available: ${Object.keys(BENCHMARKS).join(', ')})`
      : '--rounds and --sizes must be positive numbers';
  process.stderr.write(`bench: ${problem}\n`);
  process.exitCode = 2;
} else {
  const results = {};
  for (const name of names) {
    if (names.length > 1) process.stdout.write(`\n${name}\n`);
    results[name] = await BENCHMARKS[name]({
      nodes: values.nodes.split(',').filter(Boolean),
      rounds: rounds ?? ROUNDS[name] ?? ROUNDS_OF_LOAD,
      ...(sizes && { sizes }),
    });
  }
  process.stdout.write(`\n${JSON.stringify(results)}\n`);
}

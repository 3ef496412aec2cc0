// Runs benchmarks: `npm run bench` all of them, `npm run bench -- startup --nodes 22,24` one, with other versions of Node.

import { parseArgs } from 'node:util';
import { measureConnects } from './load/connects.mjs';
import { measureCrowd } from './load/crowd.mjs';
import { measureFanout } from './load/fanout.mjs';
import { measureLatency } from './load/latency.mjs';
import { measureMemory } from './load/memory.mjs';
import { measureSlow } from './load/slow.mjs';
import { measureStartup } from './startup.mjs';
import { measureValidate } from './validate.mjs';

/** Each gets the options of the command line, prints a table, and returns plain data. */
const BENCHMARKS = {
  startup: measureStartup,
  validate: measureValidate,
  fanout: measureFanout,
  latency: measureLatency,
  connects: measureConnects,
  memory: measureMemory,
  slow: measureSlow,
  crowd: measureCrowd,
};
/** How many times each side is measured, unless the command line says. */
const ROUNDS = { startup: 25, validate: 25 };
const ROUNDS_OF_LOAD = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Major versions of Node beside the one that runs this. */
    nodes: { type: 'string', default: '' },
    /** How many times each side is measured. */
    rounds: { type: 'string' },
    /** Subscribers or connections, where a benchmark has several sizes. */
    sizes: { type: 'string' },
  },
});

const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const sizes = values.sizes?.split(',').map(Number);
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));

if (unknown.length > 0 || (rounds !== undefined && !(rounds > 0)) || sizes?.some((size) => !(size > 0))) {
  const known = Object.keys(BENCHMARKS).join(', ');
  process.stderr.write(`bench: ${unknown.join(', ') || 'these numbers'} unknown; there are: ${known}\n`);
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

// Runs benchmarks: `npm run bench` all of them, `npm run bench -- startup --nodes 22,24` one, with other versions of Node.

import { parseArgs } from 'node:util';
import { measureStartup } from './startup.mjs';

/** Each gets the options of the command line, prints a table, and returns plain data. */
const BENCHMARKS = { startup: measureStartup };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Major versions of Node beside the one that runs this. */
    nodes: { type: 'string', default: '' },
    /** How many times each side is measured. */
    rounds: { type: 'string', default: '25' },
  },
});

const options = { nodes: values.nodes.split(',').filter(Boolean), rounds: Number(values.rounds) };
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));

if (unknown.length > 0 || !(options.rounds > 0)) {
  const known = Object.keys(BENCHMARKS).join(', ');
  process.stderr.write(`bench: ${unknown.join(', ') || 'these rounds'} unknown; there are: ${known}\n`);
  process.exitCode = 2;
} else {
  const results = {};
  for (const name of names) results[name] = await BENCHMARKS[name](options);
  process.stdout.write(`\n${JSON.stringify(results)}\n`);
}

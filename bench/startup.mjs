// Start-up: the wall time of `syncctl validate` on a small file against the floor, `node -e 0`.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { columns, median } from './figures.mjs';
import { nodeOf } from './nodes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['bin/run.js', 'validate', 'examples/parameters.yml'];
const FLOOR = ['-e', '0'];
const WARM_UP = 3;

/** What may be asked of a version: Node caches compiled code from 22 on. */
function limitOf(major) {
  return major >= 22 ? 1.5 : 2.3;
}

/** Measures pairs of runs in alternating order, so that a busy machine slows both sides. */
export async function measureStartup({ nodes, rounds }) {
  const programs = [process.execPath, ...nodes.map(nodeOf)];
  const results = programs.map((program) => ({
    program,
    version: versionOf(program),
    floor: [],
    command: [],
  }));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const { program, floor, command } of results) {
      const sides = [
        [floor, FLOOR],
        [command, COMMAND],
      ];
      for (const [times, argv] of round % 2 === 0 ? sides : sides.reverse()) {
        const time = wallTime(program, argv);
        if (round >= 0) times.push(time);
      }
    }
  }
  const figures = results.map(figuresOf);
  process.stdout.write(tableOf(figures));
  if (figures.some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;
  return figures;
}

function versionOf(program) {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
}

function wallTime(program, argv) {
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, argv, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${argv.join(' ')} exited with ${status}: ${stderr}`);
  return Number(end - begin) / 1e6;
}

/** Milliseconds are medians; so is the ratio, of the pairs. */
function figuresOf({ version, floor, command }) {
  const ratios = command.map((time, index) => time / floor[index]);
  return {
    node: version,
    pairs: ratios.length,
    floor: round(median(floor)),
    command: round(median(command)),
    ratio: round(median(command) / median(floor)),
    paired: round(median(ratios)),
    limit: limitOf(Number.parseInt(version, 10)),
  };
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function tableOf(figures) {
  const head = ['Node', 'node -e 0', 'validate', 'ratio', 'median of paired ratios', 'limit'];
  const rows = figures.map(({ node, floor, command, ratio, paired, limit }) => [
    node,
    `${floor} ms`,
    `${command} ms`,
    `${ratio}${ratio > limit ? ' (over)' : ''}`,
    String(paired),
    String(limit),
  ]);
  return columns([head, ...rows]);
}

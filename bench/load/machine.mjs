// Reads CPU time and memory from Linux, and pins programs to a core.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Clock ticks per second in /proc. The same on every Linux that Node supports. */
const TICKS = 100;

/** CPU seconds used by a process, including all its threads. */
export function processSeconds(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** CPU seconds used by all programs, including steal time of the hypervisor. */
export function machineSeconds() {
  const [user, nice, system, , , , , steal] = readFileSync('/proc/stat', 'latin1')
    .split('\n', 1)[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + steal) / TICKS;
}

/** Resident memory of a process, in bytes. */
export function residentBytes(pid) {
  return Number(/^Rss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]) * 1024;
}

const pinnable = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Servers run on one core and generators on another, if there are two and `taskset` is installed. */
export const CORES = pinnable ? { server: 0, generator: 1 } : null;

/** A command line that is pinned to a core. */
export function pinned(core, argv) {
  return CORES === null ? argv : ['taskset', '-c', String(CORES[core]), ...argv];
}

/** Limit on open files for this process and its children. */
export function fileLimit() {
  return Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1] ?? 1024);
}

/** The sizes that fit into the limit on open files, with some to spare. Prints which ones are skipped, and why. */
export function possibleSizes(sizes, spare) {
  const limit = fileLimit();
  const possible = sizes.filter((size) => size + spare <= limit);
  for (const size of sizes) {
    if (possible.includes(size)) continue;
    const needed = (size + spare).toLocaleString('en');
    process.stdout.write(
      `left out: ${size.toLocaleString('en')} connections need ${needed} files, and the limit is ${limit.toLocaleString('en')} (ulimit -n)\n`,
    );
  }
  return possible;
}

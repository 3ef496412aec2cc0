// What Linux says about processor time and memory, and how a program is kept on one core.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Clock ticks a second in /proc; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Processor seconds that a process with all its threads has used. */
export function processSeconds(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Processor seconds that all programs have used, what the hypervisor took away included. */
export function machineSeconds() {
  const [user, nice, system, , , , , steal] = readFileSync('/proc/stat', 'latin1')
    .split('\n', 1)[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + steal) / TICKS;
}

/** Resident bytes of a process. */
export function residentBytes(pid) {
  return Number(/^Rss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]) * 1024;
}

const pinnable = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Servers run on one core, generators on another, where there are two and `taskset` is there. */
export const CORES = pinnable ? { server: 0, generator: 1 } : null;

/** A command line that keeps to a core. */
export function pinned(core, argv) {
  return CORES === null ? argv : ['taskset', '-c', String(CORES[core]), ...argv];
}

/** Files this process and its children may open. */
export function fileLimit() {
  return Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1] ?? 1024);
}

/** Those of the sizes that this process may open files for, with so many to spare; says which are left out, and why. */
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

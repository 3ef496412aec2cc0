// Whether a process is the one that was started: a pid alone may have been given to another since.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** When a process began, as text that is the same each time for the same process; null when there is none. */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? readProcStat(pid) : askPs(pid);
  } catch {
    return null;
  }
}

/** Field 22 of proc(5) stat, clock ticks since boot. The name of the program, field 2, may hold blanks and brackets. */
function readProcStat(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const dead = fields[0] === 'Z' || fields[0] === 'X';
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return dead || !fields[19] ? null : `${boot}/${fields[19]}`;
}

function askPs(pid: number): string | null {
  return (
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 5000 }).trim() ||
    null
  );
}

/** The user a process runs as; null where the system does not tell. */
export function ownerOf(pid: number): number | null {
  try {
    return statSync(`/proc/${pid}`).uid;
  } catch {
    return null;
  }
}

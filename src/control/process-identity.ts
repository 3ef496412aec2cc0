// Whether a process is still the one that was started: the pid may have been reused.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** When a process started; null if there is none. Compare only with `isSameStart`. */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? readProcStat(pid) : askPs(pid);
  } catch {
    return null;
  }
}

/** Field 22 of proc(5) stat, clock ticks since boot. The name of the program, field 2, may contain spaces and brackets. */
function readProcStat(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const dead = fields[0] === 'Z' || fields[0] === 'X';
  return dead || !fields[19] ? null : `${bootId()}/${fields[19]}`;
}

/** Whether a process is stopped, as by SIGSTOP; it then reacts only to SIGKILL and SIGCONT. False if the system does not tell. */
export function isStopped(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[Tt]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** Empty where a sandbox hides all of /proc but the processes. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Whether two answers of `startTimeOf` mean the same start; one of the two processes that asked may not see which boot it is. */
export function isSameStart(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [oneBoot, oneTime] = splitStart(one);
  const [otherBoot, otherTime] = splitStart(other);
  return oneTime === otherTime && (oneBoot === '' || otherBoot === '' || oneBoot === otherBoot);
}

function splitStart(start: string): [boot: string, time: string] {
  const slash = start.indexOf('/');
  return [start.slice(0, Math.max(0, slash)), start.slice(slash + 1)];
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

// Where this process's log goes, for whoever asks: a file or the journal.

import { fstatSync, lstatSync, readlinkSync } from 'node:fs';
import type { LogPlace, Supervisor } from '../control/pid-file.js';
import { isJournal } from './journal.js';

type Environment = Readonly<Record<string, string | undefined>>;

const STDERR = 2;

/** Null for a terminal, a pipe or nowhere. `own` is where a detached server of these files has its log. */
export function logPlaceOf(env: Environment, own: string, supervisor: Supervisor | null): LogPlace | null {
  if (isJournal(env)) return supervisor?.kind === 'systemd' ? { unit: supervisor.unit } : null;
  if (isStderr(own)) return { path: own };
  try {
    if (!fstatSync(STDERR).isFile()) return null;
    const path = readlinkSync(`/proc/self/fd/${STDERR}`);
    return isStderr(path) ? { path } : null;
  } catch {
    return null;
  }
}

/** Whether standard error writes to the file at a path. */
export function isStderr(path: string): boolean {
  try {
    const there = lstatSync(path);
    const written = fstatSync(STDERR);
    return there.isFile() && there.dev === written.dev && there.ino === written.ino;
  } catch {
    return false;
  }
}

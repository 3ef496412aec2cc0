// Keeps the log of a detached server small: nobody else rotates it, and its folder is often in memory.

import { copyFileSync, fstatSync, ftruncateSync, renameSync, statSync } from 'node:fs';
import { previousLog } from '../control/run-directory.js';
import { isStderr } from './log-place.js';

const STDERR = 2;
/** The most that a log and the one before it take up, in bytes, plus what is logged within a period. */
const MAX_BYTES = 5 * 1024 * 1024;
/** Milliseconds between two looks. */
const PERIOD = 5000;

/** Looks again and again at a log that standard error appends to; one that is too long becomes the previous one. */
export function boundLog(path: string, max = MAX_BYTES, period = PERIOD): NodeJS.Timeout {
  const look = (): void => {
    if (isStderr(path) && fstatSync(STDERR).size > max) turn(path);
  };
  return setInterval(look, period).unref();
}

/** Copied, since the process cannot open its standard error anew. */
function turn(path: string): void {
  try {
    copyFileSync(path, previousLog(path));
  } catch {
    // Rather a lost log than a full disk.
  }
  ftruncateSync(STDERR, 0);
}

/** Keeps what the last run has logged, for whoever wants to know why it ended. */
export function keepLastLog(path: string): void {
  try {
    if (statSync(path).size > 0) renameSync(path, previousLog(path));
  } catch {
    // There is none, or it cannot be kept.
  }
}

// Says which server has taken what this one needs.

import { setTimeout as delay } from 'node:timers/promises';
import { SyncctlError } from '../core/error.js';
import { findRunning } from './find-running.js';
import { alreadyRunning } from './pid-file.js';
import type { RunFiles } from './run-directory.js';

/** How often to look for a server that was started at the same time, and the milliseconds between. */
const LOOKS = 20;
const BETWEEN_LOOKS = 20;

/**
 * Rejects with ALREADY_RUNNING if a server of the same file has taken the port or socket, and with the error otherwise. A server
 * that was started at the same time listens a moment before it writes its pid file.
 */
export async function explainTaken(error: unknown, candidates: readonly RunFiles[]): Promise<never> {
  const taken = error instanceof SyncctlError && ['PORT_TAKEN', 'SOCKET_TAKEN'].includes(error.code);
  for (let look = 0; taken && look < LOOKS; look++) {
    await requireNoneRunning(candidates);
    await delay(BETWEEN_LOOKS);
  }
  throw error;
}

/** Rejects with ALREADY_RUNNING if a server of the same file runs. */
export async function requireNoneRunning(candidates: readonly RunFiles[]): Promise<void> {
  const other = await findRunning(candidates);
  if (other) throw alreadyRunning(other.running);
}

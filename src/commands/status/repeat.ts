// Does something again and again until the user has seen enough.

import { setTimeout as delay } from 'node:timers/promises';
import { SyncctlError } from '../../core/error.js';
import { safe } from '../../core/printable.js';

const PERIOD = 2000;

/** Resolves at SIGINT or SIGTERM. A server that is just stopping does not answer; it is asked again. */
export async function repeat(show: () => Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => enough.abort());
  while (!enough.signal.aborted) {
    await show().catch((error: unknown) => {
      if (!(error instanceof SyncctlError)) throw error;
      process.stderr.write(`syncctl: ${safe(error.message)}\n`);
    });
    await delay(PERIOD, undefined, { signal: enough.signal }).catch(() => {});
  }
}

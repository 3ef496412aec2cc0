// Waits until another process has taken a server's place and takes clients.

import { setTimeout as delay } from 'node:timers/promises';
import { askReady } from '../../control/ask-ready.js';
import type { Found } from '../../control/find-running.js';
import { targetOf } from '../../control/place.js';
import { isSameStart, startTimeOf } from '../../control/process-identity.js';
import { probeServer } from '../../doctor/handshake.js';

/** Milliseconds. */
export interface Patience {
  /** Until the old process has left. */
  readonly leave: number;
  /** From then on, until the new one is ready. */
  readonly ready: number;
}

export interface Watch {
  /** The server that has the old one's files; null if there is none at the moment. */
  readonly look: () => Promise<Found | null>;
  readonly isReady: (found: Found) => Promise<boolean>;
  readonly patience: Patience;
  /** Resolves with why the restart has failed, or null if it has not; null if nothing tells. */
  readonly over: Promise<string | null> | null;
}

const POLL = 100;

/** Whether it is ready in time. */
export async function untilReplaced(old: Found, { look, isReady, patience, over }: Watch): Promise<boolean> {
  let hasFailed = false;
  over?.then((failure) => {
    hasFailed = failure !== null;
  });
  const lives = (): boolean => isSameStart(startTimeOf(old.running.pid), old.running.started);
  let deadline = performance.now() + patience.leave;
  let isLeaving = true;
  for (;;) {
    if (isLeaving && !lives()) {
      isLeaving = false;
      deadline = performance.now() + patience.ready;
    }
    const found = isLeaving ? null : await look();
    if (found !== null && found.running.started !== old.running.started && (await isReady(found)))
      return true;
    if (hasFailed || performance.now() > deadline) return false;
    await delay(POLL);
  }
}

/** Milliseconds for a handshake, where there is no admin listener to ask. */
const PROBE = 3000;

/** Whether a server takes clients. */
export async function isReady({ running: { admin, listen } }: Found): Promise<boolean> {
  if (admin !== null) return await askReady(admin);
  const probe = probeServer({ ...targetOf(listen), path: '', timeout: PROBE, publish: false });
  return await probe.then(
    () => true,
    () => false,
  );
}

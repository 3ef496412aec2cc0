// How the connections of a stopping server end: each kind in the way that makes it come back, none all at once.

import { setTimeout as delay } from 'node:timers/promises';
import type { Connections, Listed } from './connections.js';

/** What is sent away. */
export interface Leaving {
  /** Whether the client reads the close code, and the wait in its reason. */
  readonly understandsRestart: boolean;
  /** Whether the client ever asked for anything; others only publish. */
  readonly listens: boolean;
  /** `retry` is how many milliseconds the client should wait before it comes back. */
  restart(retry: number): void;
}

/** The part of the time in which clients are told; the rest is for their answers. */
const SPREAD = 0.8;
/** Milliseconds between two closes when there is time enough. */
const GAP = 100;
/** Milliseconds that a started server needs before it listens, at least. */
const RESTART = 1000;
/** Milliseconds between two rounds of closing. */
const STEP = 20;
/** Milliseconds, and the part of the time, that are left for the last to go when nobody was refused before. */
const LAST = 400;
const LAST_PART = 0.1;

/**
 * Sends everybody away and resolves when all are gone, or after so many seconds. Those that cannot wait go at once,
 * publishers last, so that their events still reach whoever is there. `lastCall` is for a server that goes on accepting
 * meanwhile: it is called when all that takes long is over, and has to end that.
 */
export async function drain(
  connections: Connections<Leaving & Listed>,
  seconds: number,
  lastCall: (() => void) | null,
): Promise<void> {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const patient: (Leaving & Listed)[] = [];
  for (const connection of connections) {
    if (connection.understandsRestart) patient.push(connection);
    else if (connection.listens) connection.restart(RESTART);
  }
  const spread = Math.min(seconds * 1000 * SPREAD, (patient.length - 1) * GAP);
  for (let told = 0; told < patient.length; ) {
    const due = spread <= 0 ? patient.length : Math.ceil((elapsed() / spread) * patient.length);
    for (const connection of patient.slice(told, due)) {
      // Whoever is told early waits for the end of the drain, and then all come back as spread as they left.
      connection.restart(RESTART + Math.max(0, spread - elapsed()) + Math.random() * spread);
    }
    told = Math.max(told, due);
    if (told < patient.length) await delay(STEP);
  }
  let left = seconds * 1000;
  if (lastCall !== null) {
    const last = Math.min(LAST, left * LAST_PART);
    await untilGone(connections, patient, began + left - last);
    left = Math.min(left, elapsed() + last);
    lastCall();
  }
  for (const connection of connections) connection.restart(RESTART);
  await connections.empty(Math.max(0, left - elapsed()) / 1000);
}

/** Resolves when none of these is left, or at that time. */
async function untilGone<Member extends Listed>(
  connections: Connections<Member>,
  members: readonly Member[],
  time: number,
): Promise<void> {
  for (let left = members.length; left > 0 && performance.now() < time; ) {
    const member = members[left - 1];
    if (member !== undefined && connections.has(member)) await delay(STEP);
    else left--;
  }
}

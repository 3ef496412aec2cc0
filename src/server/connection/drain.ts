// Closes the connections of a stopping server: each in the way that makes its client come back, and not all at once.

import { setTimeout as delay } from 'node:timers/promises';
import type { Connections, Listed } from './connections.js';

/** A connection that can be closed for a restart. */
export interface Restartable {
  /** Whether the client comes back after a close frame, as late as it is told. */
  readonly reconnectsWhenTold: boolean;
  /** Whether the client ever asked for anything; others only publish. */
  readonly listens: boolean;
  /** `retry` is the number of milliseconds that the client should wait before it reconnects. */
  restart(retry: number): void;
}

/** The share of the time in which the server sends close frames. The rest is for the clients' answers. */
const SPREAD = 0.8;
/** Milliseconds between two closes, if there is enough time. */
const GAP = 100;
/** The minimum time in milliseconds that a new server needs before it listens. */
const RESTART = 1000;
/** Milliseconds between two rounds of closing. */
const STEP = 20;
/** Time for the last clients if the server accepted connections until now: milliseconds, and at most this share of the time. */
const LAST = 400;
const LAST_PART = 0.1;

/**
 * Sends everybody away and resolves when all are gone, or after so many seconds. Those that cannot wait go at once,
 * publishers last, so that their events still reach whoever is there. `lastCall` is for a server that goes on accepting
 * meanwhile: it is called when all that takes long is over, and has to end that.
 */
export async function drain(
  connections: Connections<Restartable & Listed>,
  seconds: number,
  lastCall: (() => void) | null,
): Promise<void> {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const patient: (Restartable & Listed)[] = [];
  for (const connection of connections) {
    if (connection.reconnectsWhenTold) patient.push(connection);
    else if (connection.listens) connection.restart(RESTART);
  }
  const spread = Math.min(seconds * 1000 * SPREAD, (patient.length - 1) * GAP);
  for (let told = 0; told < patient.length; ) {
    const due = spread <= 0 ? patient.length : Math.ceil((elapsed() / spread) * patient.length);
    for (const connection of patient.slice(told, due)) {
      // Clients that are told early wait until the drain ends, so that all of them come back spread out over time.
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

/** Resolves when all of these are gone, or at `time`. */
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

// How the connections of a stopping server end: each kind in the way that makes it come back, none all at once.

import { setTimeout as delay } from 'node:timers/promises';
import type { Connections, Counted } from './connections.js';

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

/**
 * Sends everybody away and resolves when all are gone, or after so many seconds. Those that cannot wait go at once,
 * publishers last, so that their events still reach whoever is there.
 */
export async function drain(connections: Connections<Leaving & Counted>, seconds: number): Promise<void> {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const patient: Leaving[] = [];
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
  for (const connection of connections) connection.restart(RESTART);
  await connections.empty(Math.max(0, seconds - elapsed() / 1000));
}

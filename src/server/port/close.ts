// Closes a listener when nobody waits in its queue, because the system resets whoever does.

import type { Server } from 'node:net';

/** Maximum number of turns of the event loop to wait. */
const TURNS = 100;

/** Resolves right after a turn of the event loop in which no connection arrived, or after many turns. Then close at once. */
export async function untilQuiet(servers: readonly Pick<Server, 'on' | 'off'>[]): Promise<void> {
  let arrived = false;
  const note = (): void => {
    arrived = true;
  };
  for (const server of servers) server.on('connection', note);
  for (let turn = 0; turn < TURNS; turn++) {
    arrived = false;
    // An immediate runs after the loop has polled for connections.
    await new Promise((resolve) => setImmediate(resolve));
    if (!arrived && turn > 0) break;
  }
  for (const server of servers) server.off('connection', note);
}

/** Stops accepting; resolves when the last connection is gone. */
export function closePort(port: Pick<Server, 'close'>): Promise<void> {
  return new Promise((resolve) => port.close(() => resolve()));
}

// Proves that the server answers. Where it cannot reach its own listener, because systemd opened that outside of the
// sandbox, it is asked over a unix socket of its own for a moment.

import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { targetOf } from '../control/place.js';
import type { Listener } from '../core/listener.js';
import { probeServer } from '../doctor/handshake.js';
import type { Server } from '../server/server-interface.js';

export interface SelfProbe {
  readonly listen: Listener;
  /** Whether the listener was handed over. */
  readonly handed: boolean;
  /** A path that a socket may be made at. */
  readonly socket: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Milliseconds until the answer came. Rejects with the SyncctlError of the probe. */
export async function probeSelf(
  server: Server,
  { listen, handed, socket, timeout }: SelfProbe,
): Promise<number> {
  if (handed) return probeInside(server, socket, timeout);
  return (await probeServer({ ...targetOf(listen), path: '', timeout, publish: true })).ms;
}

async function probeInside(server: Server, socket: string, timeout: number): Promise<number> {
  rmSync(socket, { force: true });
  const door = createServer((visitor) => server.admit(visitor));
  try {
    await new Promise<void>((resolve, reject) => {
      door.once('error', reject);
      door.listen(socket, resolve);
    });
    return (await probeServer({ host: 'localhost', port: 0, socket, path: '', timeout, publish: true })).ms;
  } finally {
    door.close();
    rmSync(socket, { force: true });
  }
}

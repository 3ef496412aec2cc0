// Opens a unix socket where an earlier server may have left its own behind.

import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import { SyncctlError } from '../core/error.js';
import { errorCode, listening } from './listen.js';
import type { UnixAddress } from './options.js';

/**
 * Listens at `path` with the permission bits of `mode`. A socket on which nobody answers is replaced; one that answers,
 * or a file of another kind, is left alone. Rejects with a SyncctlError.
 */
export async function listenUnix(server: Server, { path, mode }: UnixAddress): Promise<void> {
  try {
    await listening(server, () => server.listen({ path }));
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw refused(path, error);
    await removeStale(path);
    await listening(server, () => server.listen({ path })).catch((again) => {
      throw refused(path, again);
    });
  }
  chmodSync(path, mode);
}

async function removeStale(path: string): Promise<void> {
  if (!lstatSync(path).isSocket()) {
    throw new SyncctlError('SOCKET_TAKEN', `"${path}" exists and is not a socket`, {
      hint: 'remove it or choose another path',
    });
  }
  if (await answers(path)) {
    throw new SyncctlError('SOCKET_TAKEN', `"${path}" is already in use: another server listens there`, {
      hint: 'stop that server or choose another path',
    });
  }
  try {
    unlinkSync(path);
  } catch (error) {
    throw refused(path, error);
  }
}

/** Whether somebody accepts connections there; only a plain refusal means that nobody does. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ path });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(errorCode(error) !== 'ECONNREFUSED'));
  });
}

function refused(path: string, cause: unknown): SyncctlError {
  return new SyncctlError(
    'SOCKET_REFUSED',
    `cannot create the socket "${path}" (${errorCode(cause)}): its folder must exist and be writable, and the path be short`,
    { cause },
  );
}

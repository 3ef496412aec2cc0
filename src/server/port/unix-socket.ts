// Opens a Unix socket at a path where an earlier server may have left one behind.

import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { SyncctlError } from '../../core/error.js';
import type { UnixAddress } from '../../core/listener.js';
import { codeOf, reasonOf } from '../../core/system-error.js';
import { listening } from './listening.js';

/** The umask that makes new files accessible to their owner only. */
const OWNER_ONLY = 0o077;

/**
 * Listens at `path` with the permissions `mode`. Replaces a socket that nobody listens on. Leaves a socket that answers and
 * other kinds of files alone. Rejects with a SyncctlError.
 */
export async function listenUnix(server: Server, { path, mode }: UnixAddress): Promise<void> {
  try {
    await bind(server, path, mode);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw refused(path, error);
    await removeStale(path);
    await bind(server, path, mode).catch((again) => {
      throw refused(path, again);
    });
  }
}

/** Rejects with the system error; then nothing listens. */
async function bind(server: Server, path: string, mode: number): Promise<void> {
  await listening(server, () => listenPrivately(server, path));
  try {
    chmodSync(path, mode);
  } catch (error) {
    server.close();
    throw error;
  }
}

/** `listen` creates the file within the call. It must never be accessible to more users than `mode` allows. */
function listenPrivately(server: Server, path: string): void {
  // Only the main thread may change the umask.
  const before = isMainThread ? process.umask(OWNER_ONLY) : null;
  try {
    server.listen({ path });
  } finally {
    if (before !== null) process.umask(before);
  }
}

async function removeStale(path: string): Promise<void> {
  if (!lstatSync(path).isSocket()) {
    throw new SyncctlError('SOCKET_TAKEN', `"${path}" exists and is not a socket`, {
      hint: 'remove it or choose another path',
    });
  }
  if (await answers(path)) {
    throw new SyncctlError('SOCKET_TAKEN', `"${path}" is already in use by another server`, {
      hint: 'stop that server or choose another path',
    });
  }
  try {
    unlinkSync(path);
  } catch (error) {
    throw refused(path, error);
  }
}

/** Whether a program accepts connections there. Only a refused connection means that none does. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ path });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(codeOf(error) !== 'ECONNREFUSED'));
  });
}

function refused(path: string, cause: unknown): SyncctlError {
  return new SyncctlError('SOCKET_REFUSED', `cannot create the socket "${path}": ${reasonOf(cause)}`, {
    cause,
    hint: 'its directory must exist and be writable, and the path must be short',
  });
}

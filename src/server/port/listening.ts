// Waits until a server listens or fails to.

import type { Server } from 'node:http';

/** Resolves when `listen` succeeds. Rejects with the system error. */
export function listening(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const succeed = () => {
      server.off('error', fail);
      resolve();
    };
    const fail = (error: Error) => {
      server.off('listening', succeed);
      reject(error);
    };
    server.once('listening', succeed);
    server.once('error', fail);
    listen();
  });
}

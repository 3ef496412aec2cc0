// Asks a running server whether it takes clients.

import { get } from 'node:http';
import type { Listener } from '../core/listener.js';

/** Milliseconds. */
const TIMEOUT = 3000;

/** Whether the admin listener answers `/readyz` with 200. Never rejects. */
export function askReady(admin: Listener): Promise<boolean> {
  const where = 'path' in admin ? { socketPath: admin.path } : { host: admin.address, port: admin.port };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(TIMEOUT);
    const asked = get({ ...where, path: '/readyz', signal }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
  });
}

// Asks a running server for its status over the admin listener.

import { request } from 'node:http';
import { SyncctlError } from '../core/error.js';
import type { Listener } from './pid-file.js';

const TIMEOUT = 3000;

const MAX_BYTES = 1024 * 1024;

/** What `GET /status` answers, as parsed JSON. Rejects with SyncctlError when there is no answer within three seconds. */
export function askStatus(admin: Listener): Promise<Readonly<Record<string, unknown>>> {
  const where = 'path' in admin ? { socketPath: admin.path } : { host: admin.address, port: admin.port };
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown): void =>
      reject(
        new SyncctlError('NO_STATUS', 'the server runs, but its admin listener does not answer', {
          cause,
          exit: 1,
        }),
      );
    const asked = request(
      { ...where, path: '/status', timeout: TIMEOUT, signal: AbortSignal.timeout(TIMEOUT) },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
          if (body.length > MAX_BYTES) answer.destroy();
        });
        answer.on('error', fail);
        answer.on('close', () => {
          try {
            resolve(JSON.parse(body));
          } catch (error) {
            fail(error);
          }
        });
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}

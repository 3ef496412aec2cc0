// Asks a running server over its admin listener.

import { request as ask } from 'node:http';
import type { AdminAnswers, AdminError } from '../core/admin.js';
import { SyncctlError } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import { isDenied } from '../core/system-error.js';

interface QuestionOptions {
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The answer. A server of another version may leave fields out, so none is certain. */
export interface AdminAnswer<Body> {
  readonly status: number;
  readonly body: Partial<Body & AdminError>;
}

const TIMEOUT = 3000;

const MAX_BYTES = 1024 * 1024;

/** Rejects with SyncctlError when there is no answer in time, three seconds unless told otherwise. */
export function askAdmin<Request extends keyof AdminAnswers>(
  admin: Listener,
  request: Request,
  { timeout = TIMEOUT }: QuestionOptions = {},
): Promise<AdminAnswer<AdminAnswers[Request]>> {
  const where = 'path' in admin ? { socketPath: admin.path } : { host: admin.address, port: admin.port };
  const [method, path] = request.split(' ');
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown): void => reject(noAnswer(cause));
    const signal = AbortSignal.timeout(timeout);
    const asked = ask({ ...where, method, path, timeout, signal }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > MAX_BYTES) answer.destroy();
      });
      answer.on('error', fail);
      answer.on('close', () => {
        try {
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(body) });
        } catch (error) {
          fail(error);
        }
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

function noAnswer(cause: unknown): SyncctlError {
  if (isDenied(cause)) {
    return new SyncctlError('NOT_PERMITTED', "this user does not have access to the server's admin socket", {
      cause,
      hint: "run syncctl as the server's user or as root, or set server.admin_mode",
      exit: 1,
    });
  }
  return new SyncctlError('NO_STATUS', 'the server runs, but does not answer', {
    cause,
    exit: 1,
  });
}

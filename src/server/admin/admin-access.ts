// Access to the admin listener. Pages in a browser have none, and over TCP every change needs the secret.

import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refused } from '../observe/counters.js';

/** A refused request: the status, the reason to count, and a sentence. */
export interface Denial {
  readonly status: number;
  readonly reason: Refused;
  readonly error: string;
}

/** A Host header of this machine, with or without a port. */
const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})(:\d+)?$/i;

/** Returns null if a request may read. Pages can make browsers send requests, but not without an Origin or with a local Host. */
export function denyForeign({ headers }: IncomingMessage, overTcp: boolean): Denial | null {
  if (headers.origin === undefined && (!overTcp || LOOPBACK.test(headers.host ?? ''))) return null;
  return { status: 403, reason: 'admin-foreign', error: 'only programs on this machine may use this' };
}

/** Returns null if a request may change something. `secret` is null if none is set. */
export function denyStranger(
  { headers }: IncomingMessage,
  overTcp: boolean,
  secret: string | null,
): Denial | null {
  if (!overTcp) return null;
  if (secret === null) {
    return {
      status: 403,
      reason: 'admin-secret',
      error: 'set server.admin_secret to use this over TCP',
    };
  }
  const token = /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  if (known.secret !== secret) known = { secret, digest: digest(secret) };
  if (timingSafeEqual(digest(token), known.digest)) return null;
  return { status: 401, reason: 'admin-secret', error: 'the secret is missing or wrong' };
}

/** The latest secret, so that its digest is not computed for each request. */
let known = { secret: '', digest: digest('') };

/** Has the same length for every text, so that comparing takes constant time. */
function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

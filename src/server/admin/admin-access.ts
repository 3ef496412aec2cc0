// Who may ask the admin listener for what. A page in a browser may not, and over TCP only who knows the secret may change anything.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refused } from '../observe/counters.js';

/** A refusal as status, counted reason and sentence. */
export interface Denial {
  readonly status: number;
  readonly reason: Refused;
  readonly error: string;
}

/** Null when a request may look. A page can make a browser send requests, but not without Origin or under a name of this machine. */
export function denyForeign({ headers }: IncomingMessage, overTcp: boolean): Denial | null {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
  if (headers.origin === undefined && (!overTcp || loopback)) return null;
  return { status: 403, reason: 'admin-foreign', error: 'only programs on this machine may use this' };
}

/** Null when a request may change something. `secret` is null when none is set. */
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
  const given = /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  if (timingSafeEqual(digest(given), digest(secret))) return null;
  return { status: 401, reason: 'admin-secret', error: 'the secret is missing or wrong' };
}

/** Of equal length for every text, so that comparing takes the same time for each. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

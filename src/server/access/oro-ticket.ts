// Verifies tickets of Oro 3.0 and later. They are signed with the password hash of a user or, for anonymous visitors, with the secret.

import { timingSafeEqual } from 'node:crypto';
import type { Limits } from '../../settings/generated/limits.js';
import type { Refused } from '../observe/counters.js';
import { lookUp } from './authenticate.js';
import type { Digests } from './digest.js';
import { GUEST, type Identity } from './identity.js';
import type { AccessOptions } from './options.js';
import type { Ticket } from './ticket-shape.js';

export type OroTicket = Extract<Ticket, { kind: 'oro3' }>;

/** Seconds that a ticket is valid, and that the issuer's clock may be ahead. */
const LIFE = 300;
const SKEW = 30;
const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)$/;

/** Checks the date of a ticket, which is cheap. Returns null if it is valid. `now` is in milliseconds since the epoch. */
export function checkDate({ created }: OroTicket, now: number): Refused | null {
  const at = ISO_8601.test(created) ? Date.parse(created.replace(/(\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) return 'ticket-malformed';
  if (now - at > LIFE * 1000) return 'ticket-expired';
  return at - now > SKEW * 1000 ? 'ticket-future' : null;
}

/** Whether this server can verify such a ticket. */
export function canCheck({ userName }: OroTicket, { secret, authenticate }: AccessOptions): boolean {
  return secret !== null && (userName === '' || authenticate !== null);
}

/**
 * Verifies a ticket. Without a user name, the client is a guest, because any visitor can get such a ticket from the site.
 * Skips the ticket if its client is no longer `welcome` when its turn comes. Rejects if the ticket cannot be verified.
 */
export async function checkOroTicket(
  ticket: OroTicket,
  { secret, authenticate }: AccessOptions,
  { authenticateTimeout }: Limits,
  digests: Digests,
  welcome: () => boolean,
): Promise<{ readonly identity: Identity } | { readonly refused: Refused }> {
  const { userName, nonce, created, digest } = ticket;
  if (secret === null) return { identity: GUEST };
  const found =
    userName === '' || authenticate === null
      ? null
      : await lookUp(authenticate, userName, authenticateTimeout);
  // An unknown user takes as long as a known one.
  const password = found?.passwordHash ?? secret;
  const expected = await digests.digest(`${nonce}|${created}|${password}`, secret, welcome);
  if (expected === null) return { refused: 'ticket-rate' };
  const genuine = timingSafeEqual(expected, digest) && (userName === '' || found !== null);
  if (!genuine) return { refused: 'ticket-forged' };
  return { identity: found === null ? GUEST : { role: 'user', user: found.user, topics: null } };
}

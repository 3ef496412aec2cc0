// Verifies tickets of Oro 3.0 and later. They are signed with the password hash of a user or, for anonymous visitors, with the secret.

import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Limits } from '../../settings/generated/limits.js';
import type { Refused } from '../observe/counters.js';
import { lookUp } from './authenticate.js';
import { type Claim, Digests } from './digest.js';
import { GUEST, type Identity } from './identity.js';
import { KeptDigests } from './kept-digests.js';
import type { AccessOptions } from './options.js';
import type { Ticket } from './ticket-shape.js';

export type OroTicket = Extract<Ticket, { kind: 'oro3' }>;

/** Seconds that a ticket is valid, and that the issuer's clock may be ahead. */
const LIFE = 300;
const SKEW = 30;
const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)$/;

/** Checks the date of a ticket, which is cheap. Returns null if it is valid. `now` is in milliseconds since the epoch. */
export function checkDate({ created }: OroTicket, now: number): Refused | null {
  const at = createdAt(created);
  if (Number.isNaN(at)) return 'ticket-malformed';
  if (now - at > LIFE * 1000) return 'ticket-expired';
  return at - now > SKEW * 1000 ? 'ticket-future' : null;
}

/** In milliseconds since the epoch; NaN if it is not a date. */
function createdAt(created: string): number {
  return ISO_8601.test(created) ? Date.parse(created.replace(/(\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
}

function expiryOf({ created }: OroTicket): number {
  return createdAt(created) + LIFE * 1000;
}

/** Whether this server can verify such a ticket. */
export function canCheck({ userName }: OroTicket, { secret, authenticate }: AccessOptions): boolean {
  return secret !== null && (userName === '' || authenticate !== null);
}

/** What is known of a ticket without computing anything: whether it is genuine; null if that has to be computed. */
export type Recalled = boolean | null;

export class OroTickets {
  readonly #digests = new Digests();
  /** Apart, so that guests' tickets never push out those of users. */
  readonly #users = new KeptDigests();
  readonly #guests = new KeptDigests();
  /** Stands for the password of a user who does not exist: it takes as long to refuse him, and no kept digest is his. */
  readonly #noPassword = randomUUID();

  /** Whether a ticket without a user name is genuine, if the same was found genuine before. */
  recall(ticket: OroTicket, { secret }: AccessOptions): Recalled {
    if (secret === null || ticket.userName !== '') return null;
    const kept = this.#guests.get(keyOf(plainOf(ticket, secret), secret), Date.now());
    return kept === null ? null : timingSafeEqual(kept, ticket.digest);
  }

  /**
   * Verifies a ticket. Without a user name, the client is a guest, because any visitor can get such a ticket from the site.
   * Refuses with `ticket-rate` if the `claim` is lost or no longer wanted. Rejects if the ticket cannot be verified.
   */
  async check(
    ticket: OroTicket,
    { secret, authenticate }: AccessOptions,
    { authenticateTimeout }: Limits,
    claim: Claim,
  ): Promise<{ readonly identity: Identity } | { readonly refused: Refused }> {
    const { userName, digest } = ticket;
    if (secret === null) return { identity: GUEST };
    const anonymous = userName === '';
    const found =
      anonymous || authenticate === null ? null : await lookUp(authenticate, userName, authenticateTimeout);
    const password = anonymous ? secret : (found?.passwordHash ?? this.#noPassword);
    const plain = plainOf(ticket, password);
    const keeper = anonymous ? this.#guests : this.#users;
    const key = keyOf(plain, secret);
    const kept = keeper.get(key, Date.now());
    const expected = kept ?? (await this.#digests.digest(plain, secret, claim));
    if (expected === null) return { refused: 'ticket-rate' };
    if (!timingSafeEqual(expected, digest) || (!anonymous && found === null))
      return { refused: 'ticket-forged' };
    if (kept === null) {
      const { address } = claim;
      keeper.keep(key, expected, { address, expires: expiryOf(ticket) }, Date.now());
    }
    return { identity: found === null ? GUEST : { role: 'user', user: found.user, topics: null } };
  }

  stop(): void {
    this.#digests.stop();
  }
}

function plainOf({ nonce, created }: OroTicket, password: string): string {
  return `${nonce}|${created}|${password}`;
}

/** Secrets are not kept as text. */
function keyOf(plain: string, secret: string): string {
  return createHash('sha256').update(`${plain}{${secret}}`).digest('binary');
}

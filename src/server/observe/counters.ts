// What is counted, as plain numbers that the hot paths can afford. Knows nothing of how they are shown.

import { ROLES } from '../../core/admin.js';
import { CLIENT_MESSAGES, INVALID_REASONS } from '../../wamp/message.js';
import { Histogram } from './histogram.js';

/** Why a message was not a good one: not a message at all, or beyond a limit. */
const BAD_MESSAGES = [
  ...INVALID_REASONS,
  'name-too-long',
  'too-many-prefixes',
  'stored-bytes',
  'too-fast',
] as const;
export type BadMessage = (typeof BAD_MESSAGES)[number];

/** Why the server ended a connection that was well until then. */
const DROPS = [
  'slow',
  'total-buffered',
  'unanswered-pings',
  'bad-messages',
  'too-fast',
  'too-big',
  'fragments',
  'unfinished',
  'not-utf8',
  'bad-frame',
  'internal-error',
] as const;
export type Drop = (typeof DROPS)[number];

/** Why somebody was not let in, or not allowed to do something. */
const REFUSALS = [
  'origin',
  'not-the-backend',
  'ticket-malformed',
  'ticket-expired',
  'ticket-future',
  'ticket-forged',
  'ticket-replayed',
  'ticket-without-key',
  'ticket-rate',
  'ticket-queue',
  'ticket-not-checked',
  'subscribe',
  'publish',
  'handler',
  'calls',
  'stopping',
  'connections',
  'connections-per-address',
  'sockets',
  'silent',
  'subscriptions',
  'stored-bytes',
  'total-subscriptions',
  'bad-handshake',
  'bad-request',
  'slow-handshake',
  'admin-foreign',
  'admin-secret',
] as const;
export type Refused = (typeof REFUSALS)[number];

/** A counter for each name. */
function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

export class Counters {
  /** By status code of the answer, 101 for a websocket. */
  readonly handshakes = new Map<number, number>();
  readonly messages = zeros(CLIENT_MESSAGES);
  readonly badMessages = zeros(BAD_MESSAGES);
  readonly drops = zeros(DROPS);
  /** Also counts what the policy `report` only tells of. */
  readonly refusals = zeros(REFUSALS);
  /** Open connections by what they may do. */
  readonly roles = zeros(ROLES);
  /** Tickets that nothing here could check; their holders are guests. */
  uncheckedTickets = 0;
  /** Handlers and periodics that threw, or did not end in time. */
  handlerErrors = 0;
  /** Events handed to connections, one for each subscriber. */
  deliveries = 0;
  /** Bytes of clients' messages, and of everything written to clients behind the handshake. */
  readonly bytes = { received: 0, sent: 0 };
  /** Turns that were written before their end because too many events waited. */
  earlyFlushes = 0;
  /** Errors that nobody caught. */
  uncaughtErrors = 0;
  /** Seconds that one turn's fan-out took. */
  readonly fanout = new Histogram();

  handshake(status: number): void {
    this.handshakes.set(status, (this.handshakes.get(status) ?? 0) + 1);
  }
}

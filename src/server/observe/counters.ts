// All counters, as plain numbers that are cheap enough for hot paths.

import { ROLES } from '../../core/admin.js';
import { CLIENT_MESSAGES, INVALID_REASONS } from '../../wamp/message.js';
import { Histogram } from './histogram.js';

/** Why a message was invalid: it cannot be decoded, or it exceeds a limit. */
const BAD_MESSAGES = [
  ...INVALID_REASONS,
  'name-too-long',
  'too-many-prefixes',
  'stored-bytes',
  'too-fast',
] as const;
export type BadMessage = (typeof BAD_MESSAGES)[number];

/** Why the server dropped a connection. */
const DROPS = [
  'slow',
  'total-buffered',
  'unanswered-pings',
  'bad-messages',
  'too-fast',
  'too-big',
  'fragments',
  'unfinished',
  'total-unfinished',
  'unfinished-per-address',
  'not-utf8',
  'bad-frame',
  'internal-error',
] as const;
export type Drop = (typeof DROPS)[number];

/** Why a client was refused, or something that it asked for. */
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
  'messages-per-address',
  'calls',
  'total-calls',
  'calls-per-address',
  'stopping',
  'connections',
  'connections-per-address',
  'connection-rate',
  'sockets',
  'sockets-per-address',
  'admin-sockets',
  'silent',
  'subscriptions',
  'subscriptions-per-address',
  'stored-bytes',
  'total-stored-bytes',
  'stored-bytes-per-address',
  'total-subscriptions',
  'bad-handshake',
  'bad-request',
  'slow-handshake',
  'admin-foreign',
  'admin-secret',
] as const;
export type Refused = (typeof REFUSALS)[number];

/** Whether a client that named a position got everything since. */
const RECOVERIES = ['complete', 'incomplete'] as const;

/** A counter for each name. */
function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

export class Counters {
  /** Handshakes by status code; 101 is a websocket. */
  readonly handshakes = new Map<number, number>();
  readonly messages = zeros(CLIENT_MESSAGES);
  readonly badMessages = zeros(BAD_MESSAGES);
  readonly drops = zeros(DROPS);
  /** Includes what the policy `report` only logs. */
  readonly refusals = zeros(REFUSALS);
  /** Open connections by role. */
  readonly roles = zeros(ROLES);
  /** Tickets that could not be verified here. Their holders are guests. */
  uncheckedTickets = 0;
  /** Handlers and periodic tasks that failed or took too long. */
  handlerErrors = 0;
  /** Events delivered, one per subscriber. */
  deliveries = 0;
  /** Subscriptions that named a position. */
  readonly recoveries = zeros(RECOVERIES);
  /** Missed events sent to clients that did not ask for them. */
  rewound = 0;
  /** Bytes of messages received, and of everything sent after the handshake. */
  readonly bytes = { received: 0, sent: 0 };
  /** Early flushes, because too many events were waiting. */
  earlyFlushes = 0;
  /** How often the engine became degraded, and how often it recovered. */
  readonly engineChanges = { degraded: 0, recovered: 0 };
  /** Log lines left out, because there were too many of their kind. */
  suppressedLines = 0;
  /** Uncaught errors. */
  uncaughtErrors = 0;
  /** Seconds that the fan-out of one turn took. */
  readonly fanout = new Histogram();

  handshake(status: number): void {
    this.handshakes.set(status, (this.handshakes.get(status) ?? 0) + 1);
  }
}

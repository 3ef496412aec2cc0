// What is counted, as plain numbers that the hot paths can afford. Knows nothing of how they are shown.

import type { ClientMessage, InvalidReason } from '../../wamp/message.js';
import type { Role } from '../access/identity.js';
import { Histogram } from './histogram.js';

/** Why a message was not a good one: not a message at all, or beyond a limit. */
export type BadMessage = InvalidReason | 'name-too-long' | 'too-many-prefixes' | 'stored-bytes' | 'too-fast';

/** Why the server ended a connection that was well until then. */
export type Drop =
  | 'slow'
  | 'unanswered-pings'
  | 'bad-messages'
  | 'too-fast'
  | 'too-big'
  | 'fragments'
  | 'unfinished'
  | 'not-utf8'
  | 'bad-frame'
  | 'total-buffered'
  | 'internal-error';

/** Why somebody was not let in, or not allowed to do something. */
export type Refused =
  | 'origin'
  | 'not-the-backend'
  | 'ticket-malformed'
  | 'ticket-expired'
  | 'ticket-future'
  | 'ticket-forged'
  | 'ticket-replayed'
  | 'ticket-without-key'
  | 'ticket-rate'
  | 'ticket-queue'
  | 'ticket-not-checked'
  | 'subscribe'
  | 'publish'
  | 'calls'
  | 'stopping'
  | 'connections'
  | 'connections-per-address'
  | 'sockets'
  | 'silent'
  | 'subscriptions'
  | 'stored-bytes'
  | 'total-subscriptions'
  | 'bad-handshake'
  | 'bad-request'
  | 'slow-handshake'
  | 'admin-foreign'
  | 'admin-secret';

export class Counters {
  /** By status code of the answer, 101 for a websocket. */
  readonly handshakes = new Map<number, number>();
  readonly messages: Record<ClientMessage['type'], number> = {
    prefix: 0,
    call: 0,
    subscribe: 0,
    unsubscribe: 0,
    publish: 0,
  };
  readonly badMessages: Record<BadMessage, number> = {
    'not-json': 0,
    'too-deep': 0,
    'not-a-list': 0,
    'unknown-type': 0,
    'wrong-field': 0,
    'name-too-long': 0,
    'too-many-prefixes': 0,
    'stored-bytes': 0,
    'too-fast': 0,
  };
  readonly drops: Record<Drop, number> = {
    slow: 0,
    'total-buffered': 0,
    'unanswered-pings': 0,
    'bad-messages': 0,
    'too-fast': 0,
    'too-big': 0,
    fragments: 0,
    unfinished: 0,
    'not-utf8': 0,
    'bad-frame': 0,
    'internal-error': 0,
  };
  /** Also counts what the policy `report` only tells of. */
  readonly refusals: Record<Refused, number> = {
    origin: 0,
    'not-the-backend': 0,
    'ticket-malformed': 0,
    'ticket-expired': 0,
    'ticket-future': 0,
    'ticket-forged': 0,
    'ticket-replayed': 0,
    'ticket-without-key': 0,
    'ticket-rate': 0,
    'ticket-queue': 0,
    'ticket-not-checked': 0,
    subscribe: 0,
    publish: 0,
    calls: 0,
    stopping: 0,
    connections: 0,
    'connections-per-address': 0,
    sockets: 0,
    silent: 0,
    subscriptions: 0,
    'stored-bytes': 0,
    'total-subscriptions': 0,
    'bad-handshake': 0,
    'bad-request': 0,
    'slow-handshake': 0,
    'admin-foreign': 0,
    'admin-secret': 0,
  };
  /** Open connections by what they may do. */
  readonly roles: Record<Role, number> = { backend: 0, user: 0, guest: 0 };
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

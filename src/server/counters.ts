// What is counted, as plain numbers that the hot paths can afford. Knows nothing of how they are shown.

import type { ClientMessage, InvalidReason } from '../wamp/message.js';
import type { Role } from './access/identity.js';

/** Why a message was not a good one: not a message at all, or beyond a limit. */
export type BadMessage = InvalidReason | 'name-too-long' | 'too-many-prefixes';

/** Why the server ended a connection that was well until then. */
export type Drop = 'slow' | 'unanswered-pings' | 'bad-messages' | 'internal-error';

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
  | 'calls';

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
  };
  readonly drops: Record<Drop, number> = {
    slow: 0,
    'unanswered-pings': 0,
    'bad-messages': 0,
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
  };
  /** Open connections by what they may do. */
  readonly roles: Record<Role, number> = { backend: 0, user: 0, guest: 0 };
  /** Tickets that nothing here could check; their holders are guests. */
  uncheckedTickets = 0;
  /** Handlers and periodics that threw, or did not end in time. */
  handlerErrors = 0;
  /** SUBSCRIBEs beyond the limit of a connection. */
  refusedSubscriptions = 0;
  /** Events handed to connections, one for each subscriber. */
  deliveries = 0;

  handshake(status: number): void {
    this.handshakes.set(status, (this.handshakes.get(status) ?? 0) + 1);
  }
}

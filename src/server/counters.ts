// What is counted, as plain numbers that the hot paths can afford. Knows nothing of how they are shown.

import type { ClientMessage, InvalidReason } from '../wamp/message.js';

/** Why a message was not a good one: not a message at all, or beyond a limit. */
export type BadMessage = InvalidReason | 'name-too-long' | 'too-many-prefixes';

/** Why the server ended a connection that was well until then. */
export type Drop = 'slow' | 'unanswered-pings' | 'bad-messages' | 'internal-error';

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
  /** SUBSCRIBEs beyond the limit of a connection. */
  refusedSubscriptions = 0;
  /** Events handed to connections, one for each subscriber. */
  deliveries = 0;

  handshake(status: number): void {
    this.handshakes.set(status, (this.handshakes.get(status) ?? 0) + 1);
  }
}

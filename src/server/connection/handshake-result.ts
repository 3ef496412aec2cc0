// What a connection gets from the handshake. The port fills it in; the connection keeps it.

import type { Identity } from '../access/identity.js';
import type { Protocol } from '../protocols/protocol.js';
import type { Counted } from './connections.js';

/** What is known of a client after the handshake. */
export interface HandshakeResult extends Counted {
  readonly protocol: Protocol;
  readonly identity: Identity;
  /** Whether a close code makes it reconnect. To other WAMP v1 clients, every close code is final. */
  readonly knowsExtensions: boolean;
  /** Counts the connections of the server. */
  readonly number: number;
}

// What a connection gets from the handshake. The port fills it in; the connection keeps it.

import type { Identity } from '../access/identity.js';
import type { Protocol } from '../protocols/protocol.js';

/** What is known of a client after the handshake. */
export interface HandshakeResult {
  readonly protocol: Protocol;
  readonly identity: Identity;
  /** What its share of the resources is counted by; null for the backend. */
  readonly share: string | null;
  /** Whether a close code makes it reconnect. To other WAMP v1 clients, every close code is final. */
  readonly knowsExtensions: boolean;
  /** Counts the connections of the server. */
  readonly number: number;
}

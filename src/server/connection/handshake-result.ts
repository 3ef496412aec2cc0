// What a connection gets from the handshake. The port fills it in; the connection keeps it.

import type { Identity } from '../access/identity.js';
import type { Protocol } from '../protocols/protocol.js';

/** What is known of a client after the handshake. */
export interface HandshakeResult {
  readonly protocol: Protocol;
  readonly identity: Identity;
  /** What its share of the resources is counted by; null for the backend. */
  readonly share: string | null;
  /** Tells guests with the same address apart, as far as that is possible. */
  readonly browser: number;
  /** The sub-protocols that the client offered. */
  readonly subprotocols: readonly string[];
  /** Counts the connections of the server. */
  readonly number: number;
}

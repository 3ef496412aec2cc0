// The interface of a websocket sub-protocol. Connections and topics know nothing else about it.

import type { Identity } from '../access/identity.js';
import type { Heads } from '../engines/engine.js';
import type { EventEncoder, Peer } from '../hub/topics.js';
import type { BadMessage } from '../observe/counters.js';
import type { Holder } from '../quota/quota.js';

/** A client as its session sees it, without the socket. */
export interface SessionPeer extends Peer, Holder {
  readonly identity: Identity;
  /** The number of the connection on this server. */
  readonly number: number;
  /** Tells guests with the same address apart, as far as that is possible. */
  readonly browser: number;
  /**
   * Sends one message, after every event and answer so far. Messages sent while the session is being opened leave in the same
   * write as the 101, because old clients depend on that. After the end, nothing is sent.
   */
  send(text: string): void;
  /**
   * Sends frames of events that the client missed, like `send`. Returns false, and sends nothing, if so much cannot be buffered for
   * this client or for all together.
   */
  resend(frames: Buffer): boolean;
  /** Counts an invalid message, which is ignored. Too many of them close the connection. */
  refuse(reason: BadMessage): void;
}

/** One client's conversation. */
export interface Session {
  /** Whether the client ever asked to receive anything. */
  readonly listens: boolean;
  /** Whether the client may be a publisher that never reads and therefore never answers pings. */
  readonly onlyPublishes: boolean;
  /**
   * The reason of the close frame when the server restarts: the client then comes back after so many milliseconds. Null if it
   * only comes back when the connection is lost.
   */
  restartReason(retry: number): string | null;
  /** Handles one message completely before it returns. Only answers to calls may come later. */
  receive(text: string): void;
  /** Ends the client's subscription to a topic. */
  remove(topic: string): void;
  /**
   * Removes the client's subscriptions. Called once, after the last message. `seen` is what the client has certainly got, if the
   * connection was lost; null if somebody wanted it to end.
   */
  end(seen: Heads | null): void;
}

/** `subprotocols` are all that the client offered. */
export interface Protocol {
  /** The sub-protocol as clients offer it. */
  readonly name: string;
  /** How events are encoded for such a client. */
  encoder(subprotocols: readonly string[]): EventEncoder;
  open(peer: SessionPeer, subprotocols: readonly string[]): Session;
}

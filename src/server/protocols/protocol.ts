// What the server asks of a websocket sub-protocol. Connections and topics know this much of it and no more.

import type { Identity } from '../access/identity.js';
import type { EventEncoder, Peer } from '../hub/topics.js';
import type { BadMessage } from '../observe/counters.js';

/** A client as its session sees it: someone to answer, without the socket. */
export interface SessionPeer extends Peer {
  readonly identity: Identity;
  /** Counts the connections of the server. */
  readonly number: number;
  /**
   * Sends one message, behind every event and answer so far. What a session sends while it is opened leaves in the same
   * write as the 101; old clients depend on it. After the end nothing is sent.
   */
  send(text: string): void;
  /** Counts a message that was no good and ignored. Too many of them close the connection. */
  refuse(reason: BadMessage): void;
}

/** One client's conversation. */
export interface Session {
  /** Whether the client ever asked for anything to be sent to it. */
  readonly listens: boolean;
  /** Whether it is a publisher's that may never read what it is sent, and so answers no ping. */
  readonly onlyPublishes: boolean;
  /** Handles one message, entirely, before it returns; only answers to calls may come later. */
  receive(text: string): void;
  /** Ends the client's subscription to a topic. */
  remove(topic: string): void;
  /** Forgets the client and its subscriptions. Called once, and nothing is received after it. */
  end(): void;
}

/** `name` is the sub-protocol as clients offer it. */
export interface Protocol extends EventEncoder {
  open(peer: SessionPeer): Session;
}

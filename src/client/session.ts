// The session as its users see it: what it is told, what it tells, what it does. `connect.ts` makes one.

import type { Invalid, ServerMessage } from '../wamp/message.js';
import type { Address } from './address.js';
import type { Emitter } from './emitter.js';
import type { Environment } from './environment.js';
import type { Limits } from './limits.js';
import type { Publish, PublishOptions } from './publishing.js';
import type { EventListener } from './subscriptions.js';

/** `waiting` is between two attempts; `closed` is for good. */
export type SessionState = 'connecting' | 'connected' | 'waiting' | 'closed';

/** All times are milliseconds. */
export interface ConnectOptions extends Address, Partial<Environment>, Partial<Limits> {
  /** Asked anew for each connection; what it gives goes into the URL as `ticket`. When it fails, so does the attempt. */
  readonly ticket?: () => string | Promise<string>;
}

export interface ConnectionEstablished {
  /** The session id that the server gave. */
  readonly id: string;
  /** What the server calls itself, such as `syncctl/0.1.0`. */
  readonly ident: string;
}

export interface ConnectionLost {
  /** The close code; 1006 when the connection broke, fell silent or never came to be. */
  readonly code: number;
  readonly reason: string;
  /** Attempts that were in vain since there was a connection that lasted. */
  readonly retries: number;
  /** Milliseconds until the next attempt; null when the close code says not to come back. */
  readonly delay: number | null;
}

export interface MessageReceived {
  readonly message: ServerMessage | Invalid;
  readonly text: string;
}

export type SessionEvents = {
  connection_established: [ConnectionEstablished];
  connection_lost: [ConnectionLost];
  /** Every text that came, before anything is done with it. */
  message: [MessageReceived];
  /** It was not sent and will not be: too many waited, or the session was closed. */
  publish_dropped: [Publish];
};

export interface Session extends Pick<Emitter<SessionEvents>, 'on' | 'once' | 'off'> {
  readonly state: SessionState;
  /** The id of the connected session, which others exclude it by; null while there is no connection. */
  readonly id: string | null;
  /**
   * Calls `listener` with the payload of each event, over all connections to come. Returns the function that ends it.
   * A server that does not allow it says nothing. `Payload` is what you trust its publishers to send.
   */
  subscribe<Payload = unknown>(topic: string, listener: EventListener<Payload>): () => void;
  /**
   * Sends an event, or keeps it for the next connection. `payload` is any JSON value; absent is null. False, with
   * `publish_dropped`, when it is neither. A server that does not allow it says nothing. Throws a TypeError for what JSON
   * cannot hold, and a RangeError for what is nested too deep.
   */
  publish(topic: string, payload?: unknown, options?: PublishOptions): boolean;
  /**
   * The result of a procedure; rejects with a CallError, or a TypeError or RangeError for arguments that JSON cannot hold. A
   * single list or object as the only argument *is* the list of parameters for the server. Without a connection it waits for one, at the most for the timeout.
   */
  call(procedure: string, ...args: unknown[]): Promise<unknown>;
  /** Ends it for good; calling it again does nothing. */
  close(): void;
}

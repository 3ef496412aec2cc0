// The public types of a session: its options, events and methods. `connect.ts` creates sessions.

import type { Invalid, ServerMessage } from '../wamp/message.js';
import type { Address } from './address.js';
import type { Emitter } from './emitter.js';
import type { Environment } from './environment.js';
import type { Limits } from './limits.js';
import type { Publish, PublishOptions } from './publishing.js';
import type { EventListener, Recovered, SubscribeOptions } from './subscriptions.js';

/** `waiting` means between two attempts; `closed` is final. */
export type SessionState = 'connecting' | 'connected' | 'waiting' | 'closed';

/** All times are in milliseconds. */
export interface ConnectOptions extends Address, Partial<Environment>, Partial<Limits> {
  /** Called for each connection; the result is sent as `ticket` in the URL. If it fails, the attempt fails. */
  readonly ticket?: () => string | Promise<string>;
}

export interface ConnectionEstablished {
  /** The session ID from the server. */
  readonly id: string;
  /** The name of the server, such as `syncctl/0.1.0`. */
  readonly ident: string;
  /**
   * Whether all subscriptions got what was published since their last positions. `unknown` with other servers than syncctl, and
   * if there was no position yet.
   */
  readonly recovered: Recovered;
}

export interface ConnectionLost {
  /** The close code; 1006 if the connection broke, went silent or was never established. */
  readonly code: number;
  readonly reason: string;
  /** The number of failed attempts since the last stable connection. */
  readonly retries: number;
  /** Milliseconds until the next attempt; null if the close code forbids reconnecting. */
  readonly delay: number | null;
}

export interface MessageReceived {
  readonly message: ServerMessage | Invalid;
  readonly text: string;
}

export type SessionEvents = {
  connection_established: [ConnectionEstablished];
  connection_lost: [ConnectionLost];
  /** The text of every received message, before it is handled. */
  message: [MessageReceived];
  /** The event was not sent and will not be: too many were waiting, or the session was closed. */
  publish_dropped: [Publish];
};

export interface Session extends Pick<Emitter<SessionEvents>, 'on' | 'once' | 'off'> {
  readonly state: SessionState;
  /** The ID of the connected session, which others can use in `exclude`; null without a connection. */
  readonly id: string | null;
  /**
   * Calls `listener` with the payload of each event, across reconnects. Returns a function that ends the subscription.
   * A server does not report a refused subscription. `Payload` is the type that you expect publishers to send.
   */
  subscribe<Payload = unknown>(
    topic: string,
    listener: EventListener<Payload>,
    options?: SubscribeOptions,
  ): () => void;
  /**
   * Sends an event, or keeps it for the next connection. `payload` is any JSON value; the default is null. Returns false and
   * emits `publish_dropped` if neither is possible. A server does not report a refused event. Throws a TypeError for a
   * value that JSON cannot represent, and a RangeError for one that is nested too deeply.
   */
  publish(topic: string, payload?: unknown, options?: PublishOptions): boolean;
  /**
   * Calls a procedure and returns its result. Rejects with a CallError, or a TypeError or RangeError for arguments that JSON cannot represent. A
   * single list or object as the only argument *is* the list of parameters for the server. Without a connection, it waits for one until the timeout.
   */
  call(procedure: string, ...args: unknown[]): Promise<unknown>;
  /** Closes the session for good; calling it again does nothing. */
  close(): void;
}

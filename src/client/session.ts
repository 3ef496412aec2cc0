// The session: one connection kept for ever. Ties the parts together and decides when to come back.

import type { Invalid, ServerMessage } from '../wamp/message.js';
import { type Address, websocketUrl, withTicket } from './address.js';
import { createCalls } from './calls.js';
import { type Connection, openConnection } from './connection.js';
import { createEmitter, type Emitter } from './emitter.js';
import { completeEnvironment, type Environment } from './environment.js';
import { encodePublished, frozen, type Publish, type PublishOptions } from './publishing.js';
import { mayReconnect, nextDelay, retryAfter } from './reconnect.js';
import { createSubscriptions, type EventListener } from './subscriptions.js';

/** `waiting` is between two attempts; `closed` is for good. */
export type SessionState = 'connecting' | 'connected' | 'waiting' | 'closed';

/** All times are milliseconds. */
export interface ConnectOptions extends Address, Partial<Environment> {
  /** Asked anew for each connection; what it gives goes into the URL as `ticket`. When it fails, so does the attempt. */
  readonly ticket?: () => string | Promise<string>;
  /** For the answer to a call; 10,000. */
  readonly callTimeout?: number;
  /** For a connection to be there, its ticket and WELCOME included; 10,000. */
  readonly connectTimeout?: number;
  /** The server's ping interval; 30,000. Twice as long without a byte, and the connection is lost. 0 never judges. */
  readonly pingInterval?: number;
  /** The longest wait between two attempts; 30,000. */
  readonly maxDelay?: number;
  /** Publishes that may wait for a connection; 100. */
  readonly queueLimit?: number;
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
   * `publish_dropped`, when it is neither. A server that does not allow it says nothing.
   */
  publish(topic: string, payload?: unknown, options?: PublishOptions): boolean;
  /**
   * The result of a procedure; rejects with a CallError. A single list or object as the only argument *is* the list
   * of parameters for the server. Without a connection it waits for one, at the most for the timeout.
   */
  call(procedure: string, ...args: unknown[]): Promise<unknown>;
  /** Ends it for good; calling it again does nothing. */
  close(): void;
}

/** A connection that lasted this long, in milliseconds, shows that the server is well. */
const LASTING = 5000;

const DEFAULTS = {
  callTimeout: 10_000,
  connectTimeout: 10_000,
  pingInterval: 30_000,
  maxDelay: 30_000,
  queueLimit: 100,
};

/**
 * Opens a session that comes back by itself until it is closed. Throws a TypeError when there is no usable address or
 * no WebSocket; whatever happens later is an event.
 */
export function connect(given: ConnectOptions = {}): Session {
  const options = { ...DEFAULTS, ...given };
  const environment = completeEnvironment(given);
  const { clock, page, random } = environment;
  const address = websocketUrl(given, page?.location);
  const url = async () => (given.ticket ? withTicket(address, await given.ticket()) : address);
  const events = createEmitter<SessionEvents>();
  let state: SessionState = 'connecting';
  let id: string | null = null;
  let connection: Connection | null = null;
  let timer: unknown = null;
  let retries = 0;
  let restart = 0;
  let since = 0;
  let notBefore = 0;
  let queue: Publish[] = [];

  const subscriptions = createSubscriptions(say);
  const calls = createCalls(say, clock, random, options.callTimeout);

  function say(text: string): boolean {
    if (state !== 'connected') return false;
    connection?.send(text);
    return true;
  }

  function open(): void {
    clock.clearTimeout(timer);
    state = 'connecting';
    connection = openConnection({ ...options, ...environment, url }, { welcome, message, lost });
  }

  function welcome({ session, ident }: Extract<ServerMessage, { type: 'welcome' }>): void {
    state = 'connected';
    id = session;
    since = clock.now();
    restart = 0;
    for (const text of subscriptions.all()) say(text);
    calls.connected();
    const waiting = queue;
    queue = [];
    for (const published of waiting) send(published);
    events.trigger('connection_established', { id, ident });
  }

  function message(received: ServerMessage | Invalid, text: string): void {
    events.trigger('message', { message: received, text });
    if (received.type === 'event') subscriptions.deliver(received.topic, received.payload);
    else if (received.type !== 'invalid') calls.answer(received);
  }

  function lost(code: number, reason: string): void {
    if (id !== null && clock.now() - since >= LASTING) retries = 0;
    id = null;
    const stays = mayReconnect(code);
    const after = retryAfter(reason);
    restart = Math.max(restart, after);
    const delay = stays ? after + nextDelay(retries, restart, options.maxDelay, random) : null;
    state = 'waiting';
    calls.lost();
    if (delay === null) close();
    else {
      notBefore = after > 0 ? clock.now() + delay : 0;
      timer = clock.setTimeout(open, delay);
    }
    events.trigger('connection_lost', { code, reason, retries: retries++, delay });
  }

  function send(published: Publish): void {
    const text = encodePublished(published, id ?? '');
    if (text !== null) say(text);
  }

  function drop(published: Publish): false {
    events.trigger('publish_dropped', published);
    return false;
  }

  function publish(topic: string, payload: unknown = null, to: PublishOptions = {}): boolean {
    const published = { topic, payload, options: to };
    if (state === 'connected') send(published);
    else if (state === 'closed' || queue.length >= options.queueLimit) return drop(published);
    else queue.push(frozen(published));
    return true;
  }

  /** There is reason to believe that the server can be reached now; but one that asked for time gets it. */
  function wake(): void {
    if (state === 'waiting' && clock.now() >= notBefore) open();
  }

  /** A page that is left may be kept for the way back, but not with an open connection. */
  function rest(): void {
    if (state !== 'connected' && state !== 'connecting') return;
    connection?.end();
    state = 'waiting';
    id = null;
    notBefore = 0;
    calls.lost();
  }

  function close(): void {
    if (state === 'closed') return;
    state = 'closed';
    id = null;
    clock.clearTimeout(timer);
    connection?.end();
    for (const [type, listener] of listeners) page?.removeEventListener(type, listener);
    calls.lost('closed');
    for (const published of queue.splice(0)) drop(published);
  }

  const listeners: [string, () => void][] = [
    ['online', () => (state === 'connected' ? connection?.check() : wake())],
    ['visibilitychange', () => page?.document?.visibilityState === 'visible' && wake()],
    ['pagehide', rest],
    ['pageshow', wake],
  ];
  for (const [type, listener] of listeners) page?.addEventListener(type, listener);
  open();

  return {
    get state() {
      return state;
    },
    get id() {
      return id;
    },
    on: events.on,
    once: events.once,
    off: events.off,
    subscribe: subscriptions.add,
    publish,
    call: (procedure, ...args) => {
      const answer = calls.make(procedure, args);
      if (state === 'closed') calls.lost('closed');
      return answer;
    },
    close,
  };
}

// What a server is told, complete: whoever calls has filled in every default, nothing here or below does.

import type { CallParams } from '../wamp/message.js';
import type { AccessOptions } from './access/options.js';
import type { Client } from './handlers/define.js';
import type { HandlerOptions } from './handlers/handlers.js';

/** An IP address (or a name that resolves to one) and a port; port 0 lets the system choose. */
export interface TcpAddress {
  readonly address: string;
  readonly port: number;
}

/** A unix socket and the permission bits it gets. */
export interface UnixAddress {
  readonly path: string;
  readonly mode: number;
}

export interface Limits {
  /** Seconds a new connection has to send its complete request. */
  readonly handshakeTimeout: number;
  /** Bytes of request line and headers. */
  readonly maxHeadBytes: number;
  /** Bytes of one message; a longer one closes the connection with 1009. */
  readonly maxMessageBytes: number;
  /** Invalid messages of one connection that are ignored before it is closed with 1007. */
  readonly maxBadMessages: number;
  /** UTF-8 bytes of a topic, URI or procedure name. */
  readonly maxTopicLength: number;
  /** Topics one connection may be subscribed to at a time. */
  readonly maxSubscriptions: number;
  /** Bytes that may wait for one slow connection before it is dropped. */
  readonly maxBufferedBytes: number;
  /** Websocket connections at a time. */
  readonly maxConnections: number;
  /** Calls and handlers of one connection that may be unanswered at a time. */
  readonly maxCalls: number;
  /** Seconds that a call or a handler may take. */
  readonly callTimeout: number;
  /** Seconds between pings; a connection that leaves two unanswered is dropped. */
  readonly pingInterval: number;
  /** Seconds that stopping may take before the remaining connections are cut. */
  readonly drain: number;
}

/** Where the server says what happens: fixed event names in kebab-case, details as fields. Never a query string. */
export interface Log {
  info(event: string, fields?: object): void;
  warn(event: string, fields?: object): void;
  error(event: string, fields?: object): void;
}

/**
 * Answers a CALL. The value (or what the promise gives) becomes CALLRESULT with its type kept; what is thrown becomes
 * CALLERROR with the error's message, and its `code` when that is a number.
 */
export type Procedure = (params: CallParams, caller: Client) => unknown;

export interface ServerOptions {
  /** Name and version, such as `syncctl/0.1.0`, sent in WELCOME. Must not hold `[` or `]`. */
  readonly ident: string;
  readonly listen: TcpAddress;
  /** Where readiness and metrics are served; null for nowhere. */
  readonly admin: TcpAddress | UnixAddress | null;
  readonly limits: Limits;
  readonly access: AccessOptions;
  readonly handlers: HandlerOptions;
  readonly log: Log;
  /** By the URI a client calls. */
  readonly procedures?: ReadonlyMap<string, Procedure>;
}

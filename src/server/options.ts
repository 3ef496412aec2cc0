// What a server is told, complete: whoever calls has filled in every default, nothing here or below does.

import type { CallParams } from '../wamp/message.js';
import type { AccessOptions } from './access/options.js';
import type { Engine } from './engines/engine.js';
import type { Client } from './handlers/define.js';
import type { HandlerOptions } from './handlers/handlers.js';
import type { Log } from './observe/log.js';
import type { ListenAddress, TcpAddress, UnixAddress } from './port/listen-address.js';

export interface Limits {
  /** Seconds a new connection has to send its complete request. */
  readonly handshakeTimeout: number;
  /** Bytes of request line and headers. */
  readonly maxHeadBytes: number;
  /** Bytes of one message; a longer one closes the connection with 1009. */
  readonly maxMessageBytes: number;
  /** Bytes of one message of a guest; the less of the two holds. */
  readonly maxGuestMessageBytes: number;
  /** Frames that one message may come in; of a guest in the proportion of its bytes. */
  readonly maxFragments: number;
  /** Seconds that guests and users have to end a message; at the latest after twice that they are cut. */
  readonly messageTimeout: number;
  /** Prefixes that one connection may define. */
  readonly maxPrefixes: number;
  /** Invalid messages of one connection that are ignored before it is closed with 1007. */
  readonly maxBadMessages: number;
  /** Messages and pings a second of one connection, 0 for any number; the backend is not limited. */
  readonly maxMessageRate: number;
  /** Events that wait for the end of a turn; at so many they are written at once. */
  readonly maxWaitingPublishes: number;
  /** UTF-8 bytes of a topic, URI or procedure name. */
  readonly maxTopicLength: number;
  /** Topics one connection may be subscribed to at a time. */
  readonly maxSubscriptions: number;
  /** Subscriptions of all connections; the backend is not limited. */
  readonly maxTotalSubscriptions: number;
  /** Bytes of topics and prefixes that are kept for one connection; the backend is not limited. */
  readonly maxStoredBytes: number;
  /** Bytes that may wait for one slow connection before it is dropped. */
  readonly maxBufferedBytes: number;
  /** Bytes that may wait for all slow connections together; when there are more, those with most are dropped. */
  readonly maxTotalBufferedBytes: number;
  /** Websocket connections at a time. */
  readonly maxConnections: number;
  /** Those that only the backend may take, at most a tenth of all. */
  readonly reservedConnections: number;
  /** Connections that may be silent for a second, before a request is complete; of more the longest silent are ended. */
  readonly maxSilentSockets: number;
  /** Websocket connections from one client address, 0 for any number; the backend is not limited. */
  readonly maxConnectionsPerAddress: number;
  /** Calls and handlers of one connection that may be unanswered at a time. */
  readonly maxCalls: number;
  /** Seconds that a call or a handler may take. */
  readonly callTimeout: number;
  /** Seconds between pings; a connection that leaves two unanswered is dropped. */
  readonly pingInterval: number;
  /** Seconds that a stopping server goes on accepting. */
  readonly drainDelay: number;
  /** Seconds that stopping may take before the remaining connections are cut. */
  readonly drain: number;
}

/** What the admin listener shows to browsers at one path. */
export interface AdminFile {
  /** The value of Content-Type. */
  readonly type: string;
  readonly body: string;
}

/**
 * Answers a CALL. The value (or what the promise gives) becomes CALLRESULT with its type kept; what is thrown becomes
 * CALLERROR with the error's message, and its `code` when that is a number.
 */
export type Procedure = (params: CallParams, caller: Client) => unknown;

export interface ServerOptions {
  /** Name and version, such as `syncctl/0.1.0`, sent in WELCOME. Must not hold `[` or `]`. */
  readonly ident: string;
  readonly listen: ListenAddress;
  /** Where readiness and metrics are served; null for nowhere. */
  readonly admin: TcpAddress | UnixAddress | null;
  /** A socket that takes reload and stop alone, for a server whose admin listener is elsewhere or turned off. */
  readonly control?: UnixAddress | null;
  /** What changing anything over an admin listener with a port takes; null forbids it. A unix socket needs none. */
  readonly adminSecret: string | null;
  readonly limits: Limits;
  readonly access: AccessOptions;
  readonly handlers: HandlerOptions;
  readonly log: Log;
  /** Carries publications between processes; without it the server is alone. */
  readonly engine?: Engine;
  /** Reads the configuration again, for `POST /reload` of the admin listener. Rejects with a SyncctlError when it is wrong. */
  readonly reload?: () => Promise<object>;
  /** Begins to stop whoever runs the server, for `POST /stop`. */
  readonly stop?: () => void;
  /** By path; never one that the admin listener has itself. */
  readonly adminFiles?: ReadonlyMap<string, AdminFile>;
  /** By the URI a client calls. */
  readonly procedures?: ReadonlyMap<string, Procedure>;
}

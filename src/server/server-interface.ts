// What `createServer` returns.

import type { State, Status } from '../core/admin.js';
import type { TcpAddress, UnixAddress } from '../core/listener.js';
import type { OperatorAddresses } from './admin/operators.js';
import type { CompleteOptions } from './options.js';

/** The addresses that a server listens on, with the ports that the system chose. */
export interface Started {
  readonly listen: TcpAddress | UnixAddress;
  /** The listener for the backend only; null if there is none. */
  readonly backend: TcpAddress | UnixAddress | null;
  readonly admin: TcpAddress | UnixAddress | null;
}

/** The part of `net.Socket` that the types need, so that they do not depend on the types of Node. */
interface ConnectedSocket {
  readonly remoteAddress?: string | undefined;
  destroy(): unknown;
}

/** Options that can change while the server runs. All others need a restart, and so does `access.backendListen`. */
type Changes = Pick<CompleteOptions, 'limits' | 'adminSecret' | 'access'>;

export interface Server {
  readonly state: State;
  /** The address of the admin listener; null before the start or if there is none. */
  readonly adminAddress: TcpAddress | UnixAddress | null;
  /** The answer to `GET /status` of the admin listener. */
  status(): Status;
  /**
   * The latest position of a topic, for a page to pass to `subscribe`. Get it before the data that the page shows. Null while it is
   * not known.
   */
  position(topic: string): string | null;
  /**
   * Starts listening. Call it once. If it rejects, everything is closed again. It rejects with a SyncctlError:
   * PORT_TAKEN, PORT_PRIVILEGED, ADDRESS_NOT_LOCAL, SOCKET_TAKEN, SOCKET_REFUSED, LISTEN_FAILED, ALREADY_STARTED.
   */
  start(): Promise<Started>;
  /** Serves a connected `net.Socket` as if it came through the public listener. */
  admit(socket: ConnectedSocket): void;
  /** Applies new options. Open connections stay open. Throws a SyncctlError for an invalid rule and keeps the old options. */
  change(changes: Changes): void;
  /** Closes the connections of a user in all processes. Resolves with the number of those in this process, and never rejects. */
  disconnect(user: string): Promise<number>;
  /** Reopens the sockets for operators at new paths, after the old folder was deleted. Rejects with a SyncctlError. */
  moveOperators(addresses: OperatorAddresses): Promise<void>;
  /** Counts and logs an uncaught error. The caller should then stop the server. */
  fault(error: unknown): void;
  /**
   * Reports "not ready" immediately, stops accepting after `limits.drainDelay`, writes what is queued, and disconnects all
   * clients. Resolves when all are gone, at most `limits.drain` seconds later. With an inherited listener, it accepts until all
   * clients are disconnected, because nobody else would. Never rejects. Further calls return the same promise.
   */
  stop(): Promise<void>;
}

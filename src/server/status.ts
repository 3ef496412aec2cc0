// What a running server says of itself.

import type { State } from './lifecycle.js';
import type { TcpAddress } from './options.js';

/** The JSON of `GET /status`. */
export interface Status {
  readonly ident: string;
  readonly pid: number;
  readonly state: State;
  /** Seconds since the server was made. */
  readonly uptime: number;
  /** Where it listens for websockets. */
  readonly listen: TcpAddress;
  readonly connections: number;
  readonly subscriptions: number;
  /** Topics with at least one subscriber. */
  readonly topics: number;
}

// What a running server says of itself.

import type { Role } from '../access/identity.js';
import type { TopicCount } from '../hub/busiest-topics.js';
import type { State } from '../lifecycle.js';
import type { TcpAddress, UnixAddress } from '../port/listen-address.js';

/** The JSON of `GET /status`. */
export interface Status {
  readonly ident: string;
  readonly version: string;
  readonly pid: number;
  readonly state: State;
  /** Seconds since the server was made. */
  readonly uptime: number;
  /** Where it listens for websockets. */
  readonly listen: TcpAddress | UnixAddress;
  readonly connections: number;
  readonly kinds: Readonly<Record<Role, number>>;
  readonly subscriptions: number;
  /** How many topics have at least one subscriber. */
  readonly topicCount: number;
  /** The busiest of them, at most a hundred. */
  readonly topics: readonly TopicCount[];
}

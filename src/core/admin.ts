// What the admin listener answers, for the server that says it and for everybody who asks.

import type { TcpAddress, UnixAddress } from '../core/listener.js';

/** What a server is doing. It goes on from one to the next and never back. */
export const STATES = ['starting', 'ready', 'draining', 'stopped'] as const;
export type State = (typeof STATES)[number];

/** What a connection may do: as the application itself, as a visitor whom a ticket names, or as anybody. */
export const ROLES = ['backend', 'user', 'guest'] as const;
export type Role = (typeof ROLES)[number];

/** One line of a list of topics. */
export interface TopicCount {
  readonly topic: string;
  readonly subscribers: number;
}

/** What a running server says of itself. */
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

/** Names of settings, such as `server.drain`; never values, which may be secret. */
export interface Reloaded {
  readonly applied: readonly string[];
  readonly restart: readonly string[];
}

/** Why a request was refused, in one sentence, and what to do about it. */
export interface AdminError {
  readonly error: string;
  readonly hint?: string;
}

/** The JSON of each answer, by request. */
export interface AdminAnswers {
  readonly 'GET /status': Status;
  readonly 'GET /topics': Pick<Status, 'topicCount' | 'topics'>;
  readonly 'POST /publish': { readonly published: number };
  readonly 'POST /reload': Reloaded;
  readonly 'POST /stop': { readonly stopping: true };
}

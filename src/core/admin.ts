// The answers of the admin listener, for the server that sends them and for all programs that ask.

import type { TcpAddress, UnixAddress } from '../core/listener.js';

/** The states of a server, in order; it never goes back. */
export const STATES = ['starting', 'ready', 'draining', 'stopped'] as const;
export type State = (typeof STATES)[number];

/** The role of a connection: the application itself, a user with a ticket, or anyone else. */
export const ROLES = ['backend', 'user', 'guest'] as const;
export type Role = (typeof ROLES)[number];

/** What carries events between processes, and how it is. */
export interface EngineStatus {
  /** Such as `memory` or `redis`. */
  readonly name: string;
  readonly state: 'warming' | 'ready' | 'degraded';
  /** Why it is degraded, in a word; null if it is not. */
  readonly reason: string | null;
  /** Why it is degraded, and what to do. */
  readonly message?: string | undefined;
  readonly hint?: string | undefined;
  /** Seconds from publishing an event to delivering it. */
  readonly lag: number;
  /** Publications that wait, their bytes, and those that were dropped because too many were waiting. */
  readonly waiting: number;
  readonly waitingBytes: number;
  readonly dropped: number;
  /** How often events may have been lost. */
  readonly gaps: number;
}

/** A process among those that share an engine. */
export interface ProcessStatus {
  /** Random, for the life of the process. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** Where it listens for websockets. */
  readonly listen: string;
  readonly state: string;
  readonly connections: number;
  /** Seconds from publishing an event to delivering it. */
  readonly lag: number;
  /** Whether it is the one that was asked. */
  readonly self: boolean;
  /** Whether it has not been heard of for a while. */
  readonly silent: boolean;
  /** Seconds since it was heard of. */
  readonly heard: number;
}

/** One entry in a list of topics. */
export interface TopicCount {
  readonly topic: string;
  readonly subscribers: number;
}

/** The status of a running server. */
export interface Status {
  readonly ident: string;
  readonly version: string;
  readonly pid: number;
  readonly state: State;
  /** Seconds since the server was created. */
  readonly uptime: number;
  /** Bytes of memory that the process takes up. */
  readonly memory: number;
  /** Where it listens for websockets. */
  readonly listen: TcpAddress | UnixAddress;
  readonly connections: number;
  readonly kinds: Readonly<Record<Role, number>>;
  readonly subscriptions: number;
  /** How many topics have at least one subscriber. */
  readonly topicCount: number;
  /** The busiest topics, at most a hundred. */
  readonly topics: readonly TopicCount[];
  readonly engine: EngineStatus;
  /** All processes that share the engine, as far as they are known: the one that was asked first. */
  readonly processes: readonly ProcessStatus[];
}

/** Names of settings, such as `server.drain`; never values, which may be secret. */
export interface Reloaded {
  readonly applied: readonly string[];
  readonly restart: readonly string[];
}

/** Why a request was refused, and what to do about it. */
export interface AdminError {
  readonly error: string;
  readonly hint?: string;
}

/** The JSON answer to each request. */
export interface AdminAnswers {
  readonly 'GET /status': Status;
  readonly 'GET /topics': Pick<Status, 'topicCount' | 'topics'>;
  readonly 'GET /position': { readonly position: string | null };
  readonly 'POST /publish': { readonly published: number };
  readonly 'POST /reload': Reloaded;
  /** The number of connections that were closed by the process that was asked; the others are told. */
  readonly 'POST /disconnect': { readonly disconnected: number };
  readonly 'POST /stop': { readonly stopping: true };
}

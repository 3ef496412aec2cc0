// What an operator's own module may add to the server: handlers of topics and procedures, and periodic work.

import type { Role } from '../../core/admin.js';
import type { User } from '../access/identity.js';
import type { Requirements, TopicParams } from '../access/topic-pattern.js';

/** Who did something. */
export interface Client {
  /** The session id, as clients know it from WELCOME and name it in exclude and eligible. */
  readonly session: string;
  /** Counts the connections of this server from 1: short enough to be shown. */
  readonly number: number;
  readonly role: Role;
  /** What the ticket says of a user; null for the backend and guests. */
  readonly user: User | null;
}

export interface PublishOptions {
  /** Session ids that do not get the event. */
  readonly exclude?: readonly string[];
  /** The only session ids that get it; without it, or with null, everybody does. */
  readonly eligible?: readonly string[] | null;
}

/** What handlers and periodic work can do. Clients are those of this server process, and may be named by their session id. */
export interface Actions {
  /** An event for the subscribers of any topic; no rule is asked. `payload` must be JSON. */
  publish(topic: string, payload: unknown, options?: PublishOptions): void;
  /** Who is subscribed to a topic, in no order. */
  subscribers(topic: string): Client[];
  /** Ends a client's subscription to a topic without a word to it. `unsubscribe` is not called. */
  remove(topic: string, client: Client | string): void;
  /** Ends a client's connection, for good: no client comes back from that by itself. */
  close(client: Client | string): void;
}

/** What handlers of a client's wishes can do besides. */
export interface Answering extends Actions {
  /** An error to be thrown: the client gets a CALLERROR with just that. Without `details` it has none; else they must be JSON. */
  callError(uri: string, description: string, details?: unknown): Error;
}

export interface TopicEvent extends Answering {
  readonly topic: string;
  /** The parameters of the pattern. */
  readonly params: TopicParams;
  readonly client: Client;
  /** An event for the subscribers of this topic. */
  broadcast(payload: unknown, options?: PublishOptions): void;
}

export interface PublishEvent extends TopicEvent {
  /** What the client published, parsed. */
  readonly payload: unknown;
  readonly exclude: readonly string[];
  /** Null when the client named nobody. */
  readonly eligible: readonly string[] | null;
}

export interface CallEvent extends Answering {
  readonly procedure: string;
  readonly params: TopicParams;
  readonly client: Client;
  /** The arguments: a list, or a map when the only argument was one. */
  readonly args: readonly unknown[] | Readonly<Record<string, unknown>>;
}

/** Its value, or what its promise gives, is the answer; what it throws becomes an error with that message, or the CALLERROR it is. */
export type Call = (event: CallEvent) => unknown;

/**
 * Answers a CALL. The value (or what the promise gives) becomes CALLRESULT with its type kept; what is thrown becomes
 * CALLERROR with the error's message, and its `code` when that is a number.
 */
export type Procedure = (params: CallEvent['args'], caller: Client) => unknown;

export interface TopicHandler {
  /** Topics, or procedures for `call`, such as `chat/{room}`. */
  readonly pattern: string;
  readonly requirements?: Requirements;
  /**
   * A client that may has subscribed, and gets what is broadcast here already. Whoever throws refuses it; while a promise is
   * pending, it gets no events. A `callError` is sent to it with the topic for a call id.
   */
  readonly subscribe?: (event: TopicEvent) => unknown;
  /** A client that may publishes. Only what the handler broadcasts goes anywhere. A `callError` is sent as for `subscribe`. */
  readonly publish?: (event: PublishEvent) => unknown;
  /** A client that was let in has unsubscribed, or left. */
  readonly unsubscribe?: (event: TopicEvent) => unknown;
  /**
   * Answers calls of the procedures that the pattern names; as a map of methods, `sample/add_func` calls the method
   * `addFunc` of the handler for `sample`.
   */
  readonly call?: Call | Readonly<Record<string, Call>>;
}

export interface Periodic {
  /** Seconds from one tick to the next; the first comes after one interval. */
  readonly every: number;
  /** Not called again before what it returned has settled. */
  readonly tick: (actions: Actions) => unknown;
}

/** How handlers know a client. */
export function clientOf(peer: {
  readonly id: string;
  readonly number: number;
  readonly identity: Pick<Client, 'role' | 'user'>;
}): Client {
  const { role, user } = peer.identity;
  return { session: peer.id, number: peer.number, role, user };
}

/** A handler for topics or procedures, to be exported by a module that `server.handlers` names. */
export function defineTopic(handler: TopicHandler): TopicHandler {
  return handler;
}

/** Work that is done again and again, to be exported by a module that `server.handlers` names. */
export function definePeriodic(periodic: Periodic): Periodic {
  return periodic;
}

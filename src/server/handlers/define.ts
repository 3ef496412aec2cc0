// What your own modules can add to the server: handlers for topics and procedures, and periodic tasks.

import type { Role } from '../../core/admin.js';
import type { User } from '../access/identity.js';
import type { Requirements, TopicParams } from '../access/topic-pattern.js';

/** The client that did something. */
export interface Client {
  /** The session id, which clients know from WELCOME and use in exclude and eligible. */
  readonly session: string;
  /** Counts the connections of this server, starting with 1. Short enough to show. */
  readonly number: number;
  readonly role: Role;
  /** The user of the ticket; null for the backend and guests. */
  readonly user: User | null;
}

export interface PublishOptions {
  /** Session IDs that must not get the event. */
  readonly exclude?: readonly string[];
  /** The only session ids that get the event. Null or missing means everybody. */
  readonly eligible?: readonly string[] | null;
}

/** What handlers and periodic tasks can do. Clients are those of this server process, or their session ids. */
export interface Actions {
  /** Publishes to any topic, without checking the rules. `payload` must be JSON. */
  publish(topic: string, payload: unknown, options?: PublishOptions): void;
  /** The subscribers of a topic, in no particular order. */
  subscribers(topic: string): Client[];
  /** Removes a client's subscription to a topic. The client is not told, and `unsubscribe` is not called. */
  remove(topic: string, client: Client | string): void;
  /** Closes a client's connection for good. The client does not reconnect on its own. */
  close(client: Client | string): void;
}

/** What handlers of a client's requests can do in addition. */
export interface Answering extends Actions {
  /** Creates an error to throw. The client gets a CALLERROR with exactly these values. `details` must be JSON. */
  callError(uri: string, description: string, details?: unknown): Error;
}

export interface TopicEvent extends Answering {
  readonly topic: string;
  /** The values of the pattern's parameters. */
  readonly params: TopicParams;
  readonly client: Client;
  /** Publishes to this topic. */
  broadcast(payload: unknown, options?: PublishOptions): void;
}

export interface PublishEvent extends TopicEvent {
  /** The payload that the client published, parsed. */
  readonly payload: unknown;
  readonly exclude: readonly string[];
  /** Null if the client named nobody. */
  readonly eligible: readonly string[] | null;
}

export interface CallEvent extends Answering {
  readonly procedure: string;
  readonly params: TopicParams;
  readonly client: Client;
  /** The arguments: a list, or an object if that was the only argument. */
  readonly args: readonly unknown[] | Readonly<Record<string, unknown>>;
}

/** Its return value or promise is the answer. What it throws becomes an error with that message, or the given CALLERROR. */
export type Call = (event: CallEvent) => unknown;

/**
 * Answers a CALL. Its return value or promise becomes a CALLRESULT and keeps its type. What it throws becomes a
 * CALLERROR with the message of the error, and its `code` if that is a number.
 */
export type Procedure = (params: CallEvent['args'], caller: Client) => unknown;

export interface TopicHandler {
  /** The topics, or the procedures for `call`, such as `chat/{room}`. */
  readonly pattern: string;
  readonly requirements?: Requirements;
  /**
   * A client with permission has subscribed. It already gets what is broadcast here. Throw to refuse it. While a promise is
   * pending, it gets no events. A `callError` is sent to it with the topic as call id.
   */
  readonly subscribe?: (event: TopicEvent) => unknown;
  /** A client with permission publishes. Subscribers only get what the handler broadcasts. A `callError` is sent as for `subscribe`. */
  readonly publish?: (event: PublishEvent) => unknown;
  /** A subscribed client has unsubscribed or left. */
  readonly unsubscribe?: (event: TopicEvent) => unknown;
  /**
   * Answers calls to the procedures that the pattern matches. If this is a map of methods, `sample/add_func` calls the method
   * `addFunc` of the handler for `sample`.
   */
  readonly call?: Call | Readonly<Record<string, Call>>;
}

export interface Periodic {
  /** Seconds between two ticks. The first tick comes after one interval. */
  readonly every: number;
  /** Not called again until its promise has settled. */
  readonly tick: (actions: Actions) => unknown;
}

/** The client as handlers see it. */
export function clientOf(peer: {
  readonly id: string;
  readonly number: number;
  readonly identity: Pick<Client, 'role' | 'user'>;
}): Client {
  const { role, user } = peer.identity;
  return { session: peer.id, number: peer.number, role, user };
}

/** Defines a handler for topics or procedures. Export it from a module in `server.handlers`. */
export function defineTopic(handler: TopicHandler): TopicHandler {
  return handler;
}

/** Defines a periodic task. Export it from a module in `server.handlers`. */
export function definePeriodic(periodic: Periodic): Periodic {
  return periodic;
}

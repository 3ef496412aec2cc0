// Carries publications between server processes and remembers the latest ones. The hub does not know how.
// Experimental, like all options of `createServer`: it may change in any release before 1.0.

import type { ControlMessage } from './control-message.js';

/** An event on its way, as plain JSON so that it can cross processes. */
export interface Publication {
  readonly topic: string;
  /** JSON, exactly as the publisher wrote it. */
  readonly payload: string;
  /** Session IDs that must not get it. */
  readonly exclude: readonly string[];
  /** The only session IDs that may get it; null means everybody. */
  readonly eligible: readonly string[] | null;
}

/**
 * The position of an event in its topic. Plain JSON, so that a client or a page can store it, but only an engine
 * can tell which of two is later. A new epoch begins when an engine cannot know what was published before.
 */
export interface Position {
  readonly epoch: string;
  readonly offset: number | string;
}

/** The latest positions of all topics at one time. */
export interface Heads {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null while it is not known. */
  of(topic: string): Position | null;
}

/** An event in the history of an engine. */
export interface KeptEvent {
  readonly publication: Publication;
  readonly position: Position;
}

/** `warming`: still reading history. `degraded`: events reach the clients of this process at once, and other processes later. */
export type EngineState = 'warming' | 'ready' | 'degraded';

/** Why an engine is degraded. */
export const DEGRADED_REASONS = [
  /** There is no connection. */
  'unreachable',
  /** There is a connection, but no answer in time. */
  'silent',
  /** The certificate of the store is not accepted. */
  'certificate',
  /** The store is still reading its data from disk. */
  'loading',
  /** The store takes no writes, because it is a replica or because its part of a cluster is moving or down. */
  'not-writable',
  /** The store has reached its memory limit. */
  'full',
  /** The store refuses the user or the password. */
  'password',
  /** The store denies a command or a key to this user. */
  'denied',
  /** The store is too old. */
  'version',
  /** The store may delete any key when its memory is full. */
  'eviction',
  /** The store answers with another error. */
  'failing',
] as const;

export type DegradedReason = (typeof DEGRADED_REASONS)[number];

/** What is wrong with an engine, in words for an operator. They contain nothing that was configured or answered. */
export interface Problem {
  readonly message: string;
  readonly hint: string;
  /** Whether only a person can fix it. */
  readonly permanent: boolean;
}

/** What an operator wants to know of an engine, besides its state. */
export interface EngineFigures {
  /** Publications that were dropped because too many were waiting. */
  readonly dropped: number;
  /** The number of own publications that wait to be passed on, and their bytes. */
  readonly waiting: number;
  readonly waitingBytes: number;
  /** Gaps that were reported. */
  readonly gaps: number;
  /** Seconds between publishing and delivering the latest own publication, or since then if it is not delivered yet. */
  readonly lag: number;
}

/** Whether an ID is used for the first time; `full` if no more IDs can be remembered. */
export type Once = 'first' | 'again' | 'full';

/** How much of a topic an engine keeps. */
export interface TopicHistory {
  /** Events. */
  readonly count: number;
  readonly bytes: number;
  /** How long each event is kept. */
  readonly seconds: number;
}

/** What differs for single topics. An object never changes; a changed configuration is another one. */
export interface TopicHistories {
  /** Null if a topic is kept like all others, false if nothing of it is kept. */
  historyOf(topic: string): Partial<TopicHistory> | false | null;
}

/** What an engine calls; no function throws. */
export interface Receiver {
  /** Delivers an event to the subscribers of this process. The position is null if there is none, or none yet. */
  deliver(publication: Publication, position: Position | null): void;
  /** Delivers a message that another process sent with `control`. */
  control(message: ControlMessage): void;
  /**
   * Reports a gap, once for each hole: events of the topics that `concerns` accepts may be lost, and nobody can name them. It is
   * called before the first event after the hole, and everybody subscribed to such a topic should be told.
   */
  gap?(concerns: (topic: string) => boolean): void;
  /** What the configuration says about single topics now. */
  histories?(): TopicHistories;
  /** Reports that `state` or `reason` of the engine has changed. */
  changed?(): void;
}

/**
 * The contract between a server and its engine.
 *
 * Life: `start` is called once, before everything else, and resolves when the server may begin; an engine whose store is
 * unavailable starts degraded. After `stop`, nothing is delivered any more.
 *
 * Delivery: what is published reaches the receiver of every process once, the publishing process included, whether
 * anybody subscribes there or not. Every process gets the events of a topic in the same order, the order of their
 * positions. A process whose connection to the others is lost delivers its own publications at once, with null for a
 * position, and passes them on later without delivering them here again: then the order holds for each publisher. Until then, no
 * event of the same topic has a position. A subscriber that gets an event without one must forget the position that it had,
 * because the same event follows in the history.
 * An engine may deliver within `publish` or later, but never one topic out of turn.
 *
 * Publishing never throws, never rejects and never blocks. What is published within one turn of the event loop may travel
 * together. If too much is waiting, an engine drops the oldest publications and reports null for them.
 *
 * History: every event has a position, and the latest events of each topic are kept, within bounds. Reading is synchronous,
 * so that nothing falls between reading and subscribing. It returns all events after a position, or null if any of them may be
 * gone; never a part.
 */
export interface Engine {
  /** Such as `memory`. */
  readonly name: string;
  readonly state: EngineState;
  /** Why the engine is degraded; null if it is not. */
  readonly reason: DegradedReason | null;
  /** The same in words. */
  readonly problem: Problem | null;
  /** What an operator should check although the engine works; null if there is nothing. */
  readonly concern: Problem | null;
  /** Rejects with a SyncctlError if only a person can fix what is wrong with the store. */
  start(receiver: Receiver): Promise<void>;
  /** Resolves when the batch is stored, with a position for each publication; null for one that was dropped. */
  publish(batch: readonly Publication[]): Promise<readonly (Position | null)[]>;
  /** The events of a topic after a position, oldest first; null if they are not all known. Accepts any position. */
  read(topic: string, since: Position): readonly KeptEvent[] | null;
  /** Whether the latest events of a topic are kept. */
  keeps(topic: string): boolean;
  /** The latest position of a topic; null while it is not known. */
  head(topic: string): Position | null;
  /** The same for all topics, to be kept. Cheap, and the same object while nothing is published. */
  heads(): Heads;
  /** Marks an ID as used, such as that of a ticket; all processes remember it for `ttl` seconds. Rejects if the engine cannot tell. */
  once(id: string, ttl: number): Promise<Once>;
  /**
   * Sends a message to all other processes. Resolves when it was sent, and never rejects. While the store is away, it resolves at
   * once: a report is dropped then, and other messages wait, within bounds.
   */
  control(message: ControlMessage): Promise<void>;
  figures(): EngineFigures;
  /**
   * Leaves messages for processes that start after this one has stopped, as far as the engine does not keep what was sent with
   * `control`. They get them when they start. Call it before `stop`.
   */
  leave(messages: readonly ControlMessage[]): void;
  stop(): Promise<void>;
}

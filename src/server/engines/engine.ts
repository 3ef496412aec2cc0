// What carries publications between server processes and remembers the latest ones. The hub knows nothing of its means.
// Experimental, as all that `createServer` takes: it may change in any release until several processes are supported.

/** An event on its way, as plain JSON so that it can cross processes. */
export interface Publication {
  readonly topic: string;
  /** JSON, exactly as its author wrote it. */
  readonly payload: string;
  /** Session ids that must not get it. */
  readonly exclude: readonly string[];
  /** The only session ids that may get it; null is everybody. */
  readonly eligible: readonly string[] | null;
}

/**
 * Where an event stands among those of its topic. Plain JSON, so that a client or a page can keep it, but only an engine
 * can tell which of two is later. A new epoch begins when an engine cannot know what was published before.
 */
export interface Position {
  readonly epoch: string;
  readonly offset: number | string;
}

/** An event as an engine has kept it. */
export interface KeptEvent {
  readonly publication: Publication;
  readonly position: Position;
}

/** `warming`: history is still being read. `degraded`: events reach this process's own clients at once and the others later. */
export type EngineState = 'warming' | 'ready' | 'degraded';

/** Whether an id is used for the first time; `full` when there is no room to remember another one. */
export type Once = 'first' | 'again' | 'full';

/** What an operator wants of every process: to read its own configuration again. */
export interface ControlMessage {
  readonly type: 'reload';
}

/** Who hears from an engine; neither function throws. */
export interface Receiver {
  /** An event for the subscribers of this process. The position is null when it has none, or none yet. */
  deliver(publication: Publication, position: Position | null): void;
  /** What another process was told by `control`. */
  control(message: ControlMessage): void;
}

/**
 * The contract between a server and its engine.
 *
 * Life: `start` is called once, before everything else, and resolves when the server may begin; an engine whose means are
 * away starts degraded. After `stop` nothing is delivered any more.
 *
 * Delivery: what is published reaches the receiver of every process once, the publishing process included, whether
 * anybody subscribes there or not. Every process gets the events of a topic in the same order, the order of their
 * positions. A process whose connection to the others is lost delivers its own publications at once, with null for a
 * position, and passes them on later without delivering them here again: then the order holds for each publisher.
 * An engine may deliver within `publish` or later, but never one topic out of turn.
 *
 * Publishing never throws, never rejects and never blocks. What is published within one turn of the event loop may travel
 * together. An engine that must give something up when too much waits drops the oldest and says so with a null.
 *
 * History: every event has a position, and the latest events of each topic are kept, within bounds. Reading is synchronous,
 * so that nothing falls between reading and subscribing. It gives all events after a position or, when any of them may be
 * gone, null; never a part.
 */
export interface Engine {
  readonly state: EngineState;
  start(receiver: Receiver): Promise<void>;
  /** Resolves when the batch has its place, with a position for each publication; null for one that was given up. */
  publish(batch: readonly Publication[]): Promise<readonly (Position | null)[]>;
  /** The events of a topic after a position, the oldest first; null when they are not all known. Any position may be asked. */
  read(topic: string, since: Position): readonly KeptEvent[] | null;
  /** The position after which a topic has no event yet; null while that is not known. */
  head(topic: string): Position | null;
  /** Uses an id, such as that of a ticket, which all processes remember for `ttl` seconds. Rejects when nobody can tell. */
  once(id: string, ttl: number): Promise<Once>;
  /** Tells every other process. Best effort: resolves when it was passed on, and never rejects. */
  control(message: ControlMessage): Promise<void>;
  stop(): Promise<void>;
}

// What carries publications between server processes. The hub talks to it and knows nothing of its means.

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
 * The contract between hub and engine.
 *
 * Delivery: what is published reaches the hub of every process at most once, the publishing process included. Nothing
 * is stored: a topic that a process wants only later does not bring it what came before.
 *
 * Order: publications of one process reach every hub in the order they were published. Between processes there is none.
 *
 * Who calls whom: the hub calls `start` once and then anything else; `want` when a topic gets its first subscriber in
 * this process, `unwant` when the last one has left, strictly in turn for each topic. The engine calls `deliver` only
 * between `start` and `stop`, either within `publish` or later, never for a topic that was never wanted here; for one
 * that is no longer wanted it may. `deliver` never throws. `publish` never throws and never blocks; an engine that
 * cannot pass on what it is given drops it, counts it and says so by `healthy`.
 */
export interface Engine {
  /** False while publications of other processes may be lost; the server is then not ready. */
  readonly healthy: boolean;
  start(deliver: (publication: Publication) => void): Promise<void>;
  want(topic: string): void;
  unwant(topic: string): void;
  publish(publication: Publication): void;
  /** After it nothing is delivered any more. */
  stop(): Promise<void>;
}

// The lists in which a history keeps its events: one for each topic, and one for all events that are kept as long.

import type { TopicHistories, TopicHistory } from './engine.js';

export type Offset = number | string;

/** An event in two lists: of its topic, and of all that are kept as long. */
export interface Entry<O extends Offset> {
  readonly offset: O;
  readonly payload: string;
  readonly exclude: readonly string[];
  readonly eligible: readonly string[] | null;
  readonly bytes: number;
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly line: Line<O>;
  readonly age: Age<O>;
  nextInLine: Entry<O> | null;
  older: Entry<O> | null;
  newer: Entry<O> | null;
}

/** The events that are kept for a number of seconds. */
export interface Age<O extends Offset> {
  readonly seconds: number;
  oldest: Entry<O> | null;
  newest: Entry<O> | null;
}

/** The events of one topic; never empty while it is in the table. */
export interface Line<O extends Offset> {
  readonly topic: string;
  /** The approximate cost of an event besides its own strings. */
  readonly bytesPerEvent: number;
  /** What `limits` and `age` come from. */
  rules: TopicHistories | null;
  limits: TopicHistory;
  age: Age<O>;
  first: Entry<O> | null;
  last: Entry<O> | null;
  count: number;
  bytes: number;
  /** The offset of the latest event that is gone. */
  lost: O;
}

/** Mostly a single one. */
export class Ages<O extends Offset> implements Iterable<Age<O>> {
  readonly #bySeconds = new Map<number, Age<O>>();

  get size(): number {
    return this.#bySeconds.size;
  }

  [Symbol.iterator](): Iterator<Age<O>> {
    return this.#bySeconds.values();
  }

  of(seconds: number): Age<O> {
    let age = this.#bySeconds.get(seconds);
    if (age === undefined) {
      age = { seconds, oldest: null, newest: null };
      this.#bySeconds.set(seconds, age);
    }
    return age;
  }

  /** The oldest event of all; null if there is none. */
  get oldest(): Entry<O> | null {
    let first: Entry<O> | null = null;
    for (const { oldest } of this.#bySeconds.values()) {
      if (oldest !== null && (first === null || oldest.at < first.at)) first = oldest;
    }
    return first;
  }
}

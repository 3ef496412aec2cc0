// The events of one topic that go out together. Subscribers for whom the same events are meant share their frames.

import { Tails } from './tails.js';
import type { Place, Topic } from './topics.js';

/** For whom an event is meant, by session id. */
export interface Audience {
  readonly exclude: readonly string[];
  /** The only ones who may get it; null means everybody. */
  readonly eligible: readonly string[] | null;
}

/** An audience in a form that is quick to ask. */
interface Listed extends Audience {
  readonly excluded: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string> | null;
}

/** Maximum number of different audiences, each of which is a bit. */
const MAX_AUDIENCES = 16;

export class Batch {
  readonly topic: Topic;
  readonly #payloads: string[] = [];
  readonly #positions: Place[] = [];
  /** The bit of each event's audience; 0 means everybody. */
  readonly #bits: number[] = [];
  readonly #audiences: Listed[] = [];
  /** By the audiences that a subscriber belongs to. */
  readonly #tails = new Map<number, Tails>();

  constructor(topic: Topic) {
    this.topic = topic;
  }

  /** Adds an event; `audience` is null for everybody. Returns false if it must go into another batch. */
  add(payload: string, position: Place, audience: Audience | null): boolean {
    const bit = audience === null ? 0 : this.#bitOf(audience);
    if (bit === null) return false;
    this.#payloads.push(payload);
    this.#positions.push(position);
    this.#bits.push(bit);
    return true;
  }

  /** The audiences that a session belongs to, as bits. */
  audiencesOf(session: string): number {
    let bits = 0;
    for (let index = 0; index < this.#audiences.length; index++) {
      const audience = this.#audiences[index];
      if (audience !== undefined && belongs(session, audience)) bits |= 1 << index;
    }
    return bits;
  }

  /** The events for those who belong to these audiences. Call it when all events have been added. */
  tails(audiences: number): Tails {
    let tails = this.#tails.get(audiences);
    if (tails === undefined) {
      tails = this.#select(audiences);
      this.#tails.set(audiences, tails);
    }
    return tails;
  }

  #select(audiences: number): Tails {
    if (this.#audiences.length === 0) return new Tails(this.#payloads, this.#positions);
    const isMeant = (_: unknown, index: number): boolean => {
      const bit = this.#bits[index] ?? 0;
      return bit === 0 || (bit & audiences) !== 0;
    };
    return new Tails(this.#payloads.filter(isMeant), this.#positions.filter(isMeant));
  }

  /** Null if there are too many audiences. */
  #bitOf(audience: Audience): number | null {
    let index = this.#audiences.findIndex((known) => areEqual(known, audience));
    if (index < 0) {
      if (this.#audiences.length === MAX_AUDIENCES) return null;
      const { exclude, eligible } = audience;
      const allowed = eligible && new Set(eligible);
      index = this.#audiences.push({ exclude, eligible, excluded: new Set(exclude), allowed }) - 1;
    }
    return 1 << index;
  }
}

function belongs(session: string, { excluded, allowed }: Listed): boolean {
  return (allowed === null || allowed.has(session)) && !excluded.has(session);
}

function areEqual(one: Audience, other: Audience): boolean {
  if (one.eligible === null || other.eligible === null) {
    return one.eligible === other.eligible && areSame(one.exclude, other.exclude);
  }
  return areSame(one.exclude, other.exclude) && areSame(one.eligible, other.eligible);
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((session, index) => session === other[index]);
}

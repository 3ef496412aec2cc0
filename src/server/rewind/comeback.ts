// Recognizes one client that comes back, by the topics that it subscribes to. Knows no sockets and sends nothing.

import type { Position } from '../engines/engine.js';
import type { Returning, Rewind } from './rewind.js';

/** Milliseconds that a page has to subscribe to all of its topics. It usually does so at once. */
const WAIT = 500;

/** What to do with a new subscription: begin with what came since a position, begin now, or wait until the client is recognized. */
export type Beginning = Position | 'now' | 'later';

export class Comeback {
  readonly #rewind: Rewind;
  readonly #owner: string;
  readonly #isGuest: boolean;
  /** Begins all subscriptions that wait, each since its position, or since the client has asked for it. */
  readonly #begin: (since: ReadonlyMap<string, Position>) => void;
  readonly #topics = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #over = false;

  constructor(
    rewind: Rewind,
    owner: string,
    { identity }: Returning,
    begin: (since: ReadonlyMap<string, Position>) => void,
  ) {
    this.#rewind = rewind;
    this.#owner = owner;
    this.#isGuest = identity.user === null;
    this.#begin = begin;
  }

  /**
   * Call it for each topic once, when the client subscribes to it. A guest is recognized by all of its topics, so its subscriptions
   * wait for the last one, but not for long.
   */
  next(topic: string): Beginning {
    if (!this.#isGuest) return this.#rewind.takeTopic(this.#owner, topic) ?? 'now';
    if (this.#over) return 'now';
    if (!this.#rewind.has(this.#owner, topic)) {
      this.end();
      return 'now';
    }
    this.#topics.add(topic);
    this.#timer ??= setTimeout(() => this.#recognize(), WAIT).unref();
    return 'later';
  }

  /** The client is not one that was lost, or has left. */
  end(): void {
    this.#release(new Map());
  }

  #recognize(): void {
    this.#release(this.#rewind.takeGuest(this.#owner, this.#topics) ?? new Map());
  }

  #release(since: ReadonlyMap<string, Position>): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#begin(since);
  }
}

// The IDs of used tickets, each remembered until the ticket expires.

import type { Once } from './engine.js';

export class SpentTickets {
  readonly #limit: number;
  readonly #clock: () => number;
  /** When an id may be forgotten, in milliseconds of the clock. */
  readonly #expiries = new Map<string, number>();
  #nextSweep = 0;

  /** Remembers at most `limit` IDs; when full, no further ID can be used. `clock` returns milliseconds. */
  constructor(limit: number, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  get size(): number {
    return this.#expiries.size;
  }

  /** `ttl` is in seconds. */
  spend(id: string, ttl: number): Once {
    const now = this.#clock();
    if (this.#expiries.size >= this.#nextSweep) this.#forget(now);
    if (this.#expiries.has(id)) return 'again';
    if (this.#expiries.size >= this.#limit) return 'full';
    this.#expiries.set(id, now + ttl * 1000);
    return 'first';
  }

  /** Cleans up only when there are twice as many IDs as after the last time. */
  #forget(now: number): void {
    for (const [id, expires] of this.#expiries) {
      if (expires <= now) this.#expiries.delete(id);
    }
    this.#nextSweep = Math.min(this.#limit, Math.max(1024, this.#expiries.size * 2));
  }
}

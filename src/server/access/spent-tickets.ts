// The tickets that were used, each remembered until it could not be used any more anyway.

/** A ticket that is good for one connection; `expires` in seconds since the epoch. */
export interface OneTimeTicket {
  readonly id: string;
  readonly expires: number;
}

export type Spending = 'spent-now' | 'spent-before' | 'full';

export class SpentTickets {
  readonly #limit: number;
  /** Seconds since the epoch at which a ticket expires, by its id. */
  readonly #expiries = new Map<string, number>();
  #nextSweep = 0;

  /** Remembers at most `limit` tickets; beyond, no further one can be spent. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#expiries.size;
  }

  spend({ id, expires }: OneTimeTicket, now: number): Spending {
    if (this.#expiries.size >= this.#nextSweep) this.#forget(now);
    if (this.#expiries.has(id)) return 'spent-before';
    if (this.#expiries.size >= this.#limit) return 'full';
    this.#expiries.set(id, expires);
    return 'spent-now';
  }

  /** Looks through all only when there are twice as many as were left the last time. */
  #forget(now: number): void {
    for (const [id, expires] of this.#expiries) {
      if (expires <= now) this.#expiries.delete(id);
    }
    this.#nextSweep = Math.min(this.#limit, Math.max(1024, this.#expiries.size * 2));
  }
}

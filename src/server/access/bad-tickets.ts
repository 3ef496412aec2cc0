// How many invalid tickets each address may send, at all processes together.

import type { Limits } from '../../settings/generated/limits.js';
import type { Counts } from '../engines/control-message.js';
import { Recent } from '../quota/recent.js';
import { TokenBuckets } from './token-bucket.js';

export class BadTickets {
  readonly #limits: Limits;
  readonly #buckets = new TokenBuckets(() => performance.now());
  readonly #recent = new Recent();

  /** `limits` may change later. */
  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether an address may send one more. */
  mayCome(address: string): boolean {
    return this.#buckets.has(address, this.#limits.maxBadTickets);
  }

  count(address: string): void {
    this.#buckets.take(address, this.#limits.maxBadTickets);
    this.#recent.add(address);
  }

  /** What addresses have sent since the last call: those that sent most. */
  takeRecent(): Counts {
    return this.#recent.take(1);
  }

  /** Takes in what addresses have sent to another process. */
  heard(counts: Counts): void {
    const { maxBadTickets } = this.#limits;
    for (const [address, count] of counts) {
      for (let left = Math.min(count, maxBadTickets); left > 0; left--)
        this.#buckets.take(address, maxBadTickets);
    }
  }
}

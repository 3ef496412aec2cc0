// What was taken since the last report, by name, for the other processes. Only the largest amounts are told, so that the
// traffic stays bounded.

import { type Counts, MAX_COUNTS } from '../engines/control-message.js';

/** The names that are counted at most. */
const MAX_NAMES = 10_000;
/** The longest name that is told. */
const MAX_NAME = 300;

export class Recent {
  #amounts = new Map<string, number>();

  add(name: string, amount = 1): void {
    const known = this.#amounts.get(name);
    if (known === undefined && this.#amounts.size >= MAX_NAMES) return;
    this.#amounts.set(name, (known ?? 0) + amount);
  }

  /** The largest amounts of at least `least`. Starts again with nothing. */
  take(least: number): Counts {
    const taken = largest(this.#amounts, least);
    this.#amounts = new Map();
    return taken;
  }
}

/** The largest amounts of at least `least`, rounded. */
export function largest(amounts: Iterable<readonly [string, number]>, least: number): Counts {
  return [...amounts]
    .filter(([name, amount]) => amount >= least && name.length <= MAX_NAME)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_COUNTS)
    .map(([name, amount]) => [name, Math.round(amount)] as const);
}

// Counts by key. A key with a count of zero takes no memory.

export class Tally {
  readonly #counts = new Map<string, number>();

  /** The number of keys. */
  get size(): number {
    return this.#counts.size;
  }

  [Symbol.iterator](): Iterator<[key: string, count: number]> {
    return this.#counts.entries();
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, amount = 1): void {
    const count = this.of(key) + amount;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }

  remove(key: string, amount = 1): void {
    this.add(key, -amount);
  }
}

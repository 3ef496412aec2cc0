// Keeps the digests of genuine tickets while the tickets live, because browsers and publishers use one ticket again and again.

/** Maximum number of digests, in all and from one address. */
const MAX = 10_000;
const MAX_PER_ADDRESS = 1000;

interface Kept {
  readonly digest: Buffer;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly address: string;
}

export class KeptDigests {
  /** Both from the oldest to the newest. */
  readonly #kept = new Map<string, Kept>();
  readonly #byAddress = new Map<string, Set<string>>();

  get size(): number {
    return this.#kept.size;
  }

  /** The digest for a key; null if there is none, or its ticket has expired. `now` is in milliseconds since the epoch. */
  get(key: string, now: number): Buffer | null {
    const kept = this.#kept.get(key);
    if (kept === undefined) return null;
    if (kept.expires > now) return kept.digest;
    this.#forget(key, kept);
    return null;
  }

  /** Keeps a digest on the account of an address, whose oldest one makes room if necessary. */
  keep(key: string, kept: Kept): void {
    if (this.#kept.has(key)) return;
    const own = this.#byAddress.get(kept.address) ?? new Set();
    if (own.size >= MAX_PER_ADDRESS) this.#forgetFirst(own);
    else if (this.#kept.size >= MAX) this.#forgetFirst(this.#kept.keys());
    this.#kept.set(key, kept);
    this.#byAddress.set(kept.address, own.add(key));
  }

  #forgetFirst(keys: Iterable<string>): void {
    for (const key of keys) {
      const kept = this.#kept.get(key);
      if (kept !== undefined) this.#forget(key, kept);
      return;
    }
  }

  #forget(key: string, { address }: Kept): void {
    this.#kept.delete(key);
    const own = this.#byAddress.get(address);
    own?.delete(key);
    if (own?.size === 0) this.#byAddress.delete(address);
  }
}

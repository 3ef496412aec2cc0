// Keeps the digests of genuine tickets while the tickets live, because browsers and publishers use one ticket again and again.

/** Maximum number of digests, in all and from one address: several thousand users may share one. Each takes about 300 bytes. */
const MAX = 50_000;
const MAX_PER_ADDRESS = 5000;

interface Kept {
  /** As latin1, which takes less memory than a Buffer. */
  readonly digest: string;
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
    if (kept.expires > now) return Buffer.from(kept.digest, 'latin1');
    this.#forget(key, kept);
    return null;
  }

  /** Keeps a digest on the account of an address, whose oldest one makes room if necessary. `now` is as in `get`. */
  keep(key: string, digest: Buffer, { address, expires }: Omit<Kept, 'digest'>, now: number): void {
    this.#forgetExpired(now);
    if (this.#kept.has(key)) return;
    const kept = { digest: digest.toString('latin1'), expires, address };
    const own = this.#byAddress.get(address) ?? new Set();
    if (own.size >= MAX_PER_ADDRESS) this.#forgetFirst(own);
    else if (this.#kept.size >= MAX) this.#forgetFirst(this.#kept.keys());
    this.#kept.set(key, kept);
    this.#byAddress.set(address, own.add(key));
  }

  /** Those at the front, which expire first or little later than the next. */
  #forgetExpired(now: number): void {
    for (const [key, kept] of this.#kept) {
      if (kept.expires > now) return;
      this.#forget(key, kept);
    }
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

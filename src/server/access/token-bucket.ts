// Token buckets, which limit rates: they refill evenly and hold a burst.

/** Maximum number of names that have a bucket. */
const MAX_NAMES = 10_000;

/** Each call gets rate and size, because limits may change while the bucket is in use. */
export class TokenBucket {
  #tokens: number;
  /** When `#tokens` was true, in milliseconds. */
  #at: number;

  /** Starts full. `now` is in milliseconds and monotonic. */
  constructor(burst: number, now: number) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** Whether a token is left. */
  has(perSecond: number, burst: number, now: number): boolean {
    const refilled = this.#tokens + ((now - this.#at) / 1000) * perSecond;
    this.#tokens = Math.min(refilled, burst);
    this.#at = now;
    return this.#tokens >= 1;
  }

  /** Takes a token. Returns false if none is left. */
  take(perSecond: number, burst: number, now: number): boolean {
    if (!this.has(perSecond, burst, now)) return false;
    this.#tokens--;
    return true;
  }
}

/** One bucket per name, for a limited number of names. A full bucket holds the tokens of a minute. */
export class TokenBuckets {
  readonly #clock: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  /** `clock` gives milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Takes a token. Returns false if none is left. */
  take(name: string, perMinute: number): boolean {
    return this.#bucket(name, perMinute).take(perMinute / 60, perMinute, this.#clock());
  }

  /** Whether a token is left. */
  has(name: string, perMinute: number): boolean {
    return this.#buckets.get(name)?.has(perMinute / 60, perMinute, this.#clock()) ?? true;
  }

  #bucket(name: string, perMinute: number): TokenBucket {
    const known = this.#buckets.get(name);
    if (known !== undefined) return known;
    if (this.#buckets.size >= MAX_NAMES) this.#forgetOldest();
    const bucket = new TokenBucket(perMinute, this.#clock());
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #forgetOldest(): void {
    for (const name of this.#buckets.keys()) {
      this.#buckets.delete(name);
      return;
    }
  }
}

// Whether a client sends too fast: a bucket of tokens that refills evenly and holds a burst.

/** Seconds' worth of messages that may come at once, as when a page subscribes to everything it shows. */
const BURST_SECONDS = 10;

export class MessageRate {
  #tokens: number;
  #at: number;

  /** Begins full. `now` is in milliseconds and never goes back. */
  constructor(rate: number, now: number) {
    this.#tokens = rate * BURST_SECONDS;
    this.#at = now;
  }

  /** Takes one message; false when it came too soon. `rate` is messages a second, and may change from call to call. */
  take(rate: number, now: number): boolean {
    const refilled = this.#tokens + ((now - this.#at) / 1000) * rate;
    this.#tokens = Math.min(refilled, rate * BURST_SECONDS);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

// The calls of one connection that are not answered yet, limited in number and time.

import type { Limits } from '../../settings/generated/limits.js';
import type { Refused } from '../observe/counters.js';
import type { Holder, Quota } from '../quota/quota.js';

/** The result of waiting. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown } | 'late';

export class Unanswered {
  readonly #limits: Pick<Limits, 'maxCalls' | 'callTimeout'>;
  readonly #quota: Quota<Refused>;
  readonly #holder: Holder;
  #count = 0;

  /** `limits` may change later; `quota` is that of all connections. */
  constructor(limits: Pick<Limits, 'maxCalls' | 'callTimeout'>, quota: Quota<Refused>, holder: Holder) {
    this.#limits = limits;
    this.#quota = quota;
    this.#holder = holder;
  }

  /** Why there may not be another one; null if there may. */
  refusal(): Refused | null {
    return this.#count >= this.#limits.maxCalls ? 'calls' : this.#quota.refusal(this.#holder);
  }

  /** Waits for a promise, up to the time limit. Never rejects. */
  async wait<T>(promise: PromiseLike<T>): Promise<Outcome<T>> {
    this.#count++;
    this.#quota.take(this.#holder);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, this.#limits.callTimeout * 1000, 'late');
      timer.unref();
    });
    const settled = Promise.resolve(promise).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    try {
      return await Promise.race([settled, late]);
    } finally {
      clearTimeout(timer);
      this.#count--;
      this.#quota.give(this.#holder);
    }
  }
}

// What one connection has asked for and not been answered yet: bounded in number and in time.

import type { Limits } from '../../settings/generated/limits.js';

/** How waiting ended. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown } | 'late';

export class Unanswered {
  readonly #limits: Pick<Limits, 'maxCalls' | 'callTimeout'>;
  #count = 0;

  /** The limits may change while it waits. */
  constructor(limits: Pick<Limits, 'maxCalls' | 'callTimeout'>) {
    this.#limits = limits;
  }

  get full(): boolean {
    return this.#count >= this.#limits.maxCalls;
  }

  /** Waits for the promise, but no longer than the limit. Never rejects. */
  async wait<T>(promise: PromiseLike<T>): Promise<Outcome<T>> {
    this.#count++;
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
    }
  }
}

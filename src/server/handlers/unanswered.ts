// The calls of one connection that are not answered yet, limited in number and time.

import type { Limits } from '../../settings/generated/limits.js';

/** The result of waiting. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown } | 'late';

export class Unanswered {
  readonly #limits: Pick<Limits, 'maxCalls' | 'callTimeout'>;
  #count = 0;

  /** `limits` may change later. */
  constructor(limits: Pick<Limits, 'maxCalls' | 'callTimeout'>) {
    this.#limits = limits;
  }

  get full(): boolean {
    return this.#count >= this.#limits.maxCalls;
  }

  /** Waits for a promise, up to the time limit. Never rejects. */
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

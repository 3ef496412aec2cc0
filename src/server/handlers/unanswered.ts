// What one connection has asked for and not been answered yet: bounded in number and in time.

/** How waiting ended. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown } | 'late';

export class Unanswered {
  readonly #limit: number;
  readonly #timeout: number;
  #count = 0;

  /** `timeout` in seconds. */
  constructor(limit: number, timeout: number) {
    this.#limit = limit;
    this.#timeout = timeout * 1000;
  }

  get full(): boolean {
    return this.#count >= this.#limit;
  }

  /** Waits for the promise, but no longer than the limit. Never rejects. */
  async wait<T>(promise: PromiseLike<T>): Promise<Outcome<T>> {
    this.#count++;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, this.#timeout, 'late');
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

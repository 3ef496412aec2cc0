// Runs the operator's code so that what it throws or never finishes harms nobody else.

import type { Counters } from '../counters.js';
import type { Log } from '../options.js';

/** Log lines a minute about failing handlers. */
const LINES = 20;
const MINUTE = 60_000;

export class Exercise {
  readonly #counters: Counters;
  readonly #log: Log;
  #since = 0;
  #lines = 0;

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = log;
  }

  /** Runs `work`; the promise, if it gives one, never rejects. `where` says in the log what failed. */
  run(where: object, work: () => unknown): Promise<void> | null {
    try {
      const result = work();
      if (!isThenable(result)) return null;
      return Promise.resolve(result).then(
        () => {},
        (error: unknown) => this.failed(where, error),
      );
    } catch (error) {
      this.failed(where, error);
      return null;
    }
  }

  failed(where: object, error: unknown): void {
    this.#counters.handlerErrors++;
    const now = performance.now();
    if (now - this.#since > MINUTE) {
      this.#since = now;
      this.#lines = 0;
    }
    if (++this.#lines <= LINES) this.#log.error('handler-failed', { ...where, error });
  }
}

/** Whether something must be waited for. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

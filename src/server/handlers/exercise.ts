// Runs the operator's code so that what it throws or never finishes harms nobody else.

import type { Counters } from '../observe/counters.js';
import type { Log } from '../observe/log.js';

/** Log lines a minute about each failing handler. */
const LINES = 20;
const MINUTE = 60_000;
/** Handlers that are told apart; topics are for strangers to name, so what names one is the handler. */
const MAX_HANDLERS = 1000;

interface Told {
  since: number;
  lines: number;
  suppressed: number;
}

export class Exercise {
  readonly #counters: Counters;
  readonly #log: Log;
  readonly #told = new Map<string, Told>();

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = log;
  }

  /** Runs `work`; the promise, if it gives one, never rejects. `where` says in the log what failed, `name` which handler it is. */
  run(name: string, where: object, work: () => unknown): Promise<void> | null {
    try {
      const result = work();
      if (!isThenable(result)) return null;
      return Promise.resolve(result).then(
        () => {},
        (error: unknown) => this.failed(name, where, error),
      );
    } catch (error) {
      this.failed(name, where, error);
      return null;
    }
  }

  failed(name: string, where: object, error: unknown): void {
    this.#counters.handlerErrors++;
    const told = this.#toldOf(name);
    if (++told.lines > LINES) {
      told.suppressed++;
      return;
    }
    const { suppressed } = told;
    told.suppressed = 0;
    this.#log.error('handler-failed', { ...where, error, ...(suppressed > 0 ? { suppressed } : {}) });
  }

  #toldOf(name: string): Told {
    const now = performance.now();
    let told = this.#told.get(name);
    if (told === undefined) {
      if (this.#told.size >= MAX_HANDLERS) this.#told.clear();
      told = { since: now, lines: 0, suppressed: 0 };
      this.#told.set(name, told);
    } else if (now - told.since > MINUTE) {
      told.since = now;
      told.lines = 0;
    }
    return told;
  }
}

/** Whether something must be waited for. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

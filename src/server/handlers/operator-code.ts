// Runs the operator's code so that what it throws or never finishes harms nobody else.

import type { Counters } from '../observe/counters.js';
import type { Log } from '../observe/log.js';
import { LogThrottle } from '../observe/log-throttle.js';
import { CallError } from './call-error.js';

/** What came of the operator's code: `failed` is in the log already, a CallError is what it wanted to say. */
export type Ran = 'done' | 'failed' | CallError;

/** For each failing handler. */
const LINES_PER_MINUTE = 20;
/** Handlers that are told apart; topics are for strangers to name, so what names one is the handler. */
const MAX_HANDLERS = 1000;

export class OperatorCode {
  readonly #counters: Counters;
  readonly #log: LogThrottle;

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = new LogThrottle(log, LINES_PER_MINUTE, MAX_HANDLERS);
  }

  /** Runs `work`; the promise, if it gives one, never rejects. `where` says in the log what failed, `name` which handler it is. */
  run(name: string, where: object, work: () => unknown): Ran | Promise<Ran> {
    try {
      const result = work();
      if (!isThenable(result)) return 'done';
      return Promise.resolve(result).then(
        () => 'done',
        (error: unknown) => this.#thrown(name, where, error),
      );
    } catch (error) {
      return this.#thrown(name, where, error);
    }
  }

  failed(name: string, where: object, error: unknown): void {
    this.#counters.handlerErrors++;
    this.#log.write('error', 'handler-failed', name, { ...where, error });
  }

  #thrown(name: string, where: object, error: unknown): Ran {
    if (error instanceof CallError) return error;
    this.failed(name, where, error);
    return 'failed';
  }
}

/** Whether something must be waited for. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

// Runs code from your modules. Errors and promises that never settle do not affect anything else.

import type { Counters } from '../observe/counters.js';
import type { Log } from '../observe/log.js';
import { LogThrottle } from '../observe/log-throttle.js';
import { CallError } from './call-error.js';

/** The result: `failed` was logged already, and a CallError is meant for the client. */
export type Ran = 'done' | 'failed' | CallError;

/** Log lines per minute for each failing handler. */
const LINES_PER_MINUTE = 20;
/** Maximum number of handlers with a log limit of their own. The key is the handler, because clients can choose topics. */
const MAX_HANDLERS = 1000;

export class OperatorCode {
  readonly #counters: Counters;
  readonly #log: LogThrottle;

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = new LogThrottle(log, LINES_PER_MINUTE, MAX_HANDLERS);
  }

  /** Runs `work`. The returned promise never rejects. `where` is logged with an error, `name` identifies the handler. */
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
    if (!this.#log.write('error', 'handler-failed', name, { ...where, error }))
      this.#counters.suppressedLines++;
  }

  #thrown(name: string, where: object, error: unknown): Ran {
    if (error instanceof CallError) return error;
    this.failed(name, where, error);
    return 'failed';
  }
}

/** Whether a value is a promise. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

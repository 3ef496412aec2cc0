// Counts refusals and dropped connections, and logs a few of each reason.

import type { Counters, Drop, Refused } from './counters.js';
import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';
import { LogThrottle } from './log-throttle.js';

const LINES_PER_MINUTE = 6;
/** More than there are reasons. */
const MAX_REASONS = 1000;

export class Refusals {
  readonly #counters: Counters;
  readonly #log: LogThrottle;

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = new LogThrottle(log, LINES_PER_MINUTE, MAX_REASONS);
  }

  /** Counts a refusal and logs it as `event` with its reason. */
  note(event: LogEvent, reason: Refused, fields: object): void {
    this.#counters.refusals[reason]++;
    this.#log.write('warn', event, reason, { reason, ...fields });
  }

  /** Counts a dropped connection and logs it as `event` with its reason. */
  dropped(event: LogEvent, reason: Drop, fields: object): void {
    this.#counters.drops[reason]++;
    this.#log.write('warn', event, reason, { reason, ...fields });
  }
}

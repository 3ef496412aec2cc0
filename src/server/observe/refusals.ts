// What was refused, and who was sent away: counted always, logged by reason and not too often.

import type { Counters, Drop, Refused } from './counters.js';
import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';
import { LogThrottle } from './log-throttle.js';

const LINES_PER_MINUTE = 6;
/** There are no more reasons than that. */
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

  /** Counts a connection that is ended and logs it as `event`, in the same way. */
  dropped(event: LogEvent, reason: Drop, fields: object): void {
    this.#counters.drops[reason]++;
    this.#log.write('warn', event, reason, { reason, ...fields });
  }
}

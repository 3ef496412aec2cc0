// Counts refusals and dropped connections, and logs a few of each reason.

import type { Counters, Drop, Refused } from './counters.js';
import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';
import { type LoggedClient, LogThrottle } from './log-throttle.js';

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

  /** Counts a refusal and logs it as `event` with its reason. `client` is who was refused; null if nobody knows. */
  note(event: LogEvent, reason: Refused, fields: object, client: LoggedClient | null): void {
    this.#counters.refusals[reason]++;
    this.#write(event, reason, fields, client);
  }

  /** The same for one that is known by its address only. */
  noteAt(address: string, reason: Refused, fields: object = {}): void {
    const client = { identity: { role: 'guest' }, share: address } as const;
    this.note('connection-refused', reason, { address, ...fields }, client);
  }

  /** Counts a dropped connection and logs it as `event` with its reason. */
  dropped(event: LogEvent, reason: Drop, fields: object, client: LoggedClient): void {
    this.#counters.drops[reason]++;
    this.#write(event, reason, fields, client);
  }

  #write(event: LogEvent, reason: string, fields: object, client: LoggedClient | null): void {
    if (!this.#log.write('warn', event, reason, { reason, ...fields }, client))
      this.#counters.suppressedLines++;
  }
}

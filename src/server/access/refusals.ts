// What was refused, and who was sent away: counted always, told in the log seldom enough that nobody can fill it.

import type { Counters, Drop, Refused } from '../observe/counters.js';
import type { Log } from '../observe/log.js';
import type { LogEvent } from '../observe/log-events.js';

/** Lines a minute for each reason. */
const LINES = 6;
const MINUTE = 60_000;

interface Told {
  since: number;
  lines: number;
  suppressed: number;
}

export class Refusals {
  readonly #counters: Counters;
  readonly #log: Log;
  readonly #told = new Map<Refused | Drop, Told>();

  constructor(counters: Counters, log: Log) {
    this.#counters = counters;
    this.#log = log;
  }

  /** Counts a refusal and logs it as `event` with its reason. `suppressed` says how many lines were left out before. */
  note(event: LogEvent, reason: Refused, fields: object): void {
    this.#counters.refusals[reason]++;
    this.#tell(event, reason, fields);
  }

  /** Counts a connection that is ended and logs it as `event`, in the same way. */
  dropped(event: LogEvent, reason: Drop, fields: object): void {
    this.#counters.drops[reason]++;
    this.#tell(event, reason, fields);
  }

  #tell(event: LogEvent, reason: Refused | Drop, fields: object): void {
    const now = performance.now();
    const told = this.#told.get(reason) ?? { since: now, lines: 0, suppressed: 0 };
    this.#told.set(reason, told);
    if (now - told.since > MINUTE) {
      told.since = now;
      told.lines = 0;
    }
    if (told.lines >= LINES) {
      told.suppressed++;
      return;
    }
    told.lines++;
    const { suppressed } = told;
    told.suppressed = 0;
    this.#log.warn(event, { reason, ...fields, ...(suppressed > 0 ? { suppressed } : {}) });
  }
}

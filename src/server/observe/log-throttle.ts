// Limits the log lines for things that clients can cause thousands of times per second.

import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';

const MINUTE = 60_000;

/** The recent lines of one key. */
interface Window {
  since: number;
  lines: number;
  suppressed: number;
}

export class LogThrottle {
  readonly #log: Log;
  readonly #linesPerMinute: number;
  readonly #maxKeys: number;
  readonly #windows = new Map<string, Window>();

  /** If there are more than `maxKeys` keys, all are forgotten. */
  constructor(log: Log, linesPerMinute: number, maxKeys: number) {
    this.#log = log;
    this.#linesPerMinute = linesPerMinute;
    this.#maxKeys = maxKeys;
  }

  /** Logs an event, unless its key has reached the limit for this minute. `suppressed` is the number of lines left out before. */
  write(level: 'warn' | 'error', event: LogEvent, key: string, fields: object): void {
    const window = this.#windowOf(key);
    if (window.lines >= this.#linesPerMinute) {
      window.suppressed++;
      return;
    }
    window.lines++;
    const { suppressed } = window;
    window.suppressed = 0;
    this.#log[level](event, { ...fields, ...(suppressed > 0 ? { suppressed } : {}) });
  }

  #windowOf(key: string): Window {
    const now = performance.now();
    let window = this.#windows.get(key);
    if (window === undefined) {
      if (this.#windows.size >= this.#maxKeys) this.#windows.clear();
      window = { since: now, lines: 0, suppressed: 0 };
      this.#windows.set(key, window);
    } else if (now - window.since > MINUTE) {
      window.since = now;
      window.lines = 0;
    }
    return window;
  }
}

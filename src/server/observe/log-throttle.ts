// Logs what may happen thousands of times a second seldom enough that nobody can fill the log.

import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';

const MINUTE = 60_000;

/** What was logged under one key lately. */
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

  /** When more than `maxKeys` are told apart, all are forgotten. */
  constructor(log: Log, linesPerMinute: number, maxKeys: number) {
    this.#log = log;
    this.#linesPerMinute = linesPerMinute;
    this.#maxKeys = maxKeys;
  }

  /** Logs the event unless its key has had its lines for this minute. `suppressed` says how many lines were left out before. */
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

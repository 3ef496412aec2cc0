// Limits the log lines for things that clients can cause thousands of times per second.

import type { Role } from '../../core/admin.js';
import type { Log } from './log.js';
import type { LogEvent } from './log-events.js';

const MINUTE = 60_000;
/** The part of a key's lines that one client may use, and the part that guests leave to others. */
const PART = 1 / 3;

/** The client that an event is about. */
export interface LoggedClient {
  readonly identity: { readonly role: Role };
  /** What its share is counted by: its address or, for a user, the user. Null for the backend, which is not limited. */
  readonly share: string | null;
}

/** The recent lines of one key. */
interface Window {
  since: number;
  lines: number;
  /** Those about guests. */
  ofGuests: number;
  /** Those about each client. */
  readonly byShare: Map<string, number>;
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

  /**
   * Logs an event, unless its key has reached the limit for this minute, or `client` its share of it. `suppressed` is the number
   * of lines left out before. Returns whether the event was logged.
   */
  write(
    level: 'warn' | 'error',
    event: LogEvent,
    key: string,
    fields: object,
    client: LoggedClient | null = null,
  ): boolean {
    const window = this.#windowOf(key);
    if (!this.#hasRoom(window, client)) {
      window.suppressed++;
      return false;
    }
    count(window, client);
    const { suppressed } = window;
    window.suppressed = 0;
    this.#log[level](event, { ...fields, ...(suppressed > 0 ? { suppressed } : {}) });
    return true;
  }

  #hasRoom({ lines, ofGuests, byShare }: Window, client: LoggedClient | null): boolean {
    const most = this.#linesPerMinute;
    if (lines >= most) return false;
    if (client === null || client.share === null) return true;
    const part = Math.floor(most * PART);
    if (client.identity.role === 'guest' && ofGuests >= most - part) return false;
    return (byShare.get(client.share) ?? 0) < Math.max(1, part);
  }

  #windowOf(key: string): Window {
    const now = performance.now();
    let window = this.#windows.get(key);
    if (window === undefined) {
      if (this.#windows.size >= this.#maxKeys) this.#windows.clear();
      window = { since: now, lines: 0, ofGuests: 0, byShare: new Map(), suppressed: 0 };
      this.#windows.set(key, window);
    } else if (now - window.since > MINUTE) {
      window.since = now;
      window.lines = 0;
      window.ofGuests = 0;
      window.byShare.clear();
    }
    return window;
  }
}

function count(window: Window, client: LoggedClient | null): void {
  window.lines++;
  if (client === null || client.share === null) return;
  if (client.identity.role === 'guest') window.ofGuests++;
  window.byShare.set(client.share, (window.byShare.get(client.share) ?? 0) + 1);
}

// The interface of the server's log.

import type { LogEvent } from './log-events.js';

/** Takes an event of the table and its fields. These never contain a query string, ticket or secret. */
export interface Log {
  info(event: LogEvent, fields?: object): void;
  warn(event: LogEvent, fields?: object): void;
  error(event: LogEvent, fields?: object): void;
  /** Lines that were dropped because nobody read the log. Absent if it drops none. */
  readonly dropped?: number;
}

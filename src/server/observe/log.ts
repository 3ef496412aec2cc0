// Where the server says what happens.

import type { LogEvent } from './log-events.js';

/** Where the server says what happens: an event of the table, details as fields. Never a query string, ticket or secret. */
export interface Log {
  info(event: LogEvent, fields?: object): void;
  warn(event: LogEvent, fields?: object): void;
  error(event: LogEvent, fields?: object): void;
}

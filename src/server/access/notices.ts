// What the first client that shows it tells about the setup around the server: said once, so that a crowd fills no log.

import type { Log } from '../observe/log.js';
import type { LogEvent } from '../observe/log-events.js';

const NOTICES = {
  'proxy-must-forward': {
    message:
      'a browser came through a proxy that sets no X-Forwarded-For, so any client behind it that sends no Origin may publish',
    hint: 'let the proxy set X-Forwarded-For, as the files of syncctl render do, or set server.backend.listen',
  },
  'users-not-known': {
    message: 'a user with an Oro ticket is a guest and cannot subscribe to the topics of a single user',
    hint: 'set server.authenticate if your application uses such topics',
  },
} as const satisfies Partial<Record<LogEvent, { message: string; hint: string }>>;

export class Notices {
  readonly #log: Log;
  readonly #given = new Set<LogEvent>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Logs a warning, unless it was logged before. */
  give(event: keyof typeof NOTICES): void {
    if (this.#given.has(event)) return;
    this.#given.add(event);
    this.#log.warn(event, NOTICES[event]);
  }
}

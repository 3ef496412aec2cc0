// What the first client that shows it tells about the setup around the server: said once, so that a crowd fills no log.

import type { Log } from '../observe/log.js';
import type { LogEvent } from '../observe/log-events.js';

const NOTICES = {
  'proxy-must-forward': {
    message:
      'a browser came through a proxy that sets no X-Forwarded-For, so any client behind it that sends no Origin may publish',
    hint: 'let the proxy set X-Forwarded-For, as the files that syncctl render writes do, or set server.backend.listen',
  },
  'proxy-without-client': {
    message:
      'a browser came through a proxy that sets no X-Forwarded-For, so all clients behind it count as one address',
    hint: 'let the proxy set X-Forwarded-For, as the files that syncctl render writes do',
  },
  'users-not-known': {
    message: 'a user with an Oro ticket is a guest and cannot subscribe to the topics of a single user',
    hint: 'set server.authenticate if your application uses such topics',
  },
} as const satisfies Partial<Record<LogEvent, { message: string; hint: string }>>;

/** Any machine in a private network can send such a header, and must not fill the log. */
const MAX_UNLISTED = 8;

export class Notices {
  readonly #log: Log;
  readonly #given = new Set<LogEvent>();
  readonly #unlisted = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Logs a warning, unless it was logged before. */
  give(event: keyof typeof NOTICES): void {
    if (this.#given.has(event)) return;
    this.#given.add(event);
    this.#log.warn(event, NOTICES[event]);
  }

  /** Logs that a proxy is not in `server.proxies`, once for each of the first few addresses. */
  proxyNotListed(address: string): void {
    if (this.#unlisted.has(address) || this.#unlisted.size >= MAX_UNLISTED) return;
    this.#unlisted.add(address);
    this.#log.warn('proxy-not-listed', {
      address,
      message: `${address} forwards clients but is not listed as a proxy, so all its clients count as one address`,
      hint: `if it is your proxy, add it to syncctl.yml: server: { proxies: ["${address}"] }`,
    });
  }
}

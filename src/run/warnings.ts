// What an operator should know about who may do what, said once when the server starts.

import { isLoopback, isUnspecified } from '../core/host.js';
import type { Project } from '../project/project.js';
import type { Log } from '../server/observe/log.js';

/** Shorter ones can be guessed by whoever has one ticket. */
const SHORT = 16;
/** The secret that Symfony and Oro are delivered with. */
const DELIVERED = 'ThisTokenIsNotSoSecretChangeIt';

/** Logs each warning that fits the project. */
export function warnOfAccess({ endpoints, settings }: Project, log: Log): void {
  const { server } = settings;
  // No browser can reach a unix socket by itself.
  const proxied = endpoints.frontend.port.value !== endpoints.bind.port.value || server.listen !== null;
  if (proxied && server.backend.listen === null) {
    log.warn('proxy-must-forward', {
      message:
        'browsers come through a proxy: it must set X-Forwarded-For (what syncctl renders does), or whoever sends no Origin through it may publish; server.backend.listen rules that out',
    });
  }
  const backend = endpoints.backend.host.value;
  const elsewhere = !isLoopback(backend) && !isUnspecified(backend) && backend !== endpoints.bind.host.value;
  if (elsewhere && server.backend.from.value.length === 0 && server.backend.listen === null) {
    log.warn('backend-not-known', {
      message: `PHP connects to "${backend}", so it seems to run elsewhere: server.backend.from must say where, or it may not publish`,
    });
  }
  if (server.authenticate === null) {
    log.warn('users-not-known', {
      message:
        "without server.authenticate a ticket of Oro's that names a user makes a guest, and topics of a single user stay closed to it",
    });
  }
  const secret = server.secret?.value;
  if (secret !== undefined && (secret === DELIVERED || secret.length < SHORT)) {
    log.warn('weak-secret', {
      message:
        'server.secret is short or the one that Symfony is delivered with: whoever guesses it is the backend',
    });
  }
  if (server.origins?.value.includes('*')) {
    log.warn('origins-open', {
      message: 'server.origins has "*": pages of any site may connect with what their visitors may do',
    });
  }
  const everywhere = server.backend.from.value.filter((range) => /\/0+$/.test(range));
  if (everywhere.length > 0) {
    log.warn('backend-everywhere', {
      message: `server.backend.from has "${everywhere[0]}": everybody without forwarding headers may publish`,
    });
  }
  warnOfPolicy({ settings }, log);
}

/** The warning that a reload can make due, too. */
export function warnOfPolicy({ settings }: Pick<Project, 'settings'>, log: Log): void {
  if (settings.server.policy.value === 'report') {
    log.warn('rules-not-enforced', {
      message: 'server.policy is report: what the rules of topics refuse happens all the same',
    });
  }
}

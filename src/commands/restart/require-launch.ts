// Whether syncctl may start a server again: only what it started itself, and as the same user.

import type { Found } from '../../control/find-running.js';
import type { Launch } from '../../control/pid-file.js';
import { SyncctlError } from '../../core/error.js';

/** Throws a SyncctlError that says what restarts it. */
export function requireLaunch({ running, owner }: Found): Launch {
  const { pid, launch = null, supervisor } = running;
  if (supervisor?.kind === 'systemd') {
    throw elsewhere(`process ${pid} belongs to systemd`, `run: systemctl restart ${supervisor.unit}`);
  }
  if (supervisor?.kind === 'container') {
    throw elsewhere(`process ${pid} belongs to a container`, 'restart the container');
  }
  if (launch === null) {
    throw elsewhere(
      `process ${pid} was not started with up --detach`,
      'stop it with syncctl down, and start it again where it was started',
    );
  }
  if (owner !== (process.getuid?.() ?? owner)) {
    throw elsewhere(`process ${pid} belongs to user ${owner}`, 'run this as that user');
  }
  return launch;
}

function elsewhere(message: string, hint: string): SyncctlError {
  return new SyncctlError('NOT_RESTARTABLE', message, { hint });
}

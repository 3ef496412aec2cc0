// What restarts each of several servers: systemd, or syncctl itself if it started the server in the background.

import type { Found } from '../../control/find-running.js';
import type { Launch } from '../../control/pid-file.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { requireLaunch } from './require-launch.js';

/** A server and what restarts it. */
export interface Way {
  readonly found: Found;
  /** What people call it: its unit, or its port. */
  readonly name: string;
  readonly by: { readonly unit: string } | { readonly launch: Launch };
}

/** Throws a SyncctlError if any of them cannot be restarted from here. */
export function waysOf(servers: readonly Found[]): readonly Way[] {
  return servers.map((found) => {
    const { supervisor, instance } = found.running;
    if (supervisor?.kind === 'systemd')
      return { found, name: supervisor.unit, by: { unit: supervisor.unit } };
    const name = typeof instance === 'number' ? `instance ${instance}` : `process ${found.running.pid}`;
    return { found, name, by: { launch: requireLaunch(found) } };
  });
}

/** The commands that restart these units, one after the other; each waits until its unit is ready. */
export function commandsFor(ways: readonly Way[]): readonly string[] {
  return ways.flatMap(({ by }) => ('unit' in by ? [`systemctl restart ${by.unit}`] : []));
}

/** Several servers are never restarted at once. Throws a SyncctlError. */
export function requireSingle(servers: readonly Found[]): void {
  if (servers.length < 2) return;
  throw new SyncctlError('SEVERAL_SERVERS', `${servers.length} servers of this file are running`, {
    hint: 'to restart them one after the other, run: syncctl restart --rolling',
    exit: EXIT.failed,
  });
}

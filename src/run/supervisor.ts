// Who started this process and starts it again when it stops.

import { existsSync, readFileSync } from 'node:fs';
import type { Supervisor } from '../control/pid-file.js';
import type { Handed } from './activation.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The rendered unit, for a system that does not say in which one this process is. */
const UNIT = 'syncctl.service';

/** Null when nobody is known. */
export function supervisorOf(
  env: Environment,
  handed: Pick<Handed, 'ws' | 'backend'>,
  instance: number | null,
): Supervisor | null {
  if (env.NOTIFY_SOCKET) {
    const unit = ownUnit() ?? (instance === null ? UNIT : `syncctl@${instance}.service`);
    // Instances share their sockets.
    const name = unit.replace(/(@.*)?\.service$/, '');
    const sockets = [
      ...(handed.ws === null ? [] : [`${name}.socket`]),
      ...(handed.backend === null ? [] : [`${name}-backend.socket`]),
    ];
    return { kind: 'systemd', unit, sockets };
  }
  return isContained() ? { kind: 'container' } : null;
}

/** Under systemd, says how the unit is started after a failure that keeps systemd from doing so. */
export function sayWhatRestarts(env: Environment, say: (text: string) => void): void {
  if (!env.NOTIFY_SOCKET) return;
  // An instance is started with all others, and with their sockets.
  const unit = (ownUnit() ?? UNIT).replace(/^syncctl@\d+\./, 'syncctl.');
  say(`syncctl: systemd does not start it again. Once this is fixed, run: systemctl restart ${unit}\n`);
}

/** The innermost service that this process's control group is of. */
function ownUnit(): string | null {
  try {
    const groups = readFileSync('/proc/self/cgroup', 'utf8');
    return /\/([^/\n]+\.service)(?:\/[^\n]*)?$/m.exec(groups)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Whether the container ends with this process: it is the first one, or an init that does nothing else runs it. */
function isContained(): boolean {
  if (process.pid === 1) return true;
  return process.ppid === 1 && ['/.dockerenv', '/run/.containerenv'].some((path) => existsSync(path));
}

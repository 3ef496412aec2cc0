// Whether the process may open as many files as the connections it takes. Node has raised the limit as far as it may.

import { readFileSync } from 'node:fs';
import type { Resolved } from '../../core/origin.js';
import type { StartCheck } from './start-check.js';

/** Files beside the connections: the program's own, listeners, the log, probes. */
const OTHER_FILES = 64;

/** Connections that are enough for a server whose maximum nobody chose. */
const MODEST = 1000;

/** The maximum number of connections: the setting, lowered to what the files allow if nobody chose it. */
export function maxConnectionsOf({ value, origin }: Resolved<number>, limit: number | null): number {
  if (limit === null || origin.kind !== 'default') return value;
  return Math.max(Math.min(value, limit - OTHER_FILES), Math.min(value, MODEST));
}

/** The number of files this process may open; null where the system does not tell, or sets no limit. */
export function fileLimit(): number | null {
  try {
    const found = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}

export const fewFiles: StartCheck = {
  id: 'few-files',
  severity: 'warning',
  summary: 'The process cannot open enough files for all connections.',
  symptom: 'Under load, new connections fail although `server.max_connections` is not reached.',
  cause: `Each connection needs a file descriptor, and the server needs some for itself. The limit of the process
(RLIMIT_NOFILE) is lower than \`server.max_connections\` plus ${OTHER_FILES}. If \`server.max_connections\` is not set, the server
lowers it to what the limit allows, and warns only below ${MODEST} connections.`,
  fix: 'Raise the limit with `LimitNOFILE=` in the unit or with `ulimit -n`, or lower `server.max_connections`.',
  since: '0.1.0',
  check({ settings }, { fileLimit: limit }) {
    const { max_connections } = settings.server;
    const maxConnections = maxConnectionsOf(max_connections, limit);
    const needed = maxConnections + OTHER_FILES;
    if (limit === null || limit >= needed) return [];
    return [
      {
        at: max_connections,
        message: `the process may open only ${limit} files, but ${maxConnections} connections need ${needed}`,
        hint: `raise the limit of open files to ${needed}, or lower server.max_connections`,
        fields: { limit, needed, maxConnections },
      },
    ];
  },
};

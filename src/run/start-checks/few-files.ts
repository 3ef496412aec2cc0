// Whether the process may open as many files as the connections it takes. Node has raised the limit as far as it may.

import { readFileSync } from 'node:fs';
import { openFiles, socketLimits } from '../../core/open-files.js';
import type { StartCheck } from './start-check.js';

/** Connections that are enough for a server whose maximum nobody chose. */
const MODEST = 1000;

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
  symptom:
    'The server refuses connections with "too many connections" although `server.max_connections` is not reached.',
  cause: `Each connection needs a file descriptor, and the server needs some more: for clients that are not connected yet, the
admin listener and the log. The limit of the process (RLIMIT_NOFILE) is lower than \`server.max_connections\` plus ${openFiles(0)},
so the server accepts fewer connections. If \`server.max_connections\` is not set, the server warns only if the limit allows fewer than ${MODEST}.`,
  fix: 'Raise the limit with `LimitNOFILE=` in the unit or with `ulimit -n`, or lower `server.max_connections`.',
  since: '0.1.0',
  check({ settings }, { fileLimit: limit }) {
    const { max_connections } = settings.server;
    const { value: maxConnections, origin } = max_connections;
    const needed = openFiles(maxConnections);
    const { connections } = socketLimits(maxConnections, limit);
    const enough = origin.kind === 'default' ? Math.min(MODEST, maxConnections) : maxConnections;
    if (limit === null || connections >= enough) return [];
    return [
      {
        at: max_connections,
        message: `the process can open only ${limit} files, enough for ${connections} connections; it needs ${needed} files for ${maxConnections} connections`,
        hint: `raise the limit of open files to ${needed}, or lower server.max_connections`,
        fields: { limit, needed, maxConnections },
      },
    ];
  },
};

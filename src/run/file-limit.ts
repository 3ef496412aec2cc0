// Whether the process may open as many files as the connections it takes. Node has raised the limit as far as it may.

import { readFileSync } from 'node:fs';
import type { Log } from '../server/observe/log.js';

/** Files beside the connections: the program's own, listeners, the log, probes. */
const OTHER_FILES = 64;

/** The number of files this process may open; null where the system does not tell, or sets no limit. */
export function fileLimit(): number | null {
  try {
    const found = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}

/** Warns when the limit cannot hold the connections; `needed` says how high it should be. */
export function warnOfFewFiles(maxConnections: number, log: Log): void {
  const limit = fileLimit();
  const needed = maxConnections + OTHER_FILES;
  if (limit !== null && limit < needed) log.warn('few-files', { limit, needed, maxConnections });
}

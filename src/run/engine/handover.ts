// The file in the run directory in which a drained process leaves its history to the next one.

import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, reasonOf } from '../../core/system-error.js';
import { flushFolder, replaceFile, writeDraft } from '../../disk/draft.js';
import { formatLog, type Handover, parseLog } from '../../server/engines/saved-log.js';
import type { Log } from '../../server/observe/log.js';

const UNREADABLE = 'it is incomplete or from another version';

/** Only this user may read the file, because events may be confidential. */
export function handoverIn(path: string, log: Log): Handover {
  return {
    async take() {
      try {
        const text = readFileSync(path, 'utf8');
        // Gone before it is used: after a crash, a later process would take old positions for the latest.
        rmSync(path);
        flushFolder(dirname(path));
        const saved = parseLog(text);
        if (saved === null) log.warn('history-lost', { path, reason: UNREADABLE });
        else log.info('history-restored', { events: saved.history?.events.length ?? 0 });
        return saved;
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') log.warn('history-lost', { path, reason: reasonOf(error) });
        return null;
      }
    },
    async leave(saved) {
      try {
        replaceFile(writeDraft(path, formatLog(saved), 0o600), path);
      } catch (error) {
        log.warn('history-lost', { path, reason: reasonOf(error) });
      }
    },
  };
}

/** Removes what an earlier process left. A later one would take its positions for the latest, although others have published since. */
export function dropHandover(path: string, log: Log): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    log.warn('history-lost', { path, reason: reasonOf(error) });
  }
}

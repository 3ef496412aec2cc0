// Where the log of a server is: of the one that runs, or else of the last one.

import { existsSync } from 'node:fs';
import type { Found } from '../../control/find-running.js';
import { isTrusted } from '../../control/run-directory.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { filesOfServer, findServer, stoppedHint } from '../loading/running-server.js';

export interface FoundLog {
  readonly path: string;
  /** Whether no server is running that could add to it. */
  readonly isOld: boolean;
}

/** Rejects with a SyncctlError that says where else to look. */
export async function findLog(file: string | undefined): Promise<FoundLog> {
  const found = await findServer(file);
  if (found) return { path: pathOf(found), isOld: false };
  const old = (await filesOfServer(file)).find((files) => isTrusted(files) && existsSync(files.log));
  if (old) return { path: old.log, isOld: true };
  throw new SyncctlError('NOT_RUNNING', 'no server is running, and none has left a log', {
    exit: EXIT.findings,
    ...(await stoppedHint(file, (unit) => `the journal has the log of its unit; run: journalctl -u ${unit}`)),
  });
}

function pathOf({ running: { pid, log = null, supervisor } }: Found): string {
  if (log === null) {
    const hint =
      supervisor?.kind === 'container'
        ? 'run podman logs or docker logs for its container'
        : 'look where it was started';
    throw new SyncctlError('LOG_ELSEWHERE', `process ${pid} does not log to a file`, { hint });
  }
  if ('path' in log) return log.path;
  throw new SyncctlError('LOG_ELSEWHERE', `process ${pid} logs to the journal of systemd`, {
    hint: `run: journalctl -u ${log.unit}`,
  });
}

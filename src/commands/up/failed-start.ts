// Where the failure of a server is told: to a parent that waits for it, and in the log or as a sentence.

import { type ExitCode, SyncctlError } from '../../core/error.js';
import { tellParent } from '../../run/detached.js';
import type { RunLog } from '../../run/log.js';
import { withPermanentExit } from '../../run/permanent.js';

/** Resolves with the exit code if the failure is in the log; otherwise rejects with what is to be said about it. */
export async function tellFailure(error: unknown, log: RunLog | null): Promise<ExitCode> {
  const failure = withPermanentExit(error);
  await tellParent(failure);
  if (!log?.isJson || !(failure instanceof SyncctlError)) throw failure;
  const { message, hint, exit } = failure;
  log.error('failed', { message, ...(hint === undefined ? {} : { hint }) });
  return exit;
}

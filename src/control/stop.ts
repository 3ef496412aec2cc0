// Ends a running server: asks once, and waits until the process is gone.

import { setTimeout as delay } from 'node:timers/promises';
import { EXIT, SyncctlError } from '../core/error.js';
import type { Running } from './pid-file.js';
import { isSameStart, isStopped, startTimeOf } from './process-identity.js';

const POLL = 50;

/** Seconds that a process may need beside its drain. */
const GRACE = 5;

/** Resolves when the process is gone. Rejects with SyncctlError when it may not be signalled or does not end. */
export async function stopRunning({ pid, started, drain }: Running): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (cause) {
    if (!isSameStart(startTimeOf(pid), started)) return;
    throw new SyncctlError('NOT_PERMITTED', `process ${pid} belongs to another user`, {
      cause,
      hint: 'stop it as that user or as root',
    });
  }
  const deadline = performance.now() + (drain + GRACE) * 1000;
  while (isSameStart(startTimeOf(pid), started)) {
    if (performance.now() > deadline) {
      throw new SyncctlError('NOT_STOPPED', `process ${pid} did not end within ${drain + GRACE} s`, {
        hint: isStopped(pid)
          ? `it is stopped and will end once it may go on: kill -CONT ${pid}`
          : `it may hang: kill -KILL ${pid} ends it at once`,
        exit: EXIT.findings,
      });
    }
    await delay(POLL);
  }
}

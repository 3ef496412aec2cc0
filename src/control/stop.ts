// Stops a running server: asks once, through its socket or with a signal, and waits until it is gone.

import { setTimeout as delay } from 'node:timers/promises';
import { EXIT, SyncctlError } from '../core/error.js';
import { askAdmin } from './ask-admin.js';
import { accepts, type Found } from './find-running.js';
import { isLiveProcess, type Running, readPidFile } from './pid-file.js';
import { isSameStart, isStopped, startTimeOf } from './process-identity.js';

const POLL = 50;

/** Milliseconds that a server has to take the request. */
const ANSWER = 5000;

/** Seconds that a process may need beside its drain. */
const GRACE = 5;

/**
 * Resolves when the server is gone; of a container's once it has taken the request, since this process ends with it. Rejects with
 * SyncctlError when it does not answer and may not be signalled, or does not end.
 */
export async function stopRunning(found: Found): Promise<void> {
  const { pid, drain, supervisor } = found.running;
  const seen = isLiveProcess(found);
  const asked = await askStop(found);
  if (!asked) signal(found);
  if (asked && supervisor?.kind === 'container') return;
  const deadline = performance.now() + (drain + GRACE) * 1000;
  while (seen ? isSame(found.running) : await answers(found)) {
    if (performance.now() > deadline) {
      throw new SyncctlError('NOT_STOPPED', `process ${pid} did not exit within ${drain + GRACE} s`, {
        hint: isStopped(pid)
          ? `it is suspended and will exit once it is resumed: kill -CONT ${pid}`
          : `it may hang; to kill it, run kill -KILL ${pid}`,
        exit: EXIT.findings,
      });
    }
    await delay(POLL);
  }
}

async function askStop({ files }: Found): Promise<boolean> {
  return await askAdmin({ path: files.socket }, 'POST /stop', { timeout: ANSWER }).then(
    ({ status }) => status === 202,
    () => false,
  );
}

function signal({ running, owner }: Found): void {
  const { pid } = running;
  const notPermitted = (what: string, cause?: unknown): SyncctlError =>
    new SyncctlError('NOT_PERMITTED', what, { cause, hint: 'stop it as that user or as root' });
  // It may be another process by now that has the pid, or one that cannot be seen.
  if (!isLiveProcess({ running, owner })) {
    throw notPermitted(`the server does not answer, and its process ${pid} cannot be seen from here`);
  }
  try {
    process.kill(pid, 'SIGTERM');
  } catch (cause) {
    if (!isLiveProcess({ running, owner })) return;
    throw notPermitted(`process ${pid} belongs to another user`, cause);
  }
}

function isSame({ pid, started }: Running): boolean {
  return isSameStart(startTimeOf(pid), started);
}

/** A process that cannot be seen is there as long as its pid file is and somebody listens at its socket. */
async function answers({ running, files }: Found): Promise<boolean> {
  const record = readPidFile(files.pid);
  const same = typeof record === 'object' && record?.running.started === running.started;
  return same && (await accepts(files.socket));
}

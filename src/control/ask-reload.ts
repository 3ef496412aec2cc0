// Asks a running server to read its configuration again.

import { EXIT, SyncctlError } from '../core/error.js';
import { askAdmin } from './ask-admin.js';
import type { Running } from './pid-file.js';

/** What `POST /reload` answers: names of settings. */
export interface ReloadAnswer {
  readonly applied: readonly string[];
  readonly restart: readonly string[];
}

/** Reading large files may take a while. */
const TIMEOUT = 15_000;

/** Rejects with a SyncctlError when the server refuses: the configuration is wrong, or it is not asked over a way it trusts. */
export async function askReload({ pid, admin }: Running, secret: string | null): Promise<ReloadAnswer> {
  if (admin === null) {
    throw new SyncctlError('NO_ADMIN', 'the server has no admin listener to be asked over', {
      hint: `send SIGHUP to process ${pid} and read its log`,
    });
  }
  const { status, body } = await askAdmin(admin, {
    method: 'POST',
    path: '/reload',
    secret,
    timeout: TIMEOUT,
  });
  if (status === 200) return { applied: names(body.applied), restart: names(body.restart) };
  const sentence = typeof body.error === 'string' ? body.error : `the server answered ${status}`;
  throw new SyncctlError('NOT_RELOADED', `the server keeps its configuration: ${sentence}`, {
    exit: EXIT.findings,
    ...(typeof body.hint === 'string' ? { hint: body.hint } : {}),
  });
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

// Asks a running server to read its configuration again.

import type { Reloaded } from '../core/admin.js';
import { EXIT, SyncctlError } from '../core/error.js';
import { askAdmin } from './ask-admin.js';
import type { Running } from './pid-file.js';

/** Reading large files may take a while. */
const TIMEOUT = 15_000;

/** Rejects with a SyncctlError when the server refuses: the configuration is wrong, or it is not asked over a way it trusts. */
export async function askReload({ pid, admin }: Running, secret: string | null): Promise<Reloaded> {
  if (admin === null) {
    throw new SyncctlError('NO_ADMIN', 'the server has no admin listener to be asked over', {
      hint: `send SIGHUP to process ${pid} and read its log`,
    });
  }
  const { status, body } = await askAdmin(admin, 'POST /reload', {
    secret,
    timeout: TIMEOUT,
  });
  if (status === 200) return { applied: body.applied ?? [], restart: body.restart ?? [] };
  const { error = `the server answered ${status}`, hint } = body;
  throw new SyncctlError('NOT_RELOADED', `the server keeps its configuration: ${error}`, {
    exit: EXIT.findings,
    ...(hint === undefined ? {} : { hint }),
  });
}

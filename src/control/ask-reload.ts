// Asks a running server to reload its configuration.

import type { Reloaded } from '../core/admin.js';
import { EXIT, SyncctlError } from '../core/error.js';
import { askAdmin } from './ask-admin.js';
import type { Found } from './find-running.js';

/** Reading large files may take a while. */
const TIMEOUT = 15_000;

/** Rejects with a SyncctlError when the server refuses, because the configuration is wrong, or when it does not answer. */
export async function askReload({ files }: Found): Promise<Reloaded> {
  const { status, body } = await askAdmin({ path: files.socket }, 'POST /reload', { timeout: TIMEOUT });
  if (status === 200) return { applied: body.applied ?? [], restart: body.restart ?? [] };
  const { error = `the server answered ${status}`, hint } = body;
  throw new SyncctlError('NOT_RELOADED', `the server keeps its configuration: ${error}`, {
    exit: EXIT.findings,
    ...(hint === undefined ? {} : { hint }),
  });
}

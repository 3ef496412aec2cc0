// What a running server says of itself, and what its pid file tells.

import { askAdmin } from '../../control/ask-admin.js';
import type { Found } from '../../control/find-running.js';
import type { RunningStatus } from '../../report/status-text.js';

/** Rejects with a SyncctlError if the server does not answer. */
export async function statusOf({ running }: Found): Promise<RunningStatus> {
  const { launch: _, ...told } = running;
  const answer = running.admin ? await askAdmin(running.admin, 'GET /status') : null;
  return { ...told, ...answer?.body };
}

/** The same of a server among others: one that does not answer is listed with what is known. */
export async function listedStatusOf(found: Found): Promise<RunningStatus> {
  return await statusOf(found).catch(() => found.running);
}

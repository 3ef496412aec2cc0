// A ticket for what the flags say.

import { EXIT, SyncctlError } from '../../core/error.js';
import { issueTicket } from '../../server/access/issue-ticket.js';
import { type KeyFlags, requireSecret, ticketKeys } from './ticket-keys.js';

/** Seconds that are enough to paste it somewhere. */
const LIFETIME = 60;

export interface TicketFlags extends KeyFlags {
  readonly user?: string | undefined;
  readonly backend?: boolean | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly lifetime?: number | undefined;
}

/** Rejects with a SyncctlError (exit 2) when the flags say nothing about the holder, or a topic is wrong. */
export async function makeTicket(path: string | undefined, flags: TicketFlags): Promise<string> {
  const { user = null, backend = false, topics, lifetime = LIFETIME } = flags;
  if (user === null && !backend && topics === undefined) {
    throw new SyncctlError('USAGE', 'nothing says whose ticket it is', {
      hint: 'pass --user, --topics or --backend; to explain a ticket, --check',
      exit: EXIT.usage,
    });
  }
  const keys = await ticketKeys(path, flags);
  const list =
    topics
      ?.flatMap((text) => text.split(','))
      .map((topic) => topic.trim())
      .filter(Boolean) ?? null;
  const claims = { user, isBackend: backend, topics: list, audience: keys.audience, lifetime };
  return await issueTicket(claims, requireSecret(keys)).catch((error: unknown) => {
    if (!(error instanceof SyncctlError)) throw error;
    throw new SyncctlError('FLAG_VALUE', `--topics: ${error.message}`, { cause: error, exit: EXIT.usage });
  });
}

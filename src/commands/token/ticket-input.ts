// A ticket from standard input.

import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { ticketOf } from '../../server/access/ticket-shape.js';

/** More than any ticket, and the URL that it may come with. */
const MAX_BYTES = 64 * 1024;

/** Throws a SyncctlError (exit 2), without the ticket, when FILE looks like one. */
export function refuseTicket(file: string | undefined): void {
  if (file === undefined || !/^eyJ[\w-]*\.|[?&]ticket=/.test(file)) return;
  throw new SyncctlError(
    'USAGE',
    'a ticket cannot be an argument, because other users of the machine could see it',
    {
      hint: 'pass it on standard input: syncctl token --check < ticket.txt',
      exit: EXIT.usage,
    },
  );
}

/** The ticket alone, also of a URL with a ticket. Rejects with a SyncctlError (exit 2) when there is none. */
export async function readTicketInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Paste the ticket, then press Enter and Ctrl-D:\n');
  const bytes = (await nodeIo.read('-', MAX_BYTES)) ?? new Uint8Array();
  const text = nodeIo.decode(bytes).trim();
  if (text === '') throw new SyncctlError('USAGE', 'no ticket on standard input', { exit: EXIT.usage });
  return ticketOf(text) ?? text.replace(/^ticket=/, '');
}

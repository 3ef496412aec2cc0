// Why a connection was lost, in words.

import { printable } from '../../core/printable.js';

/** What a code means when the server gave no reason. */
const MEANINGS: Readonly<Record<number, string>> = {
  1000: 'closed by the server',
  1006: 'connection broken',
  1009: 'the message is too long for the server',
};

/** Code and reason of a close, such as `1008, too many messages`; the reason is the server's own. */
export function closeText(code: number, reason: string): string {
  return [code, printable(reason) || MEANINGS[code]].filter(Boolean).join(', ');
}

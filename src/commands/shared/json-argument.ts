// JSON on the command line or from standard input.

import { EXIT, SyncctlError } from '../../core/error.js';
import { jsonLine, printable } from './printable.js';

/** Characters that are shown of a text. */
const SHOWN = 60;

/** Throws a SyncctlError (exit 2) about what is no JSON; `from` says where the text was, absent is the command line. */
export function readJson(text: string, from?: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SyncctlError('BAD_JSON', `${from ? `${from}: ` : ''}${show(text.trim())} is not JSON`, {
      cause,
      hint: `a text is written '"like this"', with both kinds of quotes`,
      exit: EXIT.usage,
    });
  }
  if (jsonLine(value) !== null) return value;
  throw new SyncctlError('BAD_JSON', 'the JSON is nested too deeply to be sent', { exit: EXIT.usage });
}

function show(text: string): string {
  if (text === '') return 'an empty text';
  return `"${printable(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)}"`;
}

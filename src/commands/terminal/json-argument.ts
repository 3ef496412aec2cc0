// JSON on the command line or from standard input.

import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { jsonLine, printable } from '../../core/printable.js';

/** The most of standard input that is read, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;
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
      hint: `write a string as '"like this"', with both kinds of quotes`,
      exit: EXIT.usage,
    });
  }
  if (jsonLine(value) !== null) return value;
  throw unusable('the JSON is nested too deeply');
}

/** The JSON on standard input. Rejects with a SyncctlError (exit 2) when it is too long, not UTF-8 or no JSON. */
export async function readJsonInput(): Promise<unknown> {
  const bytes = (await nodeIo.read('-', MAX_BYTES + 1)) ?? new Uint8Array();
  if (bytes.length > MAX_BYTES) throw unusable('standard input is longer than 16 MB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unusable('standard input is not UTF-8 text', cause);
  }
  return readJson(text, 'standard input');
}

function unusable(message: string, cause?: unknown): SyncctlError {
  return new SyncctlError('BAD_JSON', message, { cause, exit: EXIT.usage });
}

function show(text: string): string {
  if (text === '') return 'an empty string';
  return `"${printable(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)}"`;
}

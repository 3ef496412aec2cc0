// JSON on the command line.

import { EXIT, SyncctlError } from '../../core/error.js';

/** Throws a SyncctlError (exit 2) about what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyncctlError('BAD_JSON', `"${text}" is not JSON`, {
      cause,
      hint: `a text is written '"like this"', with both kinds of quotes`,
      exit: EXIT.usage,
    });
  }
}

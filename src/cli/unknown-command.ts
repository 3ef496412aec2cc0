// The error for an unknown command, with a suggestion.

import { EXIT, SyncctlError } from '../core/error.js';
import { similarName } from '../core/similar-names.js';

/** Throws SyncctlError (exit 2) unless `word` is one of the names, a flag, or nothing. */
export function requireCommand(word: string | undefined, names: readonly string[]): void {
  // oclif also takes the parts of a command with colons between them.
  const name = word?.split(':', 1)[0];
  if (!word || !name || word.startsWith('-') || names.includes(name)) return;
  const similar = similarName(word, names);
  const question = similar === null ? '' : `; did you mean "${similar}"?`;
  throw new SyncctlError('UNKNOWN_COMMAND', `"${word}" is not a command${question}`, {
    hint: 'run "syncctl help" to list the commands',
    exit: EXIT.usage,
  });
}

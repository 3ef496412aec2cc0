// The error for an unknown command, with a suggestion.

import { EXIT, SyncctlError } from '../core/error.js';
import { similarName } from '../core/similar-names.js';

/** Throws SyncctlError (exit 2) unless `word` is one of the names. */
export function requireCommand(word: string, names: readonly string[]): void {
  // oclif also takes the parts of a command with colons between them.
  if (names.includes(word.split(':', 1)[0] ?? '')) return;
  if (word.startsWith('-')) {
    throw new SyncctlError('UNKNOWN_COMMAND', `"${word.replace(/=.*$/s, '')}" is not a command`, {
      hint: 'put flags after the command, as in: syncctl validate --oro 4.2',
      exit: EXIT.usage,
    });
  }
  const similar = similarName(word, names);
  const question = similar === null ? '' : `; did you mean "${similar}"?`;
  throw new SyncctlError('UNKNOWN_COMMAND', `"${word}" is not a command${question}`, {
    hint: 'run "syncctl help" to list the commands',
    exit: EXIT.usage,
  });
}

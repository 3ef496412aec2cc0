// A command that there is not: one sentence, and the one that was perhaps meant.

import { closest, distance } from 'fastest-levenshtein';
import { EXIT, SyncctlError } from '../core/error.js';

/** The most letters that may be wrong in a word of this length. */
const tolerance = (word: string): number => Math.max(2, Math.floor(word.length / 3));

/** Throws SyncctlError (exit 2) unless `word` is one of the names, a flag, or nothing. */
export function requireCommand(word: string | undefined, names: readonly string[]): void {
  // oclif also takes the parts of a command with colons between them.
  const name = word?.split(':', 1)[0];
  if (!word || !name || word.startsWith('-') || names.includes(name)) return;
  const near = closest(word, [...names]);
  throw new SyncctlError('UNKNOWN_COMMAND', `"${word}" is not a command${didYouMean(word, near)}`, {
    hint: 'run "syncctl help" to list the commands',
    exit: EXIT.usage,
  });
}

function didYouMean(word: string, near: string): string {
  return distance(word, near) <= tolerance(word) ? `; did you mean "${near}"?` : '';
}

// FILE after words that can be any text, such as topics: recognised by its name.

import { isEnvPath } from '../../oro/dsn/dsn-names.js';

/** The words before FILE, and FILE if the last word is named like a parameters file or an env file. The first word never is one. */
export function splitFile(words: readonly string[]): {
  readonly words: readonly string[];
  readonly file: string | undefined;
} {
  const last = words.length > 1 ? words.at(-1) : undefined;
  if (last === undefined || !isFileName(last)) return { words, file: undefined };
  return { words: words.slice(0, -1), file: last };
}

function isFileName(word: string): boolean {
  return /\.ya?ml(\.[\w-]+)?$/i.test(word) || isEnvPath(word);
}

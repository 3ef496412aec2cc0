// What a hint tells the user to change: its words, and the same as changes to files. A test applies every suggestion.

import { inWords } from './in-words.js';

/** One change; `At` is where it is made. */
export type Change<At> =
  /** Sets a parameter or variable, or adds it. `value` is exactly what is written in the file. */
  | { readonly kind: 'set'; readonly name: string; readonly value: string; readonly file?: string }
  /** Removes a key with its value, or an item of a list. */
  | { readonly kind: 'remove'; readonly at: At }
  /** Replaces the text there. */
  | { readonly kind: 'replace'; readonly at: At; readonly text: string };

/** Changes that belong together, and how a hint words them. */
export interface Suggestion<At> {
  readonly words: string;
  readonly changes: readonly Change<At>[];
}

/** A sentence for the user with suggestions in it: each one by itself solves the problem. */
export interface Hint<At> {
  readonly text: string;
  readonly suggestions: readonly Suggestion<At>[];
}

type Part<At> = string | number | Suggestion<At> | Hint<At>;

/** Template tag: a sentence in which suggestions appear with their words. */
export function hint<At>(texts: TemplateStringsArray, ...parts: readonly Part<At>[]): Hint<At> {
  return {
    text: texts.map((text, index) => text + wordsOf(parts[index] ?? '')).join(''),
    suggestions: parts.flatMap((part) => {
      if (typeof part !== 'object') return [];
      return 'text' in part ? part.suggestions : [part];
    }),
  };
}

function wordsOf(part: Part<unknown>): string {
  if (typeof part !== 'object') return `${part}`;
  return 'text' in part ? part.text : part.words;
}

/** The same suggestion in other words. */
export function worded<At>(words: string, { changes }: Suggestion<At>): Suggestion<At> {
  return { words, changes };
}

/** Several suggestions as one, in a sentence. */
export function together<At>(suggestions: readonly Suggestion<At>[]): Suggestion<At> {
  return {
    words: inWords(suggestions.map(({ words }) => words)),
    changes: suggestions.flatMap(({ changes }) => changes),
  };
}

/** The same, each on its own line. */
export function onLines<At>(suggestions: readonly Suggestion<At>[]): Suggestion<At> {
  return {
    words: suggestions.map(({ words }) => words).join('\n'),
    changes: suggestions.flatMap(({ changes }) => changes),
  };
}

/** A line of a parameters file. */
export function parameterLine(name: string, value: string): Suggestion<never> {
  return { words: `${name}: ${value}`, changes: [{ kind: 'set', name, value }] };
}

/** A line of an env file. */
export function variableLine(name: string, value: string): Suggestion<never> {
  return { words: `${name}=${value}`, changes: [{ kind: 'set', name, value }] };
}

/** `words` names the entry that is removed. */
export function removal<At>(words: string, at: At): Suggestion<At> {
  return { words, changes: [{ kind: 'remove', at }] };
}

/** `words` says what to put there: `text` itself, or a part of it. */
export function replacement<At>(words: string, at: At, text = words): Suggestion<At> {
  return { words, changes: [{ kind: 'replace', at, text }] };
}

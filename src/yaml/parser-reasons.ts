// Maps js-yaml's error messages to our reasons. No other file knows them.

import type { SyntaxReason } from './syntax-fault.js';

/** What is wrong with a line that the parser expected nothing of. */
const MISPLACED: readonly (readonly [message: string, onBlankLine: SyntaxReason])[] = [
  ['missed comma', 'open bracket'],
  ['indentation of a mapping', 'indentation'],
  ['end of the stream or a document separator', 'indentation'],
  ['block mapping', 'unreadable'],
];

/** The first that fits is used. */
const REASONS: readonly (readonly [message: string, reason: SyntaxReason])[] = [
  ['name of an alias node', 'star alone'],
  ['alias node should not have any properties', 'alias with a tag or an anchor'],
  ['after a mapping key', 'colon missing after a key'],
  ['tab characters', 'tab'],
  ['double quoted', 'open double quote'],
  ['single quoted', 'open single quote'],
  ['flow collection', 'open bracket'],
  ['expected the node content', 'open bracket'],
  ['unknown escape', 'unknown escape'],
  ['hexadecimal', 'unknown escape'],
  ['non-printable', 'control character'],
  ['tag ', 'unknown tag'],
  [' tag', 'unknown tag'],
  ['nesting', 'nesting'],
  ['deficient indentation', 'not indented enough'],
  ['indentation', 'indentation'],
];

/** The reason for a message of js-yaml; `filled`: something stands on the line that it is about. */
export function parserReason(message: string, filled: boolean): SyntaxReason {
  const misplaced = MISPLACED.find(([part]) => message.includes(part));
  if (misplaced) return filled ? 'mapping after a value' : misplaced[1];
  return REASONS.find(([part]) => message.includes(part))?.[1] ?? 'unreadable';
}

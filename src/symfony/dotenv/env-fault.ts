// Why symfony/dotenv refuses a line, in words that repeat nothing of it but the name.

import type { Range } from '../../core/range.js';
import type { SourceText } from '../../core/source-text.js';

/** What symfony/dotenv stops at. */
export interface EnvFault {
  readonly message: string;
  readonly hint: string;
  /** The name of the variable, which alone may be shown of the line; what looks like none is not. */
  readonly name: string;
  readonly range: Range;
}

/** `{}` is the name of the variable. A line without = may be anything, also a piece of a secret, so its word is not repeated. */
const SENTENCES = {
  name: [
    'a line begins with something that is no name of a variable',
    'write NAME=value, or begin the line with #',
  ],
  equals: ['a line has a word and no = behind it', 'write NAME=value, or begin the line with #'],
  'blank before equals': ['blanks stand between {} and =', 'write NAME=value without blanks around ='],
  'blank before value': [
    'blanks stand between {}= and its value',
    'write NAME=value without blanks around =',
  ],
  quote: ['the value of {} opens a quote that nothing closes', 'close it, or take it away'],
  blanks: ['the value of {} has blanks in it and no quotes around it', 'write it in quotes: NAME="one two"'],
  bracket: ['the value of {} has $( that nothing closes', 'write \\$( for the characters themselves'],
  'open brace': ['the value of {} has a brace behind $ that nothing closes', 'close it with }'],
  default: [
    'the value of {} has a variable whose default holds a quote, { or $',
    'write a plain text behind :-',
  ],
  mark: ['the file begins with a byte order mark', 'save the file as UTF-8 without a byte order mark'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

type Reason = keyof typeof SENTENCES;

/** Thrown and caught by the reader alone, when a line cannot be read; `start` is where its name stands. */
export class Refused {
  readonly reason: Reason;
  readonly start: number;

  constructor(reason: Reason, start: number) {
    this.reason = reason;
    this.start = start;
  }
}

/** What to say of a line. */
export function faultOf(source: SourceText, { reason, start }: Refused): EnvFault {
  const { line, character } = source.position(start);
  const [, before = '', word = ''] = /^(export[ \t]+)?(\w*)/.exec(source.line(line).slice(character)) ?? [];
  const name = ['name', 'equals', 'mark'].includes(reason) ? '' : word;
  const [message, hint] = SENTENCES[reason];
  const from = start + before.length;
  const range = source.range(from, Math.min(from + Math.max(1, name.length), source.text.length));
  return { message: message.replace('{}', name), hint, name, range };
}

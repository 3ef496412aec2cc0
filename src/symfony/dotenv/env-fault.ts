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
  name: ['the line does not begin with the name of a variable', 'write NAME=value, or begin the line with #'],
  equals: ['the line has a name, but no "=" after it', 'write NAME=value, or begin the line with #'],
  'blank before equals': [
    'there is a space between {} and "="',
    'write NAME=value without spaces around "="',
  ],
  'blank before value': [
    'there is a space between {}= and its value',
    'write NAME=value without spaces around "="',
  ],
  quote: [
    'the value of {} has an opening quote without a closing one',
    'add the closing quote, or remove the opening one',
  ],
  blanks: ['the value of {} contains spaces, but is not quoted', 'put it in quotes: NAME="one two"'],
  bracket: ['the value of {} contains "$(" without a closing ")"', 'write \\$( for a literal "$("'],
  'open brace': ['the value of {} contains "${" without a closing "}"', 'add the "}"'],
  default: [
    'the value of {} has a variable whose default contains a quote, "{" or "$"',
    'write only plain text after ":-"',
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

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

type Reason =
  | 'name'
  | 'equals'
  | 'blank before equals'
  | 'blank before value'
  | 'quote'
  | 'blanks'
  | 'bracket'
  | 'open brace'
  | 'default'
  | 'mark';

type Sentence = readonly [message: string, hint: string];

const COMMENT = 'write NAME=value, or begin the line with #';

const WITHOUT_SPACES = 'write NAME=value without spaces around "="';

/** A line without = may be anything, also a piece of a secret, so its word is not repeated. */
const SENTENCES: Readonly<Record<Reason, Sentence | ((name: string) => Sentence)>> = {
  name: ['the line does not begin with the name of a variable', COMMENT],
  equals: ['the line has a name, but no "=" after it', COMMENT],
  'blank before equals': (name) => [`there is a space between ${name} and "="`, WITHOUT_SPACES],
  'blank before value': (name) => [`there is a space between ${name}= and its value`, WITHOUT_SPACES],
  quote: (name) => [
    `the value of ${name} has an opening quote without a closing one`,
    'add the closing quote, or remove the opening one',
  ],
  blanks: (name) => [
    `the value of ${name} contains spaces, but is not quoted`,
    'put it in quotes: NAME="one two"',
  ],
  bracket: (name) => [
    `the value of ${name} contains "$(" without a closing ")"`,
    'write \\$( for a literal "$("',
  ],
  'open brace': (name) => [`the value of ${name} contains "\${" without a closing "}"`, 'add the "}"'],
  default: (name) => [
    `the value of ${name} has a variable whose default contains a quote, "{" or "$"`,
    'write only plain text after ":-"',
  ],
  mark: ['the file begins with a byte order mark', 'save the file as UTF-8 without a byte order mark'],
};

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
  const sentence = SENTENCES[reason];
  const name = typeof sentence === 'function' ? word : '';
  const [message, hint] = typeof sentence === 'function' ? sentence(word) : sentence;
  const from = start + before.length;
  const range = source.range(from, Math.min(from + Math.max(1, name.length), source.text.length));
  return { message, hint, name, range };
}

// Why symfony/dotenv refuses a line, in words that repeat nothing of it but the name.

import type { Range } from '../../core/range.js';
import type { SourceText } from '../../core/source-text.js';
import type { TextChange } from '../../core/text-change.js';

/** What symfony/dotenv stops at. */
export interface EnvFault {
  readonly message: string;
  readonly hint: string;
  /** The name of the variable, which alone may be shown of the line; what looks like none is not. */
  readonly name: string;
  readonly range: Range;
  /** Only if it is certain what was meant. */
  readonly changes?: readonly TextChange[];
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
  | 'mark'
  | 'colon'
  | 'conflict'
  | 'UTF-16'
  | 'not UTF-8';

type Sentence = readonly [message: string, hint: string];

const COMMENT = 'use NAME=value, or begin the line with #';

const WITHOUT_SPACES = 'use NAME=value without spaces around "="';

/** A line without = may be anything, also a piece of a secret, so its word is not repeated. */
const SENTENCES: Readonly<Record<Reason, Sentence | ((name: string) => Sentence)>> = {
  name: ['the line does not begin with a variable name', COMMENT],
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
    'use \\$( for a literal "$("',
  ],
  'open brace': (name) => [`the value of ${name} contains "\${" without a closing "}"`, 'add the "}"'],
  default: (name) => [
    `the value of ${name} has a variable whose default contains a quote, "{" or "$"`,
    'use only plain text after ":-"',
  ],
  colon: ['the line has a ":" after the name instead of "="', 'use NAME=value, without a space after "="'],
  conflict: [
    'a merge conflict begins here that was not resolved',
    'keep the lines of one side, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  ],
  'UTF-16': [
    'the file is encoded in UTF-16, but Symfony reads only UTF-8',
    'save it as UTF-8 without a byte order mark',
  ],
  'not UTF-8': [
    'the file is not valid UTF-8 from here on',
    'save it as UTF-8, or check whether it is the right file',
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
export function faultOf(source: SourceText, refused: Refused): EnvFault {
  const { start } = refused;
  const { line, character } = source.position(start);
  const text = source.line(line).slice(character);
  const reason = reasonOf(refused.reason, text);
  const [, before = '', word = ''] = /^(export[ \t]+)?(\w*)/.exec(text) ?? [];
  const sentence = SENTENCES[reason];
  const name = typeof sentence === 'function' ? word : '';
  const [message, hint] = typeof sentence === 'function' ? sentence(word) : sentence;
  const from = start + before.length;
  const range = source.range(from, Math.min(from + Math.max(1, name.length), source.text.length));
  const changes = changesFor(reason, text, start);
  return { message, hint, name, range, ...(changes ? { changes } : {}) };
}

/** What Git writes around the sides of a conflict. */
const CONFLICT = /^(<{7}|={7}|>{7})( |$)/;

/** A colon after a name, and what follows it. */
const COLON = /^(?:export[ \t]+)?[A-Z][A-Z\d_]*(\s*:\s*)(.*)$/;
const EQUALS = /^(?:export[ \t]+)?\w+(\s*=\s*)(.*)$/;

function reasonOf(reason: Reason, text: string): Reason {
  if (reason === 'name' && CONFLICT.test(text)) return 'conflict';
  return ['equals', 'blank before equals'].includes(reason) && /^\w+\s*:(\s|$)/.test(text) ? 'colon' : reason;
}

/** Nothing is certain about a value with spaces that no quotes hold together. */
function changesFor(reason: Reason, text: string, start: number): readonly TextChange[] | null {
  if (reason === 'mark') return [{ start, end: start + 1, text: '' }];
  const pattern = reason === 'colon' ? COLON : /^blank before/.test(reason) ? EQUALS : null;
  const [whole, sign = '', value = ''] = pattern?.exec(text.trimEnd()) ?? [];
  if (whole === undefined || !/^([^\s"'#]*|"[^"\\$]*"|'[^']*')(\s+#.*)?$/.test(value)) return null;
  const from = start + whole.length - value.length - sign.length;
  return [{ start: from, end: from + sign.length, text: '=' }];
}

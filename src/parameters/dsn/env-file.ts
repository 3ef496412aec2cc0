// An env file as symfony/dotenv reads it: variables with their places, or the line that it would refuse. It runs no command
// and knows no meaning of any variable.

import type { Range } from '../../core/range.js';
import type { SourceText } from '../source-text.js';
import { type EnvValues, type ExpansionFault, expand } from './env-expansion.js';
import { joined, replaced, type Traced, tracedSpan } from './traced.js';

/** One line `NAME=value`; offsets are into the source. */
export interface EnvVariable {
  readonly name: string;
  readonly value: Traced;
  /** Why the value is not known here; its text is then what stands in the file. */
  readonly unknown: 'command' | 'too large' | null;
  readonly nameStart: number;
  /** What stands in the file behind `=`, with its quotes. */
  readonly start: number;
  readonly end: number;
}

/** What symfony/dotenv stops at. */
export interface EnvFault {
  readonly message: string;
  readonly hint: string;
  readonly range: Range;
}

export interface EnvFile {
  readonly source: SourceText;
  /** In order; of a name that stands there twice, both. */
  readonly variables: readonly EnvVariable[];
  /** The first one; the lines behind it are read as far as possible. */
  readonly fault: EnvFault | null;
}

/** What is set before a file is read: the real environment beats it, and files before it do not. */
export interface EnvScope {
  readonly real: Readonly<Record<string, string | undefined>>;
  readonly earlier: ReadonlyMap<string, { readonly text: string; readonly unknown: boolean }>;
}

const SENTENCES = {
  name: [
    'a line begins with something that is no name of a variable',
    'write NAME=value, or begin the line with #',
  ],
  equals: ['a name has no = behind it', 'write NAME=value, or begin the line with #'],
  'blank before equals': ['blanks stand before =', 'write NAME=value without blanks around ='],
  'blank before value': ['blanks stand between = and the value', 'write NAME=value without blanks around ='],
  quote: ['a quote is opened and not closed', 'close it, or take it away'],
  blanks: ['a value has blanks in it and no quotes around it', 'write it in quotes: NAME="one two"'],
  bracket: ['$( is opened and not closed', 'write \\$( for the characters themselves'],
  'open brace': ['${ is opened and not closed', 'close it with }'],
  default: ['the default of a variable has a quote, { or $ in it', 'write a plain text behind :-'],
  mark: ['the file begins with a byte order mark', 'save the file as UTF-8 without a byte order mark'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

type Reason = keyof typeof SENTENCES;

/** Thrown within this file alone, when a line cannot be read. */
class Refused {
  readonly reason: Reason;
  readonly start: number;

  constructor(reason: Reason, start: number) {
    this.reason = reason;
    this.start = start;
  }
}

/** Reads the text of an env file; never throws about it, linear. */
export function readEnvFile(source: SourceText, scope: EnvScope): EnvFile {
  const reader = new Reader(source.text, scope);
  let fault: EnvFault | null = null;
  while (reader.more()) {
    try {
      reader.readLine();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const [message, hint] = SENTENCES[refused.reason];
      const { line } = source.position(refused.start);
      const end = Math.max(
        refused.start + 1,
        source.lineStart(line) + (/^[^=\s]*/.exec(source.line(line))?.[0].length ?? 0),
      );
      fault ??= { message, hint, range: source.range(refused.start, Math.min(end, source.text.length)) };
      reader.skipLine(refused.start);
    }
  }
  return { source, variables: reader.variables, fault };
}

/** As PCRE has them: ASCII alone. */
const BLANKS = /[ \t\n\v\f\r]+/y;
const COMMENT = /#[^\r\n]*/y;
const NAME = /(?:(export)[ \t]+)?(_?[a-z][a-z\d_]*)/iy;
const NOTHING = /[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const BREAK = /[\r\n]/;

class Reader {
  readonly variables: EnvVariable[] = [];
  readonly #text: string;
  readonly #own = new Map<string, { text: string; unknown: boolean }>();
  readonly #values: EnvValues;
  #cursor = 0;
  /** Where the value ends that was read last, and its comment begins. */
  #valueEnd = 0;

  constructor(text: string, { real, earlier }: EnvScope) {
    this.#text = text;
    const find = (name: string) => {
      const text = real[name];
      return text === undefined ? (this.#own.get(name) ?? earlier.get(name)) : { text, unknown: false };
    };
    this.#values = {
      get: (name) => find(name)?.text,
      set: (name, value) => this.#own.set(name, { text: value, unknown: false }),
      isUnknown: (name) => find(name)?.unknown === true,
    };
  }

  /** Goes to the next line that has something. */
  more(): boolean {
    while (this.#take(BLANKS) || this.#take(COMMENT));
    return this.#cursor < this.#text.length;
  }

  skipLine(from: number): void {
    const rest = this.#text.slice(Math.max(from, this.#cursor)).search(BREAK);
    this.#cursor = rest < 0 ? this.#text.length : Math.max(from, this.#cursor) + rest;
  }

  readLine(): void {
    const nameStart = this.#cursor;
    if (this.#text.startsWith('\ufeff', nameStart)) {
      this.#cursor++;
      throw new Refused('mark', nameStart);
    }
    const [, , name] = this.#take(NAME) ?? [];
    if (name === undefined) throw new Refused('name', nameStart);
    const next = this.#text[this.#cursor];
    if (next === ' ' || next === '\t') throw new Refused('blank before equals', nameStart);
    if (next !== '=') throw new Refused('equals', nameStart);
    this.#cursor++;
    const start = this.#cursor;
    const { value, unknown } = this.#readValue(nameStart);
    const end = start + this.#text.slice(start, this.#valueEnd).replace(TRAILING, '').length;
    this.variables.push({ name, value, unknown, nameStart, start, end });
    this.#own.set(name, { text: value.text, unknown: unknown !== null });
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#cursor;
    const match = pattern.exec(this.#text);
    if (match) this.#cursor += match[0].length;
    return match;
  }

  #readValue(line: number): Pick<EnvVariable, 'value' | 'unknown'> {
    const start = this.#cursor;
    this.#valueEnd = start;
    if (this.#take(NOTHING)) {
      return { value: tracedSpan(this.#text, start, start), unknown: null };
    }
    if (/[ \t]/.test(this.#text[start] ?? '')) throw new Refused('blank before value', line);
    const parts: Traced[] = [];
    let unknown: EnvVariable['unknown'] = null;
    do {
      const sign = this.#text[this.#cursor];
      if (sign === "'") {
        parts.push(this.#readSingle(line));
        continue;
      }
      const { value, fault } = sign === '"' ? this.#readDouble(line) : this.#readPlain(line);
      unknown ??= unknownOf(fault, line);
      parts.push(value);
      if (sign !== '"' && this.#text[this.#cursor] === '#') break;
    } while (this.#cursor < this.#text.length && !BREAK.test(this.#text[this.#cursor] ?? ''));
    this.#valueEnd = this.#cursor;
    this.skipLine(this.#cursor);
    return { value: joined(parts), unknown };
  }

  #readSingle(line: number): Traced {
    const start = this.#cursor + 1;
    const end = this.#text.indexOf("'", start);
    if (end < 0) throw new Refused('quote', line);
    this.#cursor = end + 1;
    return this.#oneBreak(tracedSpan(this.#text, start, end));
  }

  #readDouble(line: number) {
    const start = this.#cursor + 1;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && this.#text[end - 1] === '\\' && this.#text[end - 2] !== '\\') {
      end = this.#text.indexOf('"', end + 1);
    }
    if (end < 0) throw new Refused('quote', line);
    this.#cursor = end + 1;
    let value = this.#oneBreak(tracedSpan(this.#text, start, end));
    if (value.text.includes('\\')) {
      for (const [pattern, sign] of ESCAPES) value = replaced(value, pattern, () => sign);
    }
    return expand(value, this.#values);
  }

  #oneBreak(value: Traced): Traced {
    return value.text.includes('\r') ? replaced(value, /\r\n?/g, () => '\n') : value;
  }

  #readPlain(line: number) {
    const start = this.#cursor;
    const at: number[] = [];
    let text = '';
    for (; this.#cursor < this.#text.length; this.#cursor++) {
      let sign = this.#text[this.#cursor] ?? '';
      if (/[\r\n"']/.test(sign)) break;
      const before = this.#text[this.#cursor - 1];
      if (sign === '#' && (before === ' ' || before === '\t')) break;
      at.push(this.#cursor);
      const next = this.#text[this.#cursor + 1] ?? '';
      if (sign === '\\' && (next === '"' || next === "'")) {
        this.#cursor++;
        sign = next;
      }
      text += sign;
      if (sign === '$' && next === '(') {
        const end = this.#endOfCommand(this.#cursor + 1, line);
        for (let offset = this.#cursor + 1; offset <= end; offset++) at.push(offset);
        text += this.#text.slice(this.#cursor + 1, end + 1);
        this.#cursor = end;
      }
    }
    const trimmed = text.replace(TRAILING, '');
    at.length = trimmed.length;
    at.push((at.at(-1) ?? start - 1) + 1);
    const expansion = expand({ text: trimmed, at }, this.#values);
    if (expansion.value.text === trimmed && expansion.fault === null && /[ \t\n\v\f\r]/.test(trimmed)) {
      throw new Refused('blanks', line);
    }
    return expansion;
  }

  /** The bracket that closes the one at `open`. */
  #endOfCommand(open: number, line: number): number {
    let depth = 0;
    for (let index = open; index < this.#text.length; index++) {
      const sign = this.#text[index] ?? '';
      if (BREAK.test(sign)) break;
      if (sign === '(') depth++;
      if (sign === ')' && --depth === 0) return index;
    }
    throw new Refused('bracket', line);
  }
}

/** In the order in which symfony/dotenv replaces them. */
const ESCAPES = [
  [/\\"/g, '"'],
  [/\\r/g, '\r'],
  [/\\n/g, '\n'],
] as const satisfies readonly (readonly [RegExp, string])[];

/** What PHP's rtrim() takes; tried at the beginning of each run of them alone. */
const TRAILING = /(?<![ \t\n\r\0\v])[ \t\n\r\0\v]+$/;

function unknownOf(fault: ExpansionFault | null, line: number): EnvVariable['unknown'] {
  if (fault === 'open brace' || fault === 'default') throw new Refused(fault, line);
  return fault;
}

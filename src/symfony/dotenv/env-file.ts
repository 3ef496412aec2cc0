// An env file as symfony/dotenv reads it: variables with their places, or the line that it would refuse. It runs no command
// and knows no meaning of any variable.

import { pointerOf } from '../../core/pointer.js';
import type { Location } from '../../core/range.js';
import type { SourceText } from '../../core/source-text.js';
import { type EnvValues, type ExpansionFault, expand, type Unknown } from './env-expansion.js';
import { type EnvFault, faultOf, Refused } from './env-fault.js';
import { joined, type MappedText, mappedSpan, replaced } from './mapped-text.js';

/** One line `NAME=value`; offsets are into the source. */
export interface EnvVariable {
  readonly name: string;
  readonly value: MappedText;
  /** Why the value is not known here; its text is then what stands in the file. */
  readonly unknown: Unknown | null;
  readonly nameStart: number;
  /** What stands in the file behind `=`, with its quotes. */
  readonly start: number;
  readonly end: number;
}

export interface EnvFile {
  readonly source: SourceText;
  /** In order; of a name that stands there twice, both. */
  readonly variables: readonly EnvVariable[];
  /** The first one; the lines behind it are read as far as possible. */
  readonly fault: EnvFault | null;
}

/** Where the name of a variable stands. */
export function nameLocation({ source }: EnvFile, { name, nameStart }: EnvVariable): Location {
  const range = source.range(nameStart, nameStart + name.length);
  return { file: source.name, pointer: pointerOf('', name), range };
}

/** What is set before a file is read: the real environment beats it, and files before it do not. */
export interface EnvScope {
  readonly real: Readonly<Record<string, string | undefined>>;
  readonly earlier: Readonly<EarlierVariables>;
}

/** By name; what is unknown has the text of its file. */
export type EarlierVariables = Map<string, { readonly text: string; readonly unknown: Unknown | null }>;

/** Reads the text of an env file; never throws about it, linear. */
export function readEnvFile(source: SourceText, scope: EnvScope): EnvFile {
  if (source.encoding !== 'UTF-8') return { source, variables: [], fault: encodingFault(source) };
  const reader = new Reader(source.text, scope);
  let fault: EnvFault | null = null;
  let faults = 0;
  while (faults < MAX_FAULTS && reader.more()) {
    try {
      reader.readLine();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      fault ??= faultOf(source, refused);
      // Below it stand both sides of the conflict.
      if (/^<{7}( |$)/.test(source.text.slice(refused.start, refused.start + 8))) break;
      faults++;
      reader.skipLine(refused.start);
    }
  }
  return { source, variables: reader.variables, fault };
}

function encodingFault(source: SourceText): EnvFault {
  const isUtf16 = source.encoding === 'UTF-16';
  return faultOf(
    source,
    new Refused(isUtf16 ? 'UTF-16' : 'not UTF-8', isUtf16 ? 0 : Math.max(0, source.text.length - 1)),
  );
}

/** Most lines are of this kind. */
const SIMPLE = /(_?[a-z][a-z\d_]*)=([^\s"'\\$#]*)(?=[\r\n]|$)/iy;
const UNQUOTED = /[^\r\n"'\\$#]+(?=[\r\n]|$)/y;
const ORDINARY = /[^\r\n"'\\$#]+/y;
const BLANK = /[ \t\n\v\f\r]/;

/** As PCRE has them: ASCII alone. */
const BLANKS = /[ \t\n\v\f\r]+/y;
const COMMENT = /#[^\r\n]*/y;
const NAME = /(?:(export)[ \t]+)?(_?[a-z][a-z\d_]*)/iy;
const NOTHING = /[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const BREAK = /[\r\n]/;

class Reader {
  readonly variables: EnvVariable[] = [];
  readonly #text: string;
  readonly #own = new Map<string, { text: string; unknown: Unknown | null }>();
  readonly #values: EnvValues;
  #cursor = 0;
  /** Where the value ends that was read last, and its comment begins. */
  #valueEnd = 0;

  constructor(text: string, { real, earlier }: EnvScope) {
    this.#text = text;
    const find = (name: string) => {
      const text = real[name];
      return text === undefined ? (this.#own.get(name) ?? earlier.get(name)) : { text, unknown: null };
    };
    this.#values = {
      get: (name) => find(name)?.text,
      set: (name, value) => this.#own.set(name, { text: value, unknown: null }),
      unknown: (name) => find(name)?.unknown ?? null,
      growth: { left: MAX_GROWTH },
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
    const [, simple, text = ''] = this.#take(SIMPLE) ?? [];
    if (simple !== undefined) {
      const start = nameStart + simple.length + 1;
      const value = { text, start, end: this.#cursor, at: null };
      this.variables.push({ name: simple, value, unknown: null, nameStart, start, end: this.#cursor });
      this.#own.set(simple, { text, unknown: null });
      return;
    }
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
    this.#own.set(name, { text: value.text, unknown });
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
      return { value: mappedSpan(this.#text, start, start), unknown: null };
    }
    if (/[ \t]/.test(this.#text[start] ?? '')) throw new Refused('blank before value', line);
    const parts: MappedText[] = [];
    let unknown: EnvVariable['unknown'] = null;
    do {
      if (parts.length > MAX_PARTS) {
        unknown = 'too large';
        break;
      }
      const sign = this.#text[this.#cursor];
      if (sign === "'") {
        parts.push(this.#readSingle(line));
        continue;
      }
      const { value, fault } = sign === '"' ? this.#readDouble(line) : this.#readPlain(line);
      const reason = unknownOf(fault, line);
      unknown ??= reason;
      parts.push(value);
      if (sign !== '"' && this.#text[this.#cursor] === '#') break;
    } while (this.#cursor < this.#text.length && !BREAK.test(this.#text[this.#cursor] ?? ''));
    this.#valueEnd = this.#cursor;
    this.skipLine(this.#cursor);
    return { value: joined(parts), unknown };
  }

  #readSingle(line: number): MappedText {
    const start = this.#cursor + 1;
    const end = this.#text.indexOf("'", start);
    if (end < 0) throw new Refused('quote', line);
    this.#cursor = end + 1;
    return this.#oneBreak(mappedSpan(this.#text, start, end));
  }

  #readDouble(line: number) {
    const start = this.#cursor + 1;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && this.#text[end - 1] === '\\' && this.#text[end - 2] !== '\\') {
      end = this.#text.indexOf('"', end + 1);
    }
    if (end < 0) throw new Refused('quote', line);
    this.#cursor = end + 1;
    let value = this.#oneBreak(mappedSpan(this.#text, start, end));
    if (value.text.includes('\\')) {
      for (const [pattern, sign] of ESCAPES) value = replaced(value, pattern, () => sign);
    }
    return expand(value, this.#values);
  }

  #oneBreak(value: MappedText): MappedText {
    return value.text.includes('\r') ? replaced(value, /\r\n?/g, () => '\n') : value;
  }

  #readPlain(line: number) {
    const start = this.#cursor;
    const whole = this.#take(UNQUOTED);
    if (whole) {
      const text = whole[0].replace(TRAILING, '');
      if (BLANK.test(text)) throw new Refused('blanks', line);
      return { value: { text, start, end: start + text.length, at: null }, fault: null };
    }
    const texts: string[] = [];
    const at: number[] = [];
    const add = (from: number, end: number, text = this.#text.slice(from, end)): void => {
      texts.push(text);
      for (let index = 0; index < text.length; index++) at.push(from + index);
      this.#cursor = end;
    };
    for (;;) {
      const run = this.#take(ORDINARY);
      if (run) add(this.#cursor - run[0].length, this.#cursor);
      const here = this.#cursor;
      const sign = this.#text[here];
      const next = this.#text[here + 1];
      if (sign === undefined || /[\r\n"']/.test(sign)) break;
      if (sign === '#' && /[ \t]/.test(this.#text[here - 1] ?? '')) break;
      if (sign === '\\' && (next === '"' || next === "'")) add(here, here + 2, next);
      else if (sign === '$' && next === '(') add(here, this.#endOfCommand(here + 1, line) + 1);
      else add(here, here + 1);
    }
    const text = texts.join('').replace(TRAILING, '');
    at.length = text.length;
    const value = { text, start, end: (at.at(-1) ?? start - 1) + 1, at };
    const expansion = expand(value, this.#values);
    if (expansion.value.text === text && expansion.fault === null && BLANK.test(text)) {
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

/** A file with more lines that cannot be read is no env file, and a value of more quoted pieces is none that anybody wrote. */
const MAX_FAULTS = 1000;
const MAX_PARTS = 10_000;

/** Values that multiply by references to one another grow no further than this, all together. */
const MAX_GROWTH = 1_000_000;

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

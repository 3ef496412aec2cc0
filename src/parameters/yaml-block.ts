// The lines of a text as blocks of keys and dashes, in Symfony's way. What stands within a line is put aside, and letters of the same
// length stand in its place: a strict parser sees the same structure, and every offset stays true.

import { blockScalarHeader, readBlockScalar } from './block-scalar.js';
import type { Dialect } from './dialect.js';
import { lexBrackets, lexQuoted } from './inline-lexer.js';
import { closingQuote } from './inline-reader.js';
import { JoinedText } from './joined-text.js';
import { YamlTreeError } from './yaml-error.js';
import { Lines, skipBlanks } from './yaml-lines.js';

/** A value that was put aside. */
export interface InlineValue {
  readonly joined: JoinedText;
  /** The name of an anchor before it. */
  readonly anchor: string | null;
  /** It is an unquoted value behind a key, where most versions refuse a colon and a blank. */
  readonly plainInMapping: boolean;
  /** A literal or folded text, with its tag. */
  readonly block?: { readonly value: string; readonly tag: string | null };
}

export interface Blocks {
  /** As long as the text it was made of. */
  readonly masked: string;
  /** By the offset of what stands in their place. */
  readonly values: ReadonlyMap<number, InlineValue>;
  /** Anchors of mappings that begin behind a dash, by the offset of their first key. */
  readonly anchors: ReadonlyMap<number, string>;
  /** What Symfony does not read; the first of it. */
  readonly refused: YamlTreeError | null;
}

/** Reads the lines of a whole text. Never throws. */
export function readBlocks(text: string, dialect: Dialect, maxDepth: number): Blocks {
  return new BlockReader(text, dialect, maxDepth).read();
}

const HEADER = /^%YAML[: ][\d.]+[^\n\r]*(?:\r\n?|\n)/;
const LEADING_COMMENTS = /^(?:#[^\n\r]*(?:\r\n?|\n))+/;
const DOCUMENT_START = /^---[^\n\r]*(?:\r\n?|\n)/;
const TAG_ALONE = /^![\w!./:-]+(?: +(?:#.*)?)?$/;

class BlockReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #dialect: Dialect;
  readonly #maxDepth: number;
  readonly #masks: { readonly from: number; readonly to: number; readonly by: string }[] = [];
  readonly #values = new Map<number, InlineValue>();
  readonly #anchors = new Map<number, string>();
  #line = 0;
  #last: number;
  /** The first line behind the key or dash that is open. */
  #blockStart = 0;
  /** The column of a key or dash without a value so far; deeper lines begin its block. */
  #open: number | null = -1;
  /** Below this column nothing may stand deeper: a value is complete. */
  #closed: number | null = null;

  constructor(text: string, dialect: Dialect, maxDepth: number) {
    this.#text = text;
    this.#lines = new Lines(text);
    this.#dialect = dialect;
    this.#maxDepth = maxDepth;
    this.#last = this.#lines.count;
  }

  read(): Blocks {
    let refused: YamlTreeError | null = null;
    try {
      this.#document();
      while (this.#line < this.#last) this.#oneLine();
    } catch (error) {
      if (!(error instanceof YamlTreeError)) throw error;
      refused = error;
    }
    for (let line = this.#last; line < this.#lines.count; line++) this.#maskLine(line);
    return { masked: this.#masked(), values: this.#values, anchors: this.#anchors, refused };
  }

  #masked(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, by } of this.#masks) {
      pieces.push(this.#text.slice(at, from), by.repeat(to - from));
      at = to;
    }
    pieces.push(this.#text.slice(at));
    return pieces.join('');
  }

  #mask(from: number, to: number, by: string): void {
    if (to > from) this.#masks.push({ from, to, by });
  }

  /** What may stand before and behind the one document of a file. */
  #document(): void {
    const header = HEADER.exec(this.#text)?.[0].length ?? 0;
    const comments = LEADING_COMMENTS.exec(this.#text.slice(header))?.[0].length ?? 0;
    const start = DOCUMENT_START.exec(this.#text.slice(header + comments))?.[0].length ?? 0;
    const begin = header + comments + start;
    while (this.#lines.start(this.#line) < begin) this.#line++;
    if (header > 0) this.#maskLine(0);
    this.#blockStart = this.#line;
    if (start === 0) return;
    this.#maskLine(this.#line - 1);
    let last = this.#last - 1;
    while (last > this.#line && /^\s*$/.test(this.#lineText(last))) last--;
    if (this.#lineText(last).trimEnd() === '...') this.#last = last;
  }

  #maskLine(line: number): void {
    this.#mask(this.#lines.start(line), this.#lines.end(line), ' ');
  }

  #lineText(line: number): string {
    return this.#text.slice(this.#lines.start(line), this.#lines.end(line));
  }

  #oneLine(): void {
    const line = this.#line;
    const body = this.#lines.body(line);
    if (body >= this.#lines.end(line) || this.#text[body] === '#') {
      this.#line++;
      return;
    }
    const start = this.#lines.start(line);
    const column = body - start;
    const end = this.#lines.trimmedEnd(line);
    if (this.#text[body] === '\t') throw new YamlTreeError('tab characters', body);
    if (this.#closed !== null && column > this.#closed)
      throw new YamlTreeError('mapping after a value', body, end);
    const opener = this.#open !== null && column > this.#open ? this.#open : null;
    if (this.#open === column && this.#text.startsWith('-\t', body))
      throw new YamlTreeError('tab characters', body + 1);
    if (this.#open === -1 && column > 0)
      throw new YamlTreeError('first key is indented', body, this.#keyOrLineEnd(body, end));
    this.#open = null;
    this.#closed = null;
    this.#content(body, end, opener);
  }

  #keyOrLineEnd(from: number, end: number): number {
    const colon = this.#keyEnd(from, end);
    return colon < 0 ? end : colon;
  }

  /** A line from its first character on: dashes, a key, a value. */
  #content(from: number, end: number, opener: number | null): void {
    const start = this.#lines.start(this.#line);
    if (this.#text.slice(from, this.#lines.end(this.#line)) === '---' && from === start)
      throw new YamlTreeError('several documents', from, end);
    let at = from;
    let dash = -1;
    let anchor: string | null = null;
    while (this.#isDash(at, end) && (dash < 0 || this.#dialect.listInListItem)) {
      dash = at;
      const next = Math.min(skipBlanks(this.#text, at + 1), end);
      this.#mask(at + 1, next, ' ');
      at = next;
      const name = this.#anchorName(at, end);
      if (name === null) continue;
      const rest = Math.min(skipSpaces(this.#text, at + name.length + 1), end);
      if (rest >= end) return this.#openValue(at, dash - start, name);
      if (this.#startsValue(rest, end)) return this.#value(at, end, dash - start, false);
      anchor = name;
      this.#mask(at, rest, ' ');
      at = rest;
      break;
    }
    if (dash >= 0 && (at >= end || this.#text[at] === '#')) return this.#openBlock(dash - start);
    if (dash >= 0) this.#refuseComplexKey(at);
    const colon = this.#keyEnd(at, end);
    if (colon >= 0) {
      if (anchor !== null) this.#anchors.set(at, anchor);
      return this.#entry(at, colon, end);
    }
    if (dash >= 0) return this.#value(at, end, dash - start, false);
    this.#refuseComplexKey(at);
    if (opener === null) throw new YamlTreeError('not a mapping entry', at, end);
    this.#bare(at, end);
    this.#closed = opener;
  }

  #refuseComplexKey(at: number): void {
    if (this.#text[at] === '?' && this.#text[at + 1] === ' ' && this.#dialect.complexKeys === 'refused')
      throw new YamlTreeError('complex key', at);
  }

  #isDash(at: number, end: number): boolean {
    return this.#text[at] === '-' && (at + 1 >= end || ' \t'.includes(this.#text[at + 1] ?? ''));
  }

  #anchorName(at: number, end: number): string | null {
    if (this.#text[at] !== '&') return null;
    return /^[^ ]+/.exec(this.#text.slice(at + 1, end))?.[0] ?? null;
  }

  /** Whether what follows an anchor is a value of its line and no key. */
  #startsValue(at: number, end: number): boolean {
    return this.#text[at] !== '#' && this.#keyEnd(at, end) < 0;
  }

  /** An anchor before a block, in a form that the parser knows. */
  #openValue(at: number, column: number, name: string): void {
    this.#mask(at + 1, at + 1 + name.length, 'x');
    this.#openBlock(column);
  }

  #openBlock(column: number): void {
    this.#open = column;
    this.#line++;
    this.#blockStart = this.#line;
  }

  /** The offset of the colon that ends the key, -1 when the line has none. */
  #keyEnd(from: number, end: number): number {
    const text = this.#text;
    let start = from;
    if (text[start] === '!' && this.#dialect.tags !== 'text') {
      const tag = /^![^\s]+\s+/.exec(text.slice(start, end));
      if (!tag) return -1;
      start += tag[0].length;
    }
    const first = text[start] ?? '';
    if (first === '"' || first === "'") {
      const close = closingQuote(text.slice(start, end), 0);
      if (close < 0) return -1;
      const colon = skipSpaces(text, start + close);
      return text[colon] === ':' && this.#isBreak(colon + 1, end) ? colon : -1;
    }
    if (first === '[' || first === '{' || (first === '!' && this.#dialect.tags !== 'text')) return -1;
    for (let at = start + 1; at < end; at++) {
      if (text[at] === '#' && text[at - 1] === ' ') return -1;
      if (text[at] === ':' && this.#isBreak(at + 1, end)) return at;
    }
    return -1;
  }

  #isBreak(at: number, end: number): boolean {
    return at >= end || ' \t'.includes(this.#text[at] ?? '');
  }

  #entry(from: number, colon: number, end: number): void {
    const column = from - this.#lines.start(this.#line);
    this.#mask(from, colon, 'x');
    const value = Math.min(skipBlanks(this.#text, colon + 1), end);
    this.#mask(colon + 1, value, ' ');
    if (value >= end || this.#text[value] === '#') return this.#openBlock(column);
    this.#value(value, end, column, true);
  }

  /** A value behind a key or a dash that stands at `column`. */
  #value(from: number, end: number, column: number, inMapping: boolean): void {
    const name = this.#anchorName(from, end);
    const at = name === null ? from : Math.min(skipSpaces(this.#text, from + 1 + name.length), end);
    if (name !== null && (at >= end || this.#text[at] === '#')) return this.#openValue(from, column, name);
    const text = this.#text.slice(at, end);
    if (
      this.#dialect.tags !== 'text' &&
      TAG_ALONE.test(text) &&
      (this.#isNextDeeper() || (!inMapping && this.#dialect.multiLine === 'lexed'))
    ) {
      if (text.startsWith('!!')) throw new YamlTreeError('unsupported tag', at, end);
      if (name !== null) this.#mask(from + 1, from + 1 + name.length, 'x');
      this.#mask(at + 1, at + (/^[^ ]+/.exec(text)?.[0].length ?? 1), 'x');
      return this.#openBlock(column);
    }
    const header = '|>!'.includes(text[0] ?? 'x') ? blockScalarHeader(text) : null;
    if (header && (this.#dialect.tags !== 'text' || header.tag === null)) {
      const { value, line } = readBlockScalar(this.#lines, this.#line, column, this.#last, header);
      const block = { value, tag: header.tag };
      const joined = JoinedText.of(this.#text, at, this.#lines.end(line - 1));
      this.#putAside(from, line - 1, { joined, anchor: name, plainInMapping: false, block });
      this.#closed = column;
      return;
    }
    this.#inline(from, at, end, column, inMapping, name);
  }

  #isNextDeeper(): boolean {
    const own = this.#lines.indentation(this.#line);
    let next = this.#line + 1;
    while (next < this.#last && (this.#lines.isBlank(next) || this.#lines.isComment(next))) next++;
    return next < this.#last && this.#lines.indentation(next) > own;
  }

  #inline(
    from: number,
    at: number,
    end: number,
    column: number,
    inMapping: boolean,
    anchor: string | null,
  ): void {
    const first = this.#text[at] ?? '';
    const kept = {
      anchor,
      plainInMapping: inMapping && !this.#dialect.colonInValue && !'"\'[{!*'.includes(first),
    };
    const { joined, line } = this.#joined(at, end, column, first);
    this.#putAside(from, line, { joined, ...kept });
    this.#closed = column;
  }

  #joined(at: number, end: number, column: number, first: string): { joined: JoinedText; line: number } {
    const one = { joined: JoinedText.of(this.#text, at, end), line: this.#line };
    if (this.#dialect.multiLine === 'none' || first === '*') return one;
    const quoted = first === '"' || first === "'";
    if (this.#dialect.multiLine === 'joined') {
      if (!quoted) return this.#plain(at, end, column);
      const text = this.#text.slice(at, end);
      const closed = text.length > 1 && (text.endsWith(first) || endsBeforeComment(text, first));
      return closed ? one : this.#untilQuote(at, end, column, first);
    }
    if (quoted) {
      const lexed = lexQuoted(this.#lines, this.#line, at, column);
      const rest = this.#text.slice(lexed.end, this.#lines.end(lexed.line));
      if (!/^\s*(?:#.*)?$/.test(rest))
        throw new YamlTreeError(
          'text after a value',
          skipBlanks(this.#text, lexed.end),
          this.#lines.trimmedEnd(lexed.line),
        );
      return lexed;
    }
    if (first === '[' || first === '{')
      return lexBrackets(this.#lines, this.#line, at, column, this.#maxDepth);
    return this.#plain(at, end, column);
  }

  /** Deeper lines belong to a plain value, whatever they hold, up to an empty one. */
  #plain(at: number, end: number, column: number): { joined: JoinedText; line: number } {
    const joined = JoinedText.of(this.#text, at, end);
    let line = this.#line;
    let glue = ' ';
    while (line + 1 < this.#last && this.#lines.indentation(line + 1) > column) {
      line++;
      glue = this.#append(joined, line, glue);
    }
    return { joined, line };
  }

  /** Joins lines up to one that ends with the quote. */
  #untilQuote(at: number, end: number, column: number, quote: string): { joined: JoinedText; line: number } {
    const joined = JoinedText.of(this.#text, at, end);
    let line = this.#line;
    let glue = ' ';
    while (line + 1 < this.#last && this.#lines.belongs(line + 1, column)) {
      line++;
      glue = this.#append(joined, line, glue);
      if (this.#text[this.#lines.end(line) - 1] === quote && !this.#lines.isBlank(line)) break;
    }
    return { joined, line };
  }

  /** Appends a line without the blanks around it; what is to stand before the next one. */
  #append(joined: JoinedText, line: number, glue: string): string {
    const from = Math.min(skipBlanks(this.#text, this.#lines.start(line)), this.#lines.end(line));
    const to = this.#lines.trimmedEnd(line);
    if (from >= to) {
      joined.insert('\n', from);
      return '';
    }
    joined.insert(glue, from);
    joined.take(from, to);
    return ' ';
  }

  #putAside(from: number, line: number, value: InlineValue): void {
    this.#mask(from, this.#lines.end(line), 'x');
    this.#values.set(from, value);
    this.#line = line + 1;
  }

  /** A block that is a single value and neither a mapping nor a list. */
  #bare(at: number, end: number): void {
    const column = at - this.#lines.start(this.#line);
    const first = this.#text[at] ?? '';
    const last = this.#blockEnd(column);
    const lexed = this.#dialect.multiLine === 'lexed';
    const plain = { anchor: null, plainInMapping: false };
    if (lexed && (first === '"' || first === "'")) {
      const { joined } = lexQuoted(this.#lines, this.#line, at, column);
      // Symfony does not look at what follows.
      return this.#putAside(at, last - 1, { joined, ...plain });
    }
    if (lexed && (first === '[' || first === '{')) {
      const { joined, line } = lexBrackets(this.#lines, this.#line, at, column, this.#maxDepth);
      return this.#putAside(at, line, { joined, ...plain });
    }
    if (!this.#isFirstLine(column)) throw new YamlTreeError('not a mapping entry', at, end);
    const joined = this.#isOneLine(last)
      ? JoinedText.of(this.#text, at, end)
      : this.#lastResort(column, last);
    this.#putAside(at, last - 1, { joined, ...plain });
  }

  /** Only comments at the column of a block may stand before a text. */
  #isFirstLine(column: number): boolean {
    for (let line = this.#blockStart; line < this.#line; line++)
      if (!this.#lines.isComment(line) || this.#lines.indentation(line) !== column) return false;
    return true;
  }

  #isOneLine(last: number): boolean {
    if (this.#lines.trimmedEnd(this.#line) < this.#lines.end(this.#line)) return false;
    for (let line = this.#line + 1; line < last; line++)
      if (this.#lines.trimmedEnd(line) > this.#lines.start(line)) return false;
    return true;
  }

  /** The first line behind a block whose lines begin at `column`. */
  #blockEnd(column: number): number {
    let line = this.#line + 1;
    while (line < this.#last && this.#lines.belongs(line, column)) line++;
    return line;
  }

  /** Several lines that are neither keys nor a list are one text. */
  #lastResort(column: number, last: number): JoinedText {
    const body = this.#lines.body(this.#line);
    const refusal = new YamlTreeError('not a mapping entry', body, this.#lines.trimmedEnd(this.#line));
    if (this.#dialect.multiLine === 'none') throw refusal;
    const joined = new JoinedText(this.#text);
    let glue = '';
    for (let line = this.#line; line < last; line++) {
      if (this.#lines.isComment(line) && !this.#dialect.colonInMultiLine) continue;
      if (column === 0 && this.#lines.indentation(line) > 0) throw refusal;
      const colon = this.#lineText(line).indexOf(': ');
      if (colon >= 0 && !this.#dialect.colonInMultiLine) throw refusal;
      glue = this.#append(joined, line, glue);
    }
    return joined;
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** Whether a quoted value has a comment behind it on its own line. */
function endsBeforeComment(text: string, quote: string): boolean {
  return (quote === '"' ? /"\s*#/ : /'\s*#/).test(text.slice(1));
}

// The lines of a text as blocks of keys and dashes, in Symfony's way. What stands within a line is put aside, and an outline of the
// blocks is left: a strict parser sees the same structure in it.

import type { SourceText } from '../../core/source-text.js';
import type { Dialect } from '../dialect.js';
import { findDocument } from '../document-frame.js';
import { lexBrackets, lexQuoted } from '../inline/lexer.js';
import { JoinedText } from '../joined-text.js';
import { Lines, skipBlanks, skipSpaces } from '../lines.js';
import { isSimpleScalar } from '../simple-scalar.js';
import { YamlSyntaxError } from '../syntax-fault.js';
import { joinBlock, joinValue, type ValueScope } from '../value-lines.js';
import { BlockOutline, LEAF } from './outline.js';
import { blockBody, blockScalarHeader, readBlockScalar } from './scalar.js';
import { anchorName, isDash, keyEnd } from './signs.js';

export interface Blocks {
  readonly outline: BlockOutline;
  /** Anchors of mappings that begin behind a dash, by the offset of their first key. */
  readonly anchors: ReadonlyMap<number, string>;
  /** What Symfony does not read; the first of it. */
  readonly refused: YamlSyntaxError | null;
}

/** Reads the lines of a whole text. */
export function readBlocks(source: SourceText, dialect: Dialect, maxDepth: number): Blocks {
  return new BlockReader(source, dialect, maxDepth).read();
}

const TAG_ALONE = /^![\w!./:-]+(?: +(?:#.*)?)?$/;

class BlockReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #dialect: Dialect;
  readonly #maxDepth: number;
  readonly #outline = new BlockOutline();
  readonly #anchors = new Map<number, string>();
  #line: number;
  #last: number;
  /** The first line behind the key or dash that is open. */
  #blockStart: number;
  /** The column of a key or dash without a value so far; deeper lines begin its block. */
  #open: number | null = -1;
  /** Nothing may stand deeper than this column: a value is complete. */
  #closed: number | null = null;
  /** Dashes at the beginning of the line. */
  #dashes = 0;

  constructor(source: SourceText, dialect: Dialect, maxDepth: number) {
    this.#text = source.text;
    this.#lines = new Lines(source);
    this.#dialect = dialect;
    this.#maxDepth = maxDepth;
    const { first, last } = findDocument(source.text, this.#lines);
    this.#line = first;
    this.#blockStart = first;
    this.#last = last;
  }

  read(): Blocks {
    let refused: YamlSyntaxError | null = null;
    try {
      while (this.#line < this.#last) this.#oneLine();
    } catch (error) {
      if (!(error instanceof YamlSyntaxError)) throw error;
      refused = error;
      // The key or dash of a value that goes wrong on a later line is sound, and may stand in a wrong place.
      if (error.start > this.#lines.end(this.#line)) this.#outline.endOpen();
    }
    return { outline: this.#outline, anchors: this.#anchors, refused };
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
    if (this.#text[body] === '\t') throw new YamlSyntaxError('tab', body);
    if (this.#closed !== null && column > this.#closed)
      throw new YamlSyntaxError('mapping after a value', body, end);
    const opener = this.#open !== null && column > this.#open ? this.#open : null;
    if (this.#open === column && this.#text.startsWith('-\t', body))
      throw new YamlSyntaxError('tab', body + 1);
    if (this.#open === -1 && column > 0) return this.#indentedDocument(body, end);
    this.#open = null;
    this.#closed = null;
    this.#content(body, end, opener);
  }

  /** Behind a comment or a document's start an indented first line is text; otherwise it is an error. */
  #indentedDocument(body: number, end: number): void {
    const colon = keyEnd(this.#text, body, end, this.#dialect);
    const refusal = new YamlSyntaxError('first key indented', body, colon < 0 ? end : colon);
    if (this.#blockStart === 0 || this.#dialect.multiLine === 'none' || !this.#isFirstLine(0)) throw refusal;
    const joined = joinBlock(this.#scope(), this.#line, this.#last, true);
    if (!joined) throw refusal;
    this.#bareText(body, this.#last - 1, joined);
  }

  /** A line from its first character on: dashes, a key, a value. */
  #content(from: number, end: number, opener: number | null): void {
    const start = this.#lines.start(this.#line);
    const isMark = this.#text.startsWith('---', from) && this.#lines.end(this.#line) - from === 3;
    if (from === start && isMark) throw new YamlSyntaxError('several documents', from, end);
    let at = from;
    let dash = -1;
    let anchor: string | null = null;
    let depth = 0;
    this.#dashes = 0;
    while (
      isDash(this.#text, at, end) &&
      (dash < 0 || this.#dialect.listInListItem || keyEnd(this.#text, at, end, this.#dialect) >= 0)
    ) {
      if (depth++ > this.#maxDepth) throw new YamlSyntaxError('nesting', at);
      dash = at;
      this.#dashes++;
      this.#outline.dash(at, at - start);
      at = Math.min(skipBlanks(this.#text, at + 1), end);
      const name = anchorName(this.#text, at, end);
      if (name === null) continue;
      const rest = Math.min(skipSpaces(this.#text, at + name.length + 1), end);
      if (rest >= end) return this.#openAnchor(at, dash - start, name);
      if (this.#startsValue(rest, end)) return this.#value(at, end, dash - start, false);
      anchor = name;
      at = rest;
      break;
    }
    if (dash >= 0 && (at >= end || this.#text[at] === '#')) return this.#openBlock(dash - start);
    if (dash >= 0) this.#refuseComplexKey(at);
    // In Symfony 3 a tag behind a dash makes a value of all that follows.
    const tagged = dash >= 0 && this.#text[at] === '!' && this.#dialect.tags === 'built-in';
    const colon = tagged ? -1 : keyEnd(this.#text, at, end, this.#dialect);
    if (colon >= 0) {
      if (anchor !== null) this.#anchors.set(at, anchor);
      return this.#entry(at, colon, end);
    }
    if (dash >= 0) return this.#value(at, end, dash - start, false);
    this.#refuseComplexKey(at);
    if (opener === null) throw new YamlSyntaxError('not a mapping entry', at, end);
    this.#bare(at, end);
    this.#closed = opener;
  }

  #refuseComplexKey(at: number): void {
    if (this.#text[at] === '?' && this.#text[at + 1] === ' ' && this.#dialect.complexKeys === 'refused')
      throw new YamlSyntaxError('complex key', at);
  }

  /** Whether what follows an anchor is a value of its line and no key. */
  #startsValue(at: number, end: number): boolean {
    return this.#text[at] !== '#' && keyEnd(this.#text, at, end, this.#dialect) < 0;
  }

  /** An anchor before a block. */
  #openAnchor(at: number, column: number, name: string): void {
    this.#outline.sign('&', at, at + 1 + name.length);
    this.#openBlock(column);
  }

  /** A whole value up to the end of a line. */
  #complete(line: number, column: number, inMapping: boolean): void {
    const alone = this.#dashes === (inMapping ? 0 : 1);
    this.#outline.endLeaf(inMapping ? LEAF.entry : LEAF.item, column, alone);
    this.#closed = column;
    this.#line = line + 1;
  }

  #openBlock(column: number): void {
    this.#outline.endOpen();
    this.#open = column;
    this.#line++;
    this.#blockStart = this.#line;
  }

  #entry(from: number, colon: number, end: number): void {
    const column = from - this.#lines.start(this.#line);
    this.#outline.key(from, colon, column);
    const value = Math.min(skipBlanks(this.#text, colon + 1), end);
    if (value >= end || this.#text[value] === '#') return this.#openBlock(column);
    this.#value(value, end, column, true);
  }

  /** A value behind a key or a dash that stands at `column`. */
  #value(from: number, end: number, column: number, inMapping: boolean): void {
    // Most values are single words, which need not be put aside.
    const deeper = this.#line + 1 < this.#last && this.#lines.indentation(this.#line + 1) > column;
    if (!deeper && isSimpleScalar(this.#text, from, end)) {
      this.#outline.value(from, end, null);
      return this.#complete(this.#line, column, inMapping);
    }
    const name = anchorName(this.#text, from, end);
    const at = name === null ? from : Math.min(skipSpaces(this.#text, from + 1 + name.length), end);
    if (name !== null && (at >= end || this.#text[at] === '#')) return this.#openAnchor(from, column, name);
    const text = this.#text.slice(at, end);
    if (
      this.#dialect.tags !== 'text' &&
      TAG_ALONE.test(text) &&
      (this.#isNextDeeper() || (!inMapping && this.#dialect.multiLine === 'lexed'))
    ) {
      if (text.startsWith('!!')) throw new YamlSyntaxError('unknown tag', at, end);
      if (name !== null) this.#outline.sign('&', from, from + 1 + name.length);
      this.#outline.sign('!', at, at + (/^[^ ]+/.exec(text)?.[0].length ?? 1));
      return this.#openBlock(column);
    }
    const header = '|>!'.includes(text[0] ?? 'x') ? blockScalarHeader(text) : null;
    if (header && (this.#dialect.tags !== 'text' || header.tag === null)) {
      const { value, line } = readBlockScalar(this.#lines, this.#line, column, this.#last, header);
      const block = { value, tag: header.tag };
      const joined = blockBody(this.#lines, this.#line + 1, line) ?? JoinedText.of(this.#text, at, at + 1);
      const aside = { joined, anchor: name, plainInMapping: false, block };
      this.#outline.value(from, this.#lines.end(line - 1), aside);
      return this.#complete(line - 1, column, inMapping);
    }
    this.#inline(from, at, column, inMapping, name);
  }

  #isNextDeeper(): boolean {
    const own = this.#lines.indentation(this.#line);
    let next = this.#line + 1;
    while (next < this.#last && (this.#lines.isBlank(next) || this.#lines.isComment(next))) next++;
    return next < this.#last && this.#lines.indentation(next) > own;
  }

  #inline(from: number, at: number, column: number, inMapping: boolean, anchor: string | null): void {
    const first = this.#text[at] ?? '';
    const kept = {
      anchor,
      plainInMapping: inMapping && !this.#dialect.colonInValue && !'"\'[{!*'.includes(first),
    };
    const { joined, line } = joinValue(this.#scope(), this.#line, at, column);
    this.#outline.value(from, this.#lines.end(line), { joined, ...kept });
    this.#complete(line, column, inMapping);
  }

  #scope(): ValueScope {
    return { lines: this.#lines, dialect: this.#dialect, last: this.#last, maxDepth: this.#maxDepth };
  }

  /** A value that is a block of its own, up to the end of a line. */
  #bareText(from: number, line: number, joined: JoinedText): void {
    const value = { joined, anchor: null, plainInMapping: false };
    this.#outline.bare(from, this.#lines.end(line), from - this.#lines.start(this.#line), value);
    this.#line = line + 1;
  }

  /** A block that is a single value and neither a mapping nor a list. */
  #bare(at: number, end: number): void {
    const column = at - this.#lines.start(this.#line);
    const first = this.#dialect.multiLine === 'lexed' ? this.#text[at] : undefined;
    const last = this.#blockEnd(column);
    if (first === '"' || first === "'") {
      const { joined } = lexQuoted(this.#lines, this.#line, at, column);
      // Symfony does not look at what follows.
      return this.#bareText(at, last - 1, joined);
    }
    if (first === '[' || first === '{') {
      const { joined, line } = lexBrackets(this.#lines, this.#line, at, column, this.#maxDepth);
      return this.#bareText(at, line, joined);
    }
    const refusal = new YamlSyntaxError('not a mapping entry', at, end);
    const indented = column > 0 || this.#blockStart > 0;
    const joined = this.#isFirstLine(column) ? joinBlock(this.#scope(), this.#line, last, indented) : null;
    if (!joined) throw refusal;
    this.#bareText(at, last - 1, joined);
  }

  /** Only comments at the column of a block may stand before a text. */
  #isFirstLine(column: number): boolean {
    for (let line = this.#blockStart; line < this.#line; line++)
      if (!this.#lines.isComment(line) || this.#lines.indentation(line) !== column) return false;
    return true;
  }

  /** The first line behind a block whose lines begin at `column`. */
  #blockEnd(column: number): number {
    let line = this.#line + 1;
    while (line < this.#last && this.#lines.belongs(line, column)) line++;
    return line;
  }
}

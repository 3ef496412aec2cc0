// Symfony reads some constructs that YAML forbids. They are masked here at the same length, so that a strict parser sees
// the same structure and every offset stays true; their text is then taken from the original.

import { FlowMasker, type Refusal } from './yaml-flow.js';
import { TextMask } from './yaml-mask.js';

/** What YAML does not allow a plain key to begin with, and Symfony does. */
const KEY_INDICATORS = ',]}&?:';

/**
 * Whether a text may hold what both accept and read differently, or what only YAML accepts: `[::]` is text in a list
 * to Symfony and a mapping in a list to YAML; a tab before a comment or in a blank line stops Symfony, and so do `{a:1}` and
 * most lines `...`.
 */
export function isReadDifferently(text: string): boolean {
  return (
    text.includes('{') ||
    (text.includes('::') && text.includes('[')) ||
    /^(?: *\t[ \t]*(?:#|$)|\.\.\.)/m.test(text)
  );
}

/** `text` has the length of what was masked; `refused` is what YAML allows and Symfony does not. */
export interface Masked {
  readonly text: string;
  readonly refused: Refusal | null;
}

/** Masks a whole text; lone line breaks inside brackets become blanks. */
export function maskForYaml(text: string): Masked {
  return new Masker(text).run();
}

/** Only behind such a beginning does Symfony know the line `...` that ends a document. */
const DOCUMENT_START = /^(?:%YAML[: ][\d.]+.*\r?\n)?(?:#.*\r?\n)*---/;

/** Where a value stands: the end of its line, the column of its entry, and whether it has a key, a dash or a tag. */
interface Line {
  readonly end: number;
  readonly tagged: boolean;
  /** Blanks before the key or the dash: within the value no line may have fewer. */
  readonly column: number;
  readonly indent: number;
  readonly inMapping: boolean;
  readonly inSequence: boolean;
}

class Masker {
  readonly #text: string;
  readonly #mask: TextMask;
  readonly #flow: FlowMasker;
  #at = 0;
  #refused: Refusal | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#mask = new TextMask(text);
    this.#flow = new FlowMasker(this.#mask);
  }

  run(): Masked {
    this.#mask.blank(0, /^%YAML[: ][\d.]+.*/.exec(this.#text)?.[0].length ?? 0);
    while (this.#at < this.#text.length) this.#line();
    return { text: this.#mask.out.join(''), refused: this.#refused ?? this.#flow.refused };
  }

  #nextLine(end: number): void {
    this.#at = this.#text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }

  #line(): void {
    const start = this.#at;
    const end = this.#mask.lineEnd(start);
    let at = this.#mask.skipBlanks(start);
    let dash = at;
    while (this.#text[at] === '-' && this.#text[at + 1] === ' ') {
      dash = at;
      at = this.#mask.skipBlanks(at + 1);
    }
    if (at >= end || this.#text[at] === '#') {
      this.#noteTab(start, at);
      return this.#nextLine(end);
    }
    this.#noteDocumentEnd(start, end);
    const indent = at - start;
    const column = this.#mask.skipBlanks(start) - start;
    const colon = this.#keyEnd(at, end);
    if (colon < 0)
      return this.#value(at, {
        end,
        indent: dash - start,
        inMapping: false,
        inSequence: dash < at,
        tagged: false,
        column,
      });
    if (KEY_INDICATORS.includes(this.#text[at] ?? '')) this.#mask.letter(at);
    const value = this.#mask.skipBlanks(colon + 1);
    // A tab may stand before a bracket for Symfony, and not for YAML.
    this.#mask.blank(colon + 1, value);
    this.#value(value, {
      end,
      indent,
      inMapping: true,
      inSequence: false,
      tagged: this.#text[value] === '!',
      column,
    });
  }

  #noteTab(start: number, end: number): void {
    const tab = this.#text.slice(start, end).indexOf('\t');
    if (tab >= 0) this.#refused ??= { reason: 'tab characters', offset: start + tab };
  }

  #noteDocumentEnd(start: number, end: number): void {
    if (this.#refused || !this.#text.startsWith('...', start) || !this.#mask.isBreak(start + 3)) return;
    const last = this.#text.slice(end).trim() === '';
    if (!last || !DOCUMENT_START.test(this.#text))
      this.#refused ??= { reason: 'end of a document', offset: start };
  }

  /** The offset of the colon that ends the key, -1 when the line has none. */
  #keyEnd(from: number, end: number): number {
    const quote = this.#text[from];
    const start = quote === '"' || quote === "'" ? this.#mask.quoteEnd(from) : from;
    if (start !== from) {
      const colon = this.#mask.skipBlanks(start);
      return this.#text[colon] === ':' && this.#mask.isBreak(colon + 1) ? colon : -1;
    }
    if (quote === '[' || quote === '{' || quote === '!') return -1;
    for (let at = from + 1; at < end; at++)
      if (this.#text[at] === ':' && this.#mask.isBreak(at + 1)) return at;
    return -1;
  }

  #value(from: number, line: Line): void {
    const at = this.#skipProperties(from, line.end);
    const first = this.#text[at] ?? '';
    if (at >= line.end || first === '#') return this.#nextLine(line.end);
    if (first === '|' || first === '>') return this.#blockScalar(line.end, line.indent);
    const quoted = first === '"' || first === "'";
    if (!quoted && first !== '[' && first !== '{')
      return this.#plain(at, { ...line, tagged: line.tagged && at > from });
    const end = quoted ? this.#quoted(at) : this.#flow.run(at);
    this.#noteIndentation(line.end, end, line.column);
    this.#nextLine(end);
  }

  /** At the root of a file quotes and brackets may span lines at any indentation, below a key they may not. */
  #noteIndentation(from: number, to: number, column: number): void {
    if (column === 0) return;
    for (let at = from; at < to; at = this.#mask.lineEnd(at)) {
      const start = this.#text.startsWith('\r\n', at) ? at + 2 : at + 1;
      at = start;
      while (this.#text[at] === ' ') at++;
      const skipped = at >= to || '#\r\n'.includes(this.#text[at] ?? '');
      if (!skipped && at - start < column) {
        this.#refused ??= { reason: 'indentation of a value', offset: start };
        return;
      }
    }
  }

  /** The offset after an anchor or a tag. */
  #skipProperties(from: number, end: number): number {
    if (this.#text[from] !== '&' && this.#text[from] !== '!') return from;
    if (this.#text[from] === '!' && '[{'.includes(this.#text[from + 1] ?? ' ')) {
      this.#mask.blank(from, from + 1);
      return from + 1;
    }
    let at = from;
    while (at < end && !this.#mask.isBreak(at)) at++;
    return at > from + 1 ? this.#mask.skipBlanks(at) : from;
  }

  #plain(at: number, line: Line): void {
    const comment = this.#text.slice(at, line.end).search(/[ \t]#/);
    const last = this.#mask.trimmedEnd(at, comment < 0 ? line.end : at + comment);
    const text = this.#text.slice(at, last);
    const tolerated =
      line.tagged ||
      (/^[,\]}]|^[-?:&]( |$)|:$/.test(text) && !/:[ \t]/.test(line.inMapping ? text : text.slice(1)));
    if (tolerated && (line.inMapping || line.inSequence))
      for (let index = at; index < last; index++) this.#mask.letter(index);
    this.#nextLine(line.end);
    this.#continuation(line, comment >= 0);
  }

  /** Deeper lines belong to a plain value, whatever they hold, and Symfony drops them after a comment. */
  #continuation({ indent, inMapping, tagged }: Line, afterComment: boolean): void {
    let dropped = afterComment;
    let last = -1;
    while (this.#at < this.#text.length) {
      const start = this.#at;
      const end = this.#mask.lineEnd(start);
      let body = start;
      while (this.#text[body] === ' ') body++;
      if (body - start <= indent || body === end) break;
      this.#nextLine(end);
      dropped ||= this.#text[body] === '#';
      if (dropped) {
        this.#mask.blank(body, end);
        continue;
      }
      const comment = this.#text.slice(body, end).search(/[ \t]#/);
      const bodyEnd = comment < 0 ? end : body + comment;
      this.#maskColons(body, bodyEnd, inMapping && !tagged);
      last = this.#mask.trimmedEnd(body, bodyEnd) - 1;
      dropped = comment >= 0;
    }
    // In a mapping a colon is an error only when text follows it.
    if (this.#mask.out[last] === ':') this.#mask.letter(last);
  }

  #maskColons(from: number, to: number, inMapping: boolean): void {
    for (let at = from; at < to; at++) {
      const separates = inMapping ? this.#text[at + 1] === '\t' : this.#mask.isBreak(at + 1);
      if (this.#text[at] === ':' && separates) this.#mask.letter(at);
    }
  }

  /** Skips the body of a literal or folded block: blank lines and lines deeper than its key. */
  #blockScalar(end: number, indent: number): void {
    this.#nextLine(end);
    while (this.#at < this.#text.length) {
      const bodyEnd = this.#mask.lineEnd(this.#at);
      const text = this.#mask.skipBlanks(this.#at);
      if (text < bodyEnd && text - this.#at <= indent) return;
      this.#nextLine(bodyEnd);
    }
  }

  /** A comment may follow a closing quote without a blank. */
  #quoted(at: number): number {
    const close = this.#mask.quoteEnd(at);
    const end = this.#mask.lineEnd(close);
    this.#mask.blankBreaks(at, close);
    if (this.#text[close] === '#') this.#mask.blank(close, end);
    return end;
  }
}

// Symfony reads some constructs that YAML forbids. They are masked here at the same length, so that a strict parser sees
// the same structure and every offset stays true; their text is then taken from the original.

/** What YAML does not allow a plain key to begin with, and Symfony does. */
const KEY_INDICATORS = ',]}&?:';

/**
 * Whether a text may hold what both accept and read differently, or what only YAML accepts: `[::]` is text in a list
 * to Symfony and a mapping in a list to YAML; a tab before a comment or in a blank line stops Symfony, and so does `{a:1}`.
 */
export function isReadDifferently(text: string): boolean {
  return text.includes('{') || (text.includes('::') && text.includes('[')) || /^ *\t[ \t]*(#|$)/m.test(text);
}

/** `text` has the length of what was masked; `refused` is the first thing that YAML allows and Symfony does not. */
export interface Masked {
  readonly text: string;
  readonly refused: { readonly reason: string; readonly offset: number } | null;
}

/** Masks a whole text; lone line breaks inside brackets become blanks. */
export function maskForYaml(text: string): Masked {
  return new Masker(text).run();
}

/** More needless commas than this are left for the parser to refuse. */
const MAX_EMPTY_ITEMS = 1000;

interface FlowLevel {
  readonly mapping: boolean;
  /** Nothing but blanks since the bracket or the last comma. */
  empty: boolean;
  /** Past the colon of an entry: a further colon is text. */
  inValue: boolean;
  /** Stands in a key, where brackets are text to Symfony. */
  readonly inKey: boolean;
}

/** Where a value stands: the end of its line, the column of its entry, and whether it has a key or a dash. */
interface Line {
  readonly end: number;
  readonly indent: number;
  readonly inMapping: boolean;
  readonly inSequence: boolean;
}

class Masker {
  readonly #text: string;
  readonly #out: string[];
  #at = 0;
  #refused: Masked['refused'] = null;
  #emptyItems = 0;

  constructor(text: string) {
    this.#text = text;
    this.#out = text.split('');
  }

  run(): Masked {
    this.#blank(0, /^%YAML[: ][\d.]+.*/.exec(this.#text)?.[0].length ?? 0);
    while (this.#at < this.#text.length) this.#line();
    return { text: this.#out.join(''), refused: this.#refused };
  }

  #lineEnd(from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      if (this.#text[at] === '\n' || this.#text[at] === '\r') return at;
    }
    return this.#text.length;
  }

  #nextLine(end: number): void {
    this.#at = this.#text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || this.#text[at] === '\t') at++;
    return at;
  }

  #line(): void {
    const start = this.#at;
    const end = this.#lineEnd(start);
    let at = this.#skipBlanks(start);
    let dash = at;
    while (this.#text[at] === '-' && this.#text[at + 1] === ' ') {
      dash = at;
      at = this.#skipBlanks(at + 1);
    }
    if (at >= end || this.#text[at] === '#') {
      this.#noteTab(start, at);
      return this.#nextLine(end);
    }
    const indent = at - start;
    const colon = this.#keyEnd(at, end);
    if (colon < 0)
      return this.#value(at, { end, indent: dash - start, inMapping: false, inSequence: dash < at });
    if (KEY_INDICATORS.includes(this.#text[at] ?? '')) this.#out[at] = 'x';
    const value = this.#skipBlanks(colon + 1);
    // A tab may stand before a bracket for Symfony, and not for YAML.
    this.#blank(colon + 1, value);
    this.#value(value, { end, indent, inMapping: true, inSequence: false });
  }

  #noteTab(start: number, end: number): void {
    const tab = this.#text.slice(start, end).indexOf('\t');
    if (tab >= 0) this.#refused ??= { reason: 'tab characters', offset: start + tab };
  }

  /** The offset of the colon that ends the key, -1 when the line has none. */
  #keyEnd(from: number, end: number): number {
    const quote = this.#text[from];
    const start = quote === '"' || quote === "'" ? this.#quoteEnd(from) : from;
    if (start !== from) {
      const colon = this.#skipBlanks(start);
      return this.#text[colon] === ':' && this.#isBreak(colon + 1) ? colon : -1;
    }
    if (quote === '[' || quote === '{' || quote === '!') return -1;
    for (let at = from + 1; at < end; at++) if (this.#text[at] === ':' && this.#isBreak(at + 1)) return at;
    return -1;
  }

  #isBreak(at: number): boolean {
    return at >= this.#text.length || ' \t\r\n'.includes(this.#text[at] ?? '');
  }

  /** The offset after the closing quote of the quoted text that begins at `from`. */
  #quoteEnd(from: number): number {
    const quote = this.#text[from];
    for (let at = from + 1; at < this.#text.length; at++) {
      if (quote === '"' && this.#text[at] === '\\') at++;
      else if (this.#text[at] === quote) {
        if (quote === '"' || this.#text[at + 1] !== "'") return at + 1;
        at++;
      }
    }
    return this.#text.length;
  }

  #value(from: number, line: Line): void {
    const at = this.#skipProperties(from, line.end);
    const first = this.#text[at] ?? '';
    if (at >= line.end || first === '#') return this.#nextLine(line.end);
    if (first === '|' || first === '>') return this.#blockScalar(line.end, line.indent);
    if (first === '"' || first === "'") return this.#quoted(at);
    if (first === '[' || first === '{') return this.#flow(at);
    this.#plain(at, line);
  }

  /** The offset after an anchor or a tag. */
  #skipProperties(from: number, end: number): number {
    if (this.#text[from] !== '&' && this.#text[from] !== '!') return from;
    let at = from;
    while (at < end && !this.#isBreak(at)) at++;
    return at > from + 1 ? this.#skipBlanks(at) : from;
  }

  #plain(at: number, line: Line): void {
    const comment = this.#text.slice(at, line.end).search(/[ \t]#/);
    const last = this.#trimmedEnd(at, comment < 0 ? line.end : at + comment);
    const text = this.#text.slice(at, last);
    const tolerated = /^[,\]}]|^[-?:&]( |$)|:$/.test(text) && !/:[ \t]/.test(text.slice(1));
    if (tolerated && (line.inMapping || line.inSequence))
      for (let index = at; index < last; index++) this.#out[index] = 'x';
    this.#nextLine(line.end);
    this.#continuation(line, comment >= 0);
  }

  /** Deeper lines belong to a plain value, whatever they hold, and Symfony drops them after a comment. */
  #continuation({ indent, inMapping }: Line, afterComment: boolean): void {
    let dropped = afterComment;
    let last = -1;
    while (this.#at < this.#text.length) {
      const start = this.#at;
      const end = this.#lineEnd(start);
      let body = start;
      while (this.#text[body] === ' ') body++;
      if (body - start <= indent || body === end) break;
      dropped ||= this.#text[body] === '#';
      if (dropped) this.#blank(body, end);
      else this.#maskColons(body, end, inMapping);
      dropped ||= /[ \t]#/.test(this.#text.slice(body, end));
      last = this.#trimmedEnd(body, end) - 1;
      this.#nextLine(end);
    }
    // In a mapping a colon is an error only when text follows it.
    if (this.#out[last] === ':') this.#out[last] = 'x';
  }

  #maskColons(from: number, to: number, inMapping: boolean): void {
    for (let at = from; at < to; at++) {
      const separates = inMapping ? this.#text[at + 1] === '\t' : this.#isBreak(at + 1);
      if (this.#text[at] === ':' && separates) this.#out[at] = 'x';
    }
  }

  #trimmedEnd(at: number, end: number): number {
    let last = end;
    while (last > at && (this.#text[last - 1] === ' ' || this.#text[last - 1] === '\t')) last--;
    return last;
  }

  /** Skips the body of a literal or folded block: blank lines and lines deeper than its key. */
  #blockScalar(end: number, indent: number): void {
    this.#nextLine(end);
    while (this.#at < this.#text.length) {
      const bodyEnd = this.#lineEnd(this.#at);
      const text = this.#skipBlanks(this.#at);
      if (text < bodyEnd && text - this.#at <= indent) return;
      this.#nextLine(bodyEnd);
    }
  }

  /** A comment may follow a closing quote without a blank. */
  #quoted(at: number): void {
    const close = this.#quoteEnd(at);
    const end = this.#lineEnd(close);
    this.#blankBreaks(at, close);
    if (this.#text[close] === '#') this.#blank(close, end);
    this.#nextLine(end);
  }

  /** Brackets may span lines at any indentation, the closing one included. */
  #flow(from: number): void {
    const open: FlowLevel[] = [];
    let at = from;
    while (at < this.#text.length) {
      const character = this.#text[at] ?? '';
      if ((character === '"' || character === "'") && '[{,: \t\r\n'.includes(this.#text[at - 1] ?? ' ')) {
        at = this.#quoteEnd(at);
        const level = open.at(-1);
        if (level) level.empty = false;
        continue;
      }
      if (character === '#' && this.#isBreak(at - 1)) {
        const end = this.#lineEnd(at);
        this.#blank(at, end);
        at = end;
        continue;
      }
      this.#flowCharacter(character, at, open);
      at++;
      if (open.length === 0) break;
    }
    this.#blankBreaks(from, at);
    const end = this.#lineEnd(at);
    // Symfony does not look at what follows the last bracket.
    this.#blank(at, end);
    this.#nextLine(end);
  }

  #flowCharacter(character: string, at: number, open: FlowLevel[]): void {
    const level = open.at(-1);
    const empty = level?.empty ?? false;
    if (level) level.empty &&= this.#isBreak(at);
    if (character === '[' || character === '{') {
      const inKey = level?.mapping === true && !level.inValue;
      open.push({ mapping: character === '{', inValue: false, empty: true, inKey });
      if (inKey) this.#out[at] = 'x';
    } else if (character === ']' || character === '}') {
      if (open.pop()?.inKey) this.#out[at] = 'x';
    } else if (character === ',' && level) this.#comma(at, level, empty);
    else if (character === ':' && level) {
      const quotedKey = this.#text[at - 1] === '"' || this.#text[at - 1] === "'";
      const separates =
        this.#isBreak(at + 1) || (level.mapping && (quotedKey || ',[]{}'.includes(this.#text[at + 1] ?? '')));
      if (level.mapping && !level.inValue && !separates)
        this.#refused ??= { reason: 'colon without a blank', offset: at };
      if (!separates || level.inValue) this.#out[at] = 'x';
      else level.inValue = true;
    }
  }

  /** Symfony reads `[a,,b]` as three entries and skips needless commas of a mapping. */
  #comma(at: number, level: FlowLevel, empty: boolean): void {
    if (empty && this.#emptyItems++ < MAX_EMPTY_ITEMS) this.#out[at] = level.mapping ? ' ' : '~';
    else Object.assign(level, { inValue: false, empty: true });
  }

  #blankBreaks(from: number, to: number): void {
    for (let at = from; at < to; at++)
      if (this.#out[at] === '\n' || this.#out[at] === '\r') this.#out[at] = ' ';
  }

  #blank(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#out[at] = ' ';
  }
}

// Symfony reads some constructs that YAML forbids. They are masked here at the same length, so that a strict parser sees
// the same structure and every offset stays true; their text is then taken from the original.

/** What YAML does not allow a plain key to begin with, and Symfony does. */
const KEY_INDICATORS = ',]}&';

/** A list such as `[::]`, which Symfony reads as text in a list and YAML as a mapping in a list: no error, another value. */
const READ_DIFFERENTLY = /\[[^\]\r\n"']*::/;

/** Whether a text must be masked even though a strict parser accepts it. */
export function isReadDifferently(text: string): boolean {
  return READ_DIFFERENTLY.test(text);
}

/** Masks a whole text. The result has the same length; lone line breaks inside brackets become blanks. */
export function maskForYaml(text: string): string {
  return new Masker(text).run();
}

interface FlowLevel {
  readonly mapping: boolean;
  /** Past the colon of an entry: a further colon is text. */
  inValue: boolean;
}

class Masker {
  readonly #text: string;
  readonly #out: string[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#out = text.split('');
  }

  run(): string {
    while (this.#at < this.#text.length) this.#line();
    return this.#out.join('');
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
    while (this.#text[at] === '-' && this.#text[at + 1] === ' ') at = this.#skipBlanks(at + 1);
    if (at >= end || this.#text[at] === '#') return this.#nextLine(end);
    const colon = this.#keyEnd(at, end);
    if (colon < 0) return this.#value(at, end, at - start);
    if (KEY_INDICATORS.includes(this.#text[at] ?? '')) this.#out[at] = 'x';
    this.#value(this.#skipBlanks(colon + 1), end, at - start);
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
    for (let at = from; at < end; at++) if (this.#text[at] === ':' && this.#isBreak(at + 1)) return at;
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

  #value(at: number, end: number, indent: number): void {
    const first = this.#text[at] ?? '';
    if (at >= end || first === '#') return this.#nextLine(end);
    if (first === '|' || first === '>') return this.#blockScalar(end, indent);
    if (first === '"' || first === "'") return this.#quoted(at);
    if (first === '[' || first === '{') return this.#flow(at);
    this.#plain(at, end);
    this.#nextLine(end);
  }

  #plain(at: number, end: number): void {
    const comment = this.#text.slice(at, end).search(/[ \t]#/);
    const last = this.#trimmedEnd(at, comment < 0 ? end : at + comment);
    const text = this.#text.slice(at, last);
    const tolerated = /^[,\]}]|^[-?:&]( |$)|:$/.test(text) && !/:[ \t]/.test(text.slice(1));
    if (tolerated) for (let index = at; index < last; index++) this.#out[index] = 'x';
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
    if (character === '[' || character === '{') open.push({ mapping: character === '{', inValue: false });
    else if (character === ']' || character === '}') open.pop();
    else if (character === ',' && level) level.inValue = false;
    else if (character === ':' && level) {
      const quotedKey = this.#text[at - 1] === '"' || this.#text[at - 1] === "'";
      const separates =
        this.#isBreak(at + 1) || (level.mapping && (quotedKey || ',[]{}'.includes(this.#text[at + 1] ?? '')));
      if (!separates || level.inValue) this.#out[at] = 'x';
      else level.inValue = true;
    }
  }

  #blankBreaks(from: number, to: number): void {
    for (let at = from; at < to; at++)
      if (this.#out[at] === '\n' || this.#out[at] === '\r') this.#out[at] = ' ';
  }

  #blank(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#out[at] = ' ';
  }
}

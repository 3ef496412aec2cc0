// A text and what a strict parser is to see in its place: the same length, single characters replaced.

export class TextMask {
  readonly text: string;
  readonly out: string[];

  constructor(text: string) {
    this.text = text;
    this.out = text.split('');
  }

  lineEnd(from: number): number {
    for (let at = from; at < this.text.length; at++) {
      if (this.text[at] === '\n' || this.text[at] === '\r') return at;
    }
    return this.text.length;
  }

  skipBlanks(from: number): number {
    let at = from;
    while (this.text[at] === ' ' || this.text[at] === '\t') at++;
    return at;
  }

  /** Whether the text ends at `at`, or a blank or a line break stands there. */
  isBreak(at: number): boolean {
    return at >= this.text.length || ' \t\r\n'.includes(this.text[at] ?? '');
  }

  /** The offset after the closing quote of the quoted text that begins at `from`. */
  quoteEnd(from: number): number {
    const quote = this.text[from];
    for (let at = from + 1; at < this.text.length; at++) {
      if (quote === '"' && this.text[at] === '\\') at++;
      else if (this.text[at] === quote) {
        if (quote === '"' || this.text[at + 1] !== "'") return at + 1;
        at++;
      }
    }
    return this.text.length;
  }

  /** The offset after the last character before `end` that is not a blank. */
  trimmedEnd(at: number, end: number): number {
    let last = end;
    while (last > at && (this.text[last - 1] === ' ' || this.text[last - 1] === '\t')) last--;
    return last;
  }

  /** Puts a letter in the place of one character: it is text and no sign of YAML. */
  letter(at: number): void {
    this.out[at] = 'x';
  }

  blank(from: number, to: number): void {
    for (let at = from; at < to; at++) this.out[at] = ' ';
  }

  blankBreaks(from: number, to: number): void {
    for (let at = from; at < to; at++) if (this.out[at] === '\n' || this.out[at] === '\r') this.out[at] = ' ';
  }
}

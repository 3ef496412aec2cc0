// The lines of a text: where they begin and end, what is blank. Offsets count in the text.

import type { SourceText } from '../core/source-text.js';

/** Line breaks of all kinds; a line's end is before its break. */
export class Lines {
  readonly text: string;
  readonly starts: readonly number[];

  constructor({ text, lineStarts }: SourceText) {
    this.text = text;
    this.starts = lineStarts;
  }

  get count(): number {
    return this.starts.length;
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  end(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text.charCodeAt(next - 1) === 10 && this.text.charCodeAt(next - 2) === 13
      ? next - 2
      : next - 1;
  }

  /** The offset after the spaces that a line begins with. */
  body(line: number): number {
    let at = this.start(line);
    while (this.text.charCodeAt(at) === 32) at++;
    return at;
  }

  indentation(line: number): number {
    return this.body(line) - this.start(line);
  }

  /** Whether a line has nothing but spaces. */
  isBlank(line: number): boolean {
    return this.body(line) >= this.end(line);
  }

  isComment(line: number): boolean {
    return this.text[this.body(line)] === '#' && !this.isBlank(line);
  }

  /** The offset after the last character of a line that PHP's rtrim() leaves. */
  trimmedEnd(line: number): number {
    return trimmedEnd(this.text, this.start(line), this.end(line));
  }

  /** Whether a line belongs to a block whose lines begin at `column`: blank lines and comments always do. */
  belongs(line: number, column: number): boolean {
    return (
      line < this.count && (this.indentation(line) >= column || this.isBlank(line) || this.isComment(line))
    );
  }
}

export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isTrimmed(text.charCodeAt(end - 1))) end--;
  return end;
}

function isTrimmed(code: number): boolean {
  return code === 32 || code === 9 || code === 0 || code === 11;
}

/** The offset after spaces and tabs. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The offset after spaces. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

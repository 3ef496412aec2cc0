// The lines of a text: where they begin and end, what is blank. Offsets count in the text.

/** Line breaks of all kinds; a line's end is before its break. */
export class Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    const ends: number[] = [];
    const lineBreak = /\r\n?|\n/g;
    for (let match = lineBreak.exec(text); match; match = lineBreak.exec(text)) {
      ends.push(match.index);
      starts.push(lineBreak.lastIndex);
    }
    ends.push(text.length);
    this.starts = starts;
    this.ends = ends;
  }

  get count(): number {
    return this.starts.length;
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  end(line: number): number {
    return this.ends[line] ?? this.text.length;
  }

  /** The offset after the spaces that a line begins with. */
  body(line: number): number {
    let at = this.start(line);
    while (this.text[at] === ' ') at++;
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
  while (end > from && ' \t\0\v'.includes(text[end - 1] ?? '')) end--;
  return end;
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

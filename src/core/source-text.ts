// A text and where its lines begin. Knows nothing of YAML.

import type { Location, Position, Range } from './range.js';

/** How the bytes of a file make a text. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'unknown';

/** A text with a display name; offsets are UTF-16 units, as are the characters of a Position. */
export class SourceText {
  readonly name: string;
  readonly text: string;
  /** If it is not UTF-8, the text ends at the first invalid byte. */
  readonly encoding: Encoding;
  /** The offsets at which lines begin. */
  readonly lineStarts: readonly number[];

  constructor(name: string, text: string, encoding: Encoding = 'UTF-8') {
    this.name = name;
    this.text = text;
    this.encoding = encoding;
    this.lineStarts = lineStartsOf(text);
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The offset at which a line begins; the text's length for a line after the last. */
  lineStart(line: number): number {
    return this.lineStarts[line] ?? this.text.length;
  }

  /** A line without its line break. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.lineStart(low) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** What stands there. */
  slice({ start, end }: Range): string {
    return this.text.slice(
      this.lineStart(start.line) + start.character,
      this.lineStart(end.line) + end.character,
    );
  }
}

/** The beginning of a file, for findings about the whole file. */
export function startOf(source: SourceText): Location {
  return { file: source.name, pointer: '', range: source.range(0, 0) };
}

/** The line break that a text uses; that of Unix for a text without any. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    const lineBreak = /\r\n|\r|\n/g;
    while (lineBreak.exec(text)) starts.push(lineBreak.lastIndex);
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

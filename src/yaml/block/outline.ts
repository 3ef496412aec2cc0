// The outline of a text: as much of its blocks as a parser of YAML needs to see how they are nested. Every key and every value is one
// letter, and of lines that are alike only the first is there. Knows where each part stood in the text.

import type { InlineValue } from '../inline/value.js';

/** What a line is that holds a key or a dash with its whole value. */
export const LEAF = { entry: 1, item: 2 } as const;

/** Parts are dashes, keys and values, in their order. A place that is -1 is that of a part that the outline leaves out. */
export class BlockOutline {
  /** What the parser reads. */
  text = '';
  /** Where each part is in the outline. */
  readonly places: number[] = [];
  /** Where it stands in the text, from its first character to behind its last. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** What was put aside in place of a value; null for words and simple quotes, and for what is no value. */
  readonly values: (InlineValue | null)[] = [];
  /** Parts that the outline does not leave out: signs of anchors and tags before a block, by their places. */
  readonly signs = new Map<number, { readonly start: number; readonly end: number }>();
  #line = '';
  #firstPart = 0;
  #leaf = 0;
  #column = -1;

  dash(start: number, column: number): void {
    this.#part(start, start + 1, column, null);
    this.#line += '-';
  }

  key(start: number, end: number, column: number): void {
    this.#part(start, end, column, null);
    this.#line += 'x:';
  }

  value(start: number, end: number, value: InlineValue | null): void {
    this.#part(start, end, this.#line.length + 1, value);
    this.#line += 'x';
  }

  /** A value that stands on lines of its own. */
  bare(start: number, end: number, column: number, value: InlineValue): void {
    this.#part(start, end, column, value);
    this.#line += 'x';
    this.endOpen();
  }

  /** An anchor or a tag. */
  sign(sign: '&' | '!', start: number, end: number): void {
    this.signs.set(this.#place(this.#line.length + 1), { start, end });
    this.#line += ` ${sign}x`;
  }

  #part(start: number, end: number, column: number, value: InlineValue | null): void {
    if (column > this.#line.length) this.#line += ' '.repeat(column - this.#line.length);
    this.places.push(this.#place(column));
    this.starts.push(start);
    this.ends.push(end);
    this.values.push(value);
  }

  #place(column: number): number {
    return this.text.length + column;
  }

  /** Ends a line behind which a block may follow. */
  endOpen(): void {
    this.#leaf = 0;
    this.#endLine();
  }

  /** Ends a line with a whole value behind the key or dash at `column`. `alone`: there is no dash before these. */
  endLeaf(leaf: number, column: number, alone: boolean): void {
    if (alone && leaf === this.#leaf && column === this.#column) {
      this.places.fill(-1, this.#firstPart);
      this.#line = '';
      this.#firstPart = this.places.length;
      return;
    }
    this.#leaf = leaf;
    this.#column = column;
    this.#endLine();
  }

  #endLine(): void {
    this.text += `${this.#line}\n`;
    this.#line = '';
    this.#firstPart = this.places.length;
  }

  /** Where a place of the outline is in the text. */
  original(place: number): number {
    let last = -1;
    for (const [part, at] of this.places.entries()) if (at >= 0 && at <= place) last = part;
    if (last < 0) return place;
    const [start = 0, end = 0, behind = 0] = [
      this.starts[last],
      this.ends[last],
      place - (this.places[last] ?? 0),
    ];
    return behind === 0
      ? start
      : Math.min(end + behind - 1, this.starts[last + 1] ?? Number.POSITIVE_INFINITY);
  }
}

// A text that is put together from pieces of a source, and where each of its characters came from.

interface Pieces {
  readonly places: number[];
  readonly offsets: number[];
  readonly texts: string[];
}

/** Grows by pieces; `offsetAt` gives the offset in the source for a place in the text. */
export class JoinedText {
  readonly #source: string;
  /** What stands before the last piece. Most texts have one piece only, since what follows in the source makes it longer. */
  #before: Pieces | null = null;
  /** Where the last piece begins and ends in the source, and where it begins in the text. */
  #from: number;
  #to: number;
  #place = 0;
  /** The last piece when it is not in the source. */
  #inserted: string | null = null;
  #text: string | null = null;

  constructor(source: string, from = 0, to = from) {
    this.#source = source;
    this.#from = from;
    this.#to = to;
  }

  /** One piece of a source. */
  static of(source: string, from: number, to: number): JoinedText {
    return new JoinedText(source, from, to);
  }

  get text(): string {
    this.#text ??= (this.#before?.texts.join('') ?? '') + this.#last();
    return this.#text;
  }

  #last(): string {
    return this.#inserted ?? this.#source.slice(this.#from, this.#to);
  }

  /** Appends a piece of the source. */
  take(from: number, to: number): void {
    if (to <= from) return;
    this.#text = null;
    if (this.#inserted !== null || from !== this.#to) this.#begin(from, null);
    this.#to = to;
  }

  /** Appends a text that stands at `offset`, or would. */
  insert(text: string, offset: number): void {
    if (text === '') return;
    if (this.#source.startsWith(text, offset)) return this.take(offset, offset + text.length);
    this.#text = null;
    this.#begin(offset, text);
  }

  #begin(from: number, inserted: string | null): void {
    const length = this.#inserted?.length ?? this.#to - this.#from;
    if (length > 0) {
      this.#before ??= { places: [], offsets: [], texts: [] };
      this.#before.places.push(this.#place);
      this.#before.offsets.push(this.#from);
      this.#before.texts.push(this.#last());
      this.#place += length;
    }
    this.#from = from;
    this.#to = from;
    this.#inserted = inserted;
  }

  offsetAt(place: number): number {
    if (!this.#before || place >= this.#place) return this.#from + place - this.#place;
    const { places, offsets } = this.#before;
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return (offsets[low] ?? 0) + place - (places[low] ?? 0);
  }
}

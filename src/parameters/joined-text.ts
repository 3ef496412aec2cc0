// A text that is put together from pieces of a source, and where each of its characters came from.

/** Grows by pieces; `offsetAt` gives the offset in the source for a place in the text. */
export class JoinedText {
  readonly #source: string;
  #text: string;
  /** The offset of the first piece. Most texts have one only. */
  #offset: number;
  #more: { readonly places: number[]; readonly offsets: number[]; readonly pieces: string[] } | null = null;
  #length: number;

  constructor(source: string, from = 0, to = from) {
    this.#source = source;
    this.#text = source.slice(from, to);
    this.#length = to - from;
    this.#offset = from;
  }

  /** One piece of a source. */
  static of(source: string, from: number, to: number): JoinedText {
    return new JoinedText(source, from, to);
  }

  get text(): string {
    if (this.#more && this.#more.pieces.length > 0) {
      this.#text += this.#more.pieces.join('');
      this.#more.pieces.length = 0;
    }
    return this.#text;
  }

  /** Appends a piece of the source. */
  take(from: number, to: number): void {
    this.insert(this.#source.slice(from, to), from);
  }

  /** Appends what is not in the source; it stands at `offset`. */
  insert(text: string, offset: number): void {
    if (text === '') return;
    if (this.#length === 0) {
      this.#text = text;
      this.#offset = offset;
    } else {
      this.#more ??= { places: [0], offsets: [this.#offset], pieces: [] };
      this.#more.places.push(this.#length);
      this.#more.offsets.push(offset);
      this.#more.pieces.push(text);
    }
    this.#length += text.length;
  }

  offsetAt(place: number): number {
    if (!this.#more) return this.#offset + place;
    const { places, offsets } = this.#more;
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

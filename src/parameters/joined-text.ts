// A text that is put together from pieces of a source, and where each of its characters came from.

/** Grows by pieces; `offsetAt` gives the offset in the source for a place in the text. */
export class JoinedText {
  readonly #source: string;
  readonly #places: number[] = [];
  readonly #offsets: number[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #text: string | null = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** One piece of a source. */
  static of(source: string, from: number, to: number): JoinedText {
    const joined = new JoinedText(source);
    joined.take(from, to);
    return joined;
  }

  get text(): string {
    this.#text ??= this.#pieces.join('');
    return this.#text;
  }

  /** Appends a piece of the source. */
  take(from: number, to: number): void {
    this.insert(this.#source.slice(from, to), from);
  }

  /** Appends what is not in the source; it stands at `offset`. */
  insert(text: string, offset: number): void {
    if (text === '') return;
    this.#places.push(this.#length);
    this.#offsets.push(offset);
    this.#pieces.push(text);
    this.#length += text.length;
    this.#text = null;
  }

  offsetAt(place: number): number {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return (this.#offsets[low] ?? 0) + place - (this.#places[low] ?? 0);
  }
}

// Places of a text that are hidden from a parser: other characters stand there, as many as there were.

const WORD = /[\w/][\w./-]*/y;

/** Whether a place holds a word or a number, which every parser of YAML takes for one. */
export function isWord(text: string, from: number, to: number): boolean {
  WORD.lastIndex = from;
  return WORD.test(text) && WORD.lastIndex === to;
}

export class TextMask {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #by: string[] = [];

  /** Hides a place behind those before. */
  cover(from: number, to: number, by: string): void {
    if (to <= from) return;
    this.#from.push(from);
    this.#to.push(to);
    this.#by.push(by);
  }

  /** Puts letters in the place of what a parser of YAML could take for more than a word. */
  hide(text: string, from: number, to: number): void {
    if (!isWord(text, from, to)) this.cover(from, to, 'x');
  }

  /** A text of the same length. */
  apply(text: string): string {
    const pieces: string[] = [];
    let at = 0;
    for (const [index, from] of this.#from.entries()) {
      const to = this.#to[index] ?? from;
      if (from > at) pieces.push(text.slice(at, from));
      pieces.push((this.#by[index] ?? ' ').repeat(to - from));
      at = to;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  }
}

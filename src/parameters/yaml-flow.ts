// Values in brackets, as Symfony reads them: brackets and colons inside of keys and values are text.

import type { TextMask } from './yaml-mask.js';

/** Something that YAML allows and Symfony does not; `reason` is a key of the sentences. */
export interface Refusal {
  readonly reason: string;
  readonly offset: number;
}

/** More needless commas than this are left for the parser to refuse. */
const MAX_EMPTY_ITEMS = 1000;

interface FlowLevel {
  readonly mapping: boolean;
  /** Nothing but blanks since the bracket or the last comma. */
  empty: boolean;
  /** Past the colon of an entry: a further colon is text. */
  inValue: boolean;
  /** Nothing but blanks since the colon of the entry. */
  bare: boolean;
  /** Stands in a key, where brackets are text to Symfony. */
  readonly inKey: boolean;
}

/** Masks the brackets of one text, wherever they stand. */
export class FlowMasker {
  readonly #mask: TextMask;
  readonly #open: FlowLevel[] = [];
  #emptyItems = 0;
  #refused: Refusal | null = null;
  /** Where the last entry of a map ends that has no colon. */
  #bareEntry = -1;

  constructor(mask: TextMask) {
    this.#mask = mask;
  }

  /** The first thing in all brackets that Symfony does not allow. */
  get refused(): Refusal | null {
    return this.#refused;
  }

  /** Masks the value whose bracket stands at `from`, which may span lines at any indentation; the end of its last line. */
  run(from: number): number {
    const mask = this.#mask;
    this.#open.length = 0;
    this.#bareEntry = -1;
    const end = this.#bracketsEnd(from);
    // Symfony looks for the colon of an entry anywhere behind its key.
    if (this.#bareEntry >= 0 && mask.text.lastIndexOf(':', end - 1) < this.#bareEntry)
      this.#refused ??= { reason: 'entry without a colon', offset: from };
    mask.blankBreaks(from, end);
    const lineEnd = mask.lineEnd(end);
    // Symfony does not look at what follows the last bracket.
    mask.blank(end, lineEnd);
    return lineEnd;
  }

  #bracketsEnd(from: number): number {
    const { text } = this.#mask;
    let at = from;
    while (at < text.length) {
      const character = text[at] ?? '';
      if ((character === '"' || character === "'") && '[{,: \t\r\n'.includes(text[at - 1] ?? ' ')) {
        at = this.#mask.quoteEnd(at);
        const level = this.#open.at(-1);
        if (level) Object.assign(level, { empty: false, bare: false });
        continue;
      }
      if (character === '#' && this.#mask.isBreak(at - 1)) {
        const end = this.#mask.lineEnd(at);
        this.#mask.blank(at, end);
        at = end;
        continue;
      }
      this.#character(character, at);
      at++;
      if (this.#open.length === 0) break;
    }
    return at;
  }

  #character(character: string, at: number): void {
    const level = this.#open.at(-1);
    const { empty, bare } = level ?? { empty: false, bare: false };
    if (level && !this.#mask.isBreak(at)) Object.assign(level, { empty: false, bare: false });
    if (character === '[' || character === '{') this.#opens(character, at, level);
    else if (character === ']' || character === '}') this.#closes(at, empty);
    else if (character === ',' && level) this.#comma(at, level, empty);
    else if (character === ':' && level) this.#colon(at, level);
    // A dash before a value is text to Symfony.
    else if (character === '-' && (bare || (empty && !level?.mapping))) this.#mask.letter(at);
  }

  #opens(character: string, at: number, level: FlowLevel | undefined): void {
    const inKey = level?.mapping === true && !level.inValue;
    this.#open.push({ mapping: character === '{', inValue: false, empty: true, bare: false, inKey });
    if (inKey) this.#mask.letter(at);
    // A tag without a name says nothing.
    else if (this.#mask.text[at - 1] === '!' && '[{,: \n'.includes(this.#mask.text[at - 2] ?? ''))
      this.#mask.blank(at - 1, at);
  }

  #closes(at: number, empty: boolean): void {
    const level = this.#open.pop();
    if (level?.inKey) this.#mask.letter(at);
    else if (level?.mapping && !level.inValue && !empty) this.#bareEntry = at;
  }

  #colon(at: number, level: FlowLevel): void {
    const { text } = this.#mask;
    const quotedKey = text[at - 1] === '"' || text[at - 1] === "'";
    const separates =
      this.#mask.isBreak(at + 1) || (level.mapping && (quotedKey || ',[]{}'.includes(text[at + 1] ?? '')));
    if (level.mapping && !level.inValue && !separates)
      this.#refused ??= { reason: 'colon without a blank', offset: at };
    if (!separates || level.inValue) this.#mask.letter(at);
    else Object.assign(level, { inValue: true, bare: true });
  }

  /** Symfony reads `[a, , b]` as three entries and skips needless commas of a mapping. */
  #comma(at: number, level: FlowLevel, empty: boolean): void {
    if (empty && this.#emptyItems++ < MAX_EMPTY_ITEMS) {
      if (level.mapping) this.#mask.out[at] = ' ';
      else this.#emptyItem(at);
    } else if (level.mapping && !level.inValue && !level.inKey) this.#bareEntry = at;
    Object.assign(level, { inValue: false, empty: true, bare: false });
  }

  /** Writes a null before the comma where there is room; `[a,,b]` has none and is left for the parser to refuse. */
  #emptyItem(at: number): void {
    const { text, out } = this.#mask;
    if (text[at - 1] === ' ') out[at - 1] = '~';
    else if (text[at + 1] === ']') out[at] = '~';
    else if (text[at + 1] === ' ') {
      out[at] = '~';
      out[at + 1] = ',';
    }
  }
}

// Finds the end of a value that spans lines, and joins its lines like Symfony.

import { JoinedText } from '../joined-text.js';
import { type Lines, trimmedEnd } from '../lines.js';
import { type SyntaxReason, YamlSyntaxError } from '../syntax-fault.js';

/** A value put together, and the line and offset behind it. */
export interface Lexed {
  readonly joined: JoinedText;
  readonly line: number;
  readonly end: number;
}

/** A quoted value; the block that it stands in begins at `column`. Throws YamlSyntaxError when it is not closed. */
export function lexQuoted(lines: Lines, line: number, at: number, column: number): Lexed {
  return new InlineLexer(lines, line, at, column).quoted();
}

/** A value in brackets. Throws YamlSyntaxError when it is not closed. */
export function lexBrackets(lines: Lines, line: number, at: number, column: number, maxDepth: number): Lexed {
  return new InlineLexer(lines, line, at, column).brackets(maxDepth);
}

class InlineLexer {
  readonly #lines: Lines;
  readonly #text: string;
  readonly #column: number;
  readonly #joined: JoinedText;
  readonly #first: number;
  #line: number;
  #at: number;

  constructor(lines: Lines, line: number, at: number, column: number) {
    this.#lines = lines;
    this.#text = lines.text;
    this.#line = line;
    this.#at = at;
    this.#first = at;
    this.#column = column;
    this.#joined = new JoinedText(lines.text);
  }

  quoted(): Lexed {
    this.#quoted();
    return { joined: this.#joined, line: this.#line, end: this.#at };
  }

  brackets(maxDepth: number): Lexed {
    const open: string[] = [];
    this.#open(open);
    while (open.length > 0) {
      const character = this.#at < this.#lines.end(this.#line) ? this.#text[this.#at] : undefined;
      if (character === undefined || character === '#') {
        this.#nextLine('open bracket');
        this.#blanks();
        continue;
      }
      if (character === '[' || character === '{') {
        if (open.length >= maxDepth) throw new YamlSyntaxError('nesting', this.#at);
        this.#open(open);
        continue;
      }
      if (character === '"' || character === "'") this.#quoted();
      else if (character === ':' || character === ',') this.#take(1);
      else if (character === open.at(-1)) {
        this.#take(1);
        open.pop();
        if (open.length === 0) break;
      } else this.#plain();
      const place = this.#at;
      if (this.#blanks()) this.#joined.insert(' ', place);
    }
    return { joined: this.#joined, line: this.#line, end: this.#at };
  }

  #open(open: string[]): void {
    open.push(this.#text[this.#at] === '[' ? ']' : '}');
    this.#take(1);
    this.#blanks();
  }

  #take(length: number): void {
    this.#joined.take(this.#at, this.#at + length);
    this.#at += length;
  }

  #plain(): void {
    const end = this.#lines.end(this.#line);
    let at = this.#at;
    while (at < end && !'[]{},: '.includes(this.#text[at] ?? '')) at++;
    if (at === this.#at) throw new YamlSyntaxError('open bracket', this.#at);
    this.#take(at - this.#at);
  }

  /** Skips spaces, over lines that end; whether there were any. */
  #blanks(): boolean {
    let found = false;
    for (;;) {
      while (this.#text[this.#at] === ' ') {
        this.#at++;
        found = true;
      }
      if (this.#at < this.#lines.end(this.#line) || !this.#hasNextLine()) return found;
      this.#nextLine('open bracket');
    }
  }

  #hasNextLine(): boolean {
    return this.#lines.belongs(this.#line + 1, this.#column);
  }

  #nextLine(reason: SyntaxReason): void {
    if (!this.#hasNextLine()) {
      const line = this.#line + 1;
      // Text that stands before its key is another mistake than a bracket or a quote that nobody closed.
      const unindented = line < this.#lines.count && this.#lines.indentation(line) > 0;
      const end = trimmedEnd(this.#text, this.#first, this.#lines.end(this.#lines.count - 1));
      throw unindented
        ? new YamlSyntaxError('indentation', this.#lines.start(line), this.#lines.body(line))
        : new YamlSyntaxError(reason, this.#first, Math.min(this.#first + 1, end));
    }
    this.#line++;
    const start = this.#lines.start(this.#line);
    this.#at = Math.min(
      start + Math.min(this.#column, this.#lines.indentation(this.#line)),
      this.#lines.end(this.#line),
    );
  }

  #quoted(): void {
    const quote = this.#text[this.#at] ?? '';
    const reason = quote === '"' ? 'open double quote' : 'open single quote';
    this.#take(1);
    let glue = '';
    for (;;) {
      const end = this.#lines.end(this.#line);
      const blank = this.#lines.isBlank(this.#line);
      this.#joined.insert(blank ? '\n' : glue, this.#at);
      if (this.#quotedLine(quote, end)) return;
      const backslash = this.#text[end - 1] === '\\';
      glue = blank || backslash ? '' : ' ';
      this.#nextLine(reason);
      while (this.#text[this.#at] === ' ') this.#at++;
    }
  }

  /** Takes one line's part of a quoted text; whether the quote closed. */
  #quotedLine(quote: string, end: number): boolean {
    let from = this.#at;
    for (let at = from; at < end; at++) {
      const character = this.#text[at];
      if (character === '\\' && quote === '"') {
        at++;
        if (at < end) continue;
        this.#joined.take(from, end - 1);
        this.#at = end;
        return false;
      }
      if (character !== quote) continue;
      if (quote === "'" && at + 1 < end && this.#text[at + 1] === "'") at++;
      else {
        this.#joined.take(from, at + 1);
        this.#at = at + 1;
        return true;
      }
    }
    this.#joined.take(from, end);
    from = end;
    this.#at = end;
    return false;
  }
}

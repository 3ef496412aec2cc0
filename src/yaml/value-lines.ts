// How far a value continues in the following lines, and how Symfony joins them.

import type { Dialect } from './dialect.js';
import { lexBrackets, lexQuoted } from './inline/lexer.js';
import { JoinedText } from './joined-text.js';
import { type Lines, skipBlanks } from './lines.js';
import { YamlSyntaxError } from './syntax-fault.js';

/** The text that values stand in. */
export interface ValueScope {
  readonly lines: Lines;
  readonly dialect: Dialect;
  /** The first line behind the document. */
  readonly last: number;
  readonly maxDepth: number;
}

/** A value put together, and its last line. */
export interface JoinedLines {
  readonly joined: JoinedText;
  readonly line: number;
}

/** The value at `at`, whose key or dash stands at `column`. Throws YamlSyntaxError when it does not end. */
export function joinValue(scope: ValueScope, line: number, at: number, column: number): JoinedLines {
  const { lines, dialect } = scope;
  const { text } = lines;
  const end = lines.trimmedEnd(line);
  const first = text[at] ?? '';
  const one = { joined: JoinedText.of(text, at, end), line };
  if (dialect.multiLine === 'none' || first === '*') return one;
  const quoted = first === '"' || first === "'";
  if (dialect.multiLine === 'joined') {
    if (!quoted) return joinDeeper(scope, one, column);
    return isClosed(text.slice(at, end), first) ? one : joinUntilQuote(scope, one, column, first);
  }
  if (!quoted && first !== '[' && first !== '{') return joinDeeper(scope, one, column);
  if (quoted && text[end - 1] === first && !/["'\\]/.test(text.slice(at + 1, end - 1)) && end > at + 1)
    return one;
  if (!quoted) return lexBrackets(lines, line, at, column, scope.maxDepth);
  const lexed = lexQuoted(lines, line, at, column);
  const rest = text.slice(lexed.end, lines.end(lexed.line));
  if (/^\s*(?:#.*)?$/.test(rest)) return lexed;
  throw new YamlSyntaxError('text after a value', skipBlanks(text, lexed.end), lines.trimmedEnd(lexed.line));
}

/** Deeper lines belong to a plain value, whatever they hold, up to an empty one. */
function joinDeeper({ lines, last }: ValueScope, { joined, line }: JoinedLines, column: number): JoinedLines {
  let next = line + 1;
  let glue = ' ';
  for (; next < last && lines.indentation(next) > column; next++) glue = append(lines, joined, next, glue);
  return { joined, line: next - 1 };
}

/** Joins lines up to one that ends with the quote. */
function joinUntilQuote(
  { lines, last }: ValueScope,
  { joined, line }: JoinedLines,
  column: number,
  quote: string,
): JoinedLines {
  let next = line + 1;
  let glue = ' ';
  for (; next < last && lines.belongs(next, column); next++) {
    glue = append(lines, joined, next, glue);
    if (lines.text[lines.end(next) - 1] === quote && !lines.isBlank(next)) return { joined, line: next };
  }
  return { joined, line: next - 1 };
}

/** Whether a quoted value ends on its own line, perhaps before a comment. */
function isClosed(text: string, quote: string): boolean {
  return text.length > 1 && (text.endsWith(quote) || (quote === '"' ? /"\s*#/ : /'\s*#/).test(text.slice(1)));
}

/**
 * A block that is neither a mapping nor a list, in the lines before `last`: a single text. `indented` says whether lines of it may be
 * deeper than the first. Null where Symfony does not take it for one.
 */
export function joinBlock(
  { lines, dialect }: ValueScope,
  line: number,
  last: number,
  indented: boolean,
): JoinedText | null {
  if (isOneLine(lines, dialect, line, last))
    return JoinedText.of(lines.text, lines.body(line), lines.trimmedEnd(line));
  if (dialect.multiLine === 'none') return null;
  const joined = new JoinedText(lines.text);
  let glue = '';
  for (let next = line; next < last; next++) {
    const text = lines.text.slice(lines.start(next), lines.end(next));
    if (!dialect.colonInMultiLine) {
      if (lines.isComment(next)) continue;
      if (text.includes(': ')) return null;
    }
    if (!indented && text.startsWith(' ')) return null;
    glue = append(lines, joined, next, glue);
  }
  return joined;
}

function isOneLine(lines: Lines, { multiLine }: Dialect, first: number, last: number): boolean {
  if (lines.trimmedEnd(first) < lines.end(first)) return false;
  for (let line = first + 1; line < last; line++)
    if (!lines.isBlank(line) && !(multiLine === 'none' && lines.isComment(line))) return false;
  return true;
}

/** Appends a line without the blanks around it; what is to stand before the next one. */
function append(lines: Lines, joined: JoinedText, line: number, glue: string): string {
  const from = Math.min(skipBlanks(lines.text, lines.start(line)), lines.end(line));
  const to = lines.trimmedEnd(line);
  joined.insert(from < to ? glue : '\n', from);
  if (from < to) joined.take(from, to);
  return from < to ? ' ' : '';
}

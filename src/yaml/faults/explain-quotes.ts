// Where a quote was forgotten: a parser reads on to the next quote, lines further down, and stops there.

import type { SourceText } from '../../core/source-text.js';
import type { SyntaxFault, SyntaxReason } from '../syntax-fault.js';

const QUOTES: readonly SyntaxReason[] = [
  'text after a value',
  'open double quote',
  'open single quote',
  'unknown escape',
];

/** A key with a value in quotes, up to the end of the line. */
const QUOTED = /^(\s*(?:- +)?[^\s#"'][^:"']*:\s+)(["'])(.*)$/;

/** The line whose quote is not closed, or the quote in the middle of a value; null if the fault is about something else. */
export function explainQuotes(source: SourceText, fault: SyntaxFault): SyntaxFault | null {
  if (!QUOTES.includes(fault.reason)) return null;
  const { line } = source.position(Math.min(fault.start, source.text.length));
  for (let number = line; number >= 0; number--) {
    const [whole, before = '', quote = '', rest = ''] = QUOTED.exec(source.line(number)) ?? [];
    if (whole === undefined) continue;
    const start = source.lineStart(number) + before.length;
    // The quote that was to open this value closed an earlier one.
    if (number === line && fault.reason === 'text after a value' && fault.start === start + 1) continue;
    const end = source.lineStart(number) + whole.trimEnd().length;
    const closed = closing(rest, quote);
    if (closed < 0) return { reason: openReason(rest, quote), start, end };
    if (number < line) return null;
    const after = rest.slice(closed + 1);
    const isInside = after.replace(/\s#.*$/, '').includes(quote);
    const at = start + 1 + closed + 1;
    return isInside && fault.reason === 'text after a value'
      ? { reason: 'quote inside quotes', start: at, end }
      : null;
  }
  return null;
}

/** A closing quote of the other kind was meant to close the value. */
function openReason(rest: string, quote: string): SyntaxReason {
  const other = quote === '"' ? "'" : '"';
  const value = rest.replace(/\s+#.*$/, '').trimEnd();
  if (value.endsWith(other) && value.indexOf(other) === value.length - 1) return 'mixed quotes';
  return quote === '"' ? 'open double quote' : 'open single quote';
}

/** Where the quote is closed on its line; -1 if it is not. */
function closing(rest: string, quote: string): number {
  for (let at = 0; at < rest.length; at++) {
    if (quote === '"' && rest[at] === '\\') at++;
    else if (rest[at] === quote) {
      if (quote !== "'" || rest[at + 1] !== "'") return at;
      at++;
    }
  }
  return -1;
}

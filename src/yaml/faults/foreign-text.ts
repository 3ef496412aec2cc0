// Text that came into a file from elsewhere: what Git leaves of a conflict, diffs, Markdown, other comments, invisible characters.

import { hasTypographicQuote, invisibleIn } from '../../core/odd-characters.js';
import type { SourceText } from '../../core/source-text.js';
import type { SyntaxFault, SyntaxReason } from '../syntax-fault.js';

/** What a line begins with. */
const BEGINNINGS: readonly (readonly [pattern: RegExp, reason: SyntaxReason])[] = [
  [/^(```|~~~)/, 'code fence'],
  [/^(\/\/|;|--\s|\/\*|<!--)/, 'other comment'],
];

/** Reasons that say no more than that a line is not YAML. */
const UNREADABLE: readonly SyntaxReason[] = [
  'mapping after a value',
  'not a mapping entry',
  'colon missing after a key',
  'colon in a value',
  'indented less',
  'first key indented',
  'not indented enough',
  'indentation',
  'unreadable',
  'several documents',
];

/** What Git writes around the sides of a conflict. */
const CONFLICT = /^(<{7}|>{7})(?: |$)/m;

/** The foreign text at or near the place of a fault; null if there is none. */
export function foreignText(source: SourceText, fault: SyntaxFault): SyntaxFault | null {
  const conflict = CONFLICT.exec(source.text);
  if (conflict) return wholeLine(source, source.position(conflict.index).line, 'merge conflict');
  if (!UNREADABLE.includes(fault.reason)) return null;
  const { line } = source.position(Math.min(fault.start, source.text.length));
  for (const number of line > 0 ? [line, line - 1] : [line]) {
    const text = source.line(number);
    const found = BEGINNINGS.find(([pattern]) => pattern.test(text.trimStart()));
    if (found) return wholeLine(source, number, found[1]);
    if (isOfDiff(source, number)) return wholeLine(source, number, 'diff');
    const invisible = invisibleIn(text);
    const start = source.lineStart(number) + (invisible?.at ?? 0);
    if (invisible) return { reason: 'invisible character', start, end: start + 1 };
    const [before, value] = /^(\s*[^\s:]+:\s+)(\S.*)$/.exec(text)?.slice(1) ?? [];
    if (value !== undefined && hasTypographicQuote(value[0] ?? '')) {
      const from = source.lineStart(number) + (before?.length ?? 0);
      return { reason: 'typographic quote', start: from, end: from + 1 };
    }
  }
  return null;
}

/** A line that was removed beside one that was added. */
function isOfDiff(source: SourceText, line: number): boolean {
  const [first, second] = [line - 1, line, line + 1].map((one) => (one < 0 ? '' : source.line(one))).slice(1);
  const before = line > 0 ? source.line(line - 1) : '';
  const isAdded = (text = ''): boolean => /^\+ *[\w"'#]/.test(text);
  if (isAdded(first)) return true;
  return /^- {2,}[\w"'#]/.test(first ?? '') && (isAdded(second) || isAdded(before));
}

function wholeLine(source: SourceText, line: number, reason: SyntaxReason): SyntaxFault {
  const text = source.line(line);
  const start = source.lineStart(line) + text.length - text.trimStart().length;
  return { reason, start, end: source.lineStart(line) + text.trimEnd().length };
}

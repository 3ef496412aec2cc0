// Finds the real mistake in the line where the parser failed, or in the line above: a parser notices a missing colon one
// line too late, and reports every wrong indentation in the same way.

import type { SourceText } from '../../core/source-text.js';
import type { SyntaxFault, SyntaxReason } from '../syntax-fault.js';
import { explainQuotes } from './explain-quotes.js';
import { foreignText } from './foreign-text.js';

/** Reasons that may have another cause. */
const VAGUE: readonly SyntaxReason[] = [
  'mapping after a value',
  'not a mapping entry',
  'colon missing after a key',
];

/** Reasons about the word behind a star. */
const ALIAS: readonly SyntaxReason[] = [
  'star alone',
  'alias without anchor',
  'alias with a tag or an anchor',
];

/** A name, and something behind it that is neither a colon with a blank nor a comment. */
const NAME = /^(["']?)[A-Za-z_][\w.()-]*\1(?:(:)[^\s:/][^:]*|\s+[^\s:#][^:]*)$/;

/** An entry of a PHP array. */
const ARROW = /^\s*(["']?)[A-Za-z_][\w.]*\1\s*=>\s*\S/;

/** The fault itself, or what the lines tell better than the parser. */
export function explainFault(source: SourceText, fault: SyntaxFault): SyntaxFault {
  return foreignText(source, fault) ?? explainQuotes(source, fault) ?? explainLine(source, fault);
}

function explainLine(source: SourceText, fault: SyntaxFault): SyntaxFault {
  if (fault.reason === 'reserved indicator') {
    const rest = source.text.slice(fault.start, fault.start + 80);
    return /^%[A-Z][A-Z\d_]*%/.test(rest) ? { ...fault, reason: 'unfilled template' } : fault;
  }
  if (ALIAS.includes(fault.reason)) return wholeAlias(source, fault);
  const { line } = source.position(Math.min(fault.start, source.text.length));
  const above = lineAbove(source, line);
  const indent = indentOf(source.line(line));
  if (fault.reason === 'colon in a value')
    return secondEntry(source, line) ?? secondLine(source, fault, line);
  if (!VAGUE.includes(fault.reason)) return fault;
  for (const number of [line, above]) {
    const text = number === null ? '' : source.line(number);
    if (number !== null && ARROW.test(text)) return at(source, number, 'arrow of PHP');
    const found = number === null || indentOf(text) !== indent ? null : NAME.exec(text.trim());
    if (found && number !== null)
      return at(source, number, found[2] ? 'blank missing after a colon' : 'colon missing after a name');
  }
  // A name alone above lines that are indented more.
  const below = source.line(line + 1);
  if (/^\s*[A-Za-z_][\w.]*\s*$/.test(source.line(line)) && indentOf(below) > indent && below.includes(':'))
    return at(source, line, 'colon missing after a name');
  const deeper = above !== null && indentOf(source.line(above)) > indent;
  return deeper && fault.reason === 'mapping after a value' ? at(source, line, 'indented less') : fault;
}

/** Two parameters on one line, from the second one on. */
function secondEntry(source: SourceText, line: number): SyntaxFault | null {
  const [, first = ''] = /^(\s*[\w.]+:\s+[^\s#]+\s+)[\w.]+_[\w.]+:(?:\s|$)/.exec(source.line(line)) ?? [];
  if (first === '') return null;
  const start = source.lineStart(line);
  return {
    reason: 'two entries on a line',
    start: start + first.length,
    end: start + source.line(line).trimEnd().length,
  };
}

/** A value over several lines holds what was meant to be a key: the first line that looks like one. */
function secondLine(source: SourceText, fault: SyntaxFault, line: number): SyntaxFault {
  const last = source.position(fault.end).line;
  for (let number = line + 1; number <= last; number++) {
    if (/^\s*[^\s:#][^:]*:(\s|$)/.test(source.line(number)))
      return at(source, number, 'mapping after a value');
  }
  return fault;
}

/** From the star to the end of its word; a parser may point behind the star. */
function wholeAlias({ text }: SourceText, fault: SyntaxFault): SyntaxFault {
  const start = text[fault.start] !== '*' && text[fault.start - 1] === '*' ? fault.start - 1 : fault.start;
  const word = /^\*[^\s,\]}]{0,200}/.exec(text.slice(start, start + 201))?.[0] ?? '';
  return { ...fault, start, end: Math.max(start + word.length, start + 1) };
}

function at(source: SourceText, line: number, reason: SyntaxReason): SyntaxFault {
  const text = source.line(line);
  const start = source.lineStart(line);
  return { reason, start: start + indentOf(text), end: start + text.trimEnd().length };
}

/** The nearest line above with more than a comment. */
function lineAbove(source: SourceText, line: number): number | null {
  for (let number = line - 1; number >= 0; number--) {
    if (/^\s*[^\s#]/.test(source.line(number))) return number;
  }
  return null;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

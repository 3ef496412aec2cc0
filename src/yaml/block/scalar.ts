// Literal and folded block scalars, as Symfony reads them. Does not know their context.

import { JoinedText } from '../joined-text.js';
import type { Lines } from '../lines.js';

export interface BlockScalar {
  readonly value: string;
  /** The first line behind it. */
  readonly line: number;
}

/** `|` or `>` with what may follow: `+` or `-`, and a number of spaces. */
export interface BlockScalarHeader {
  readonly folded: boolean;
  readonly chomping: '' | '+' | '-';
  /** 0: as deep as the first line. */
  readonly indentation: number;
}

/** Reads the header; null when the text is none. Tags and comments may stand around it. */
export function blockScalarHeader(
  text: string,
): (BlockScalarHeader & { readonly tag: string | null }) | null {
  const match = /^(?:(![\w!./:-]+) +)?([|>])(\+|-|\d+|\+\d+|-\d+|\d+\+|\d+-)?(?: +#.*)?$/.exec(text);
  if (!match) return null;
  const [, tag = null, style, modifiers = ''] = match;
  const chomping = modifiers.includes('+') ? '+' : modifiers.includes('-') ? '-' : '';
  const indentation = Math.min(Number(modifiers.replace(/\D/g, '') || 0), MAX_INDENTATION);
  return { tag, folded: style === '>', chomping, indentation };
}

const MAX_INDENTATION = 1_000_000;

/** The text below a header in `line`, in a block whose lines begin at `column`; `last` is the first line behind all. */
export function readBlockScalar(
  lines: Lines,
  line: number,
  column: number,
  last: number,
  header: BlockScalarHeader,
): BlockScalar {
  const texts: string[] = [];
  let next = line + 1;
  const hasNext = (): boolean => next < last && lines.belongs(next, column);
  if (!hasNext()) return { value: '', line: next };
  while (hasNext() && lines.isBlank(next)) {
    next++;
    if (hasNext()) texts.push('');
  }
  const indentation = header.indentation || (hasNext() ? Math.max(lines.indentation(next) - column, 0) : 0);
  if (indentation === 0) {
    if (hasNext()) texts.push('');
  } else {
    for (; hasNext() && (lines.isBlank(next) || lines.indentation(next) >= column + indentation); next++)
      texts.push(
        lines.text.slice(
          Math.min(lines.start(next) + column + indentation, lines.end(next)),
          lines.end(next),
        ),
      );
  }
  if (hasNext() || next < lines.count) texts.push('');
  return { value: chomp(header.folded ? fold(texts) : texts.join('\n'), header.chomping), line: next };
}

function fold(texts: readonly string[]): string {
  let folded = '';
  let before: 'nothing' | 'blank' | 'indented' | 'text' = 'nothing';
  for (const text of texts) {
    if (text === '') {
      folded += '\n';
      before = 'blank';
    } else if (text.startsWith(' ')) {
      folded += `\n${text}`;
      before = 'indented';
    } else {
      folded += (before === 'text' ? ' ' : before === 'indented' ? '\n' : '') + text;
      before = 'text';
    }
  }
  return folded;
}

function chomp(text: string, chomping: BlockScalarHeader['chomping']): string {
  if (chomping === '+') return text;
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end) + (chomping === '' && end < text.length ? '\n' : '');
}

/** The place of such a text from its first word to its last, in the lines before `last`; null when there is none. */
export function blockBody(lines: Lines, first: number, last: number): JoinedText | null {
  let from = first;
  while (from < last && lines.isBlank(from)) from++;
  let to = last - 1;
  while (to > from && lines.isBlank(to)) to--;
  return from < last ? JoinedText.of(lines.text, lines.body(from), lines.trimmedEnd(to)) : null;
}

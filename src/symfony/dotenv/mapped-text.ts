// A text that knows where each of its characters stood, through escapes and expansions.

/** The characters stand one behind the other from `start`, unless `at` has an offset for each; `end` is behind the last. */
export interface MappedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly at: readonly number[] | null;
}

/** A stretch of the source as it stands. */
export function mappedSpan(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), start, end, at: null };
}

/** One behind the other. */
export function joined(parts: readonly MappedText[]): MappedText {
  const [first, ...more] = parts;
  if (!first) return { text: '', start: 0, end: 0, at: null };
  if (more.length === 0) return first;
  const at: number[] = [];
  for (const part of parts) {
    for (let index = 0; index < part.text.length; index++) at.push(offsetOf(part, index));
  }
  const text = parts.map((part) => part.text).join('');
  return { text, start: first.start, end: parts.at(-1)?.end ?? first.end, at };
}

/**
 * Like a text's own replace with a pattern that is global; what is put in stands where the match stood. The rest stays
 * as it is from a match on for which there is null.
 */
export function replaced(
  mapped: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | null,
): MappedText {
  let from = 0;
  let text = '';
  const at: number[] = [];
  const keep = (end: number): void => {
    text += mapped.text.slice(from, end);
    for (let index = from; index < end; index++) at.push(offsetOf(mapped, index));
  };
  for (const match of mapped.text.matchAll(pattern)) {
    const instead = replacement(match);
    if (instead === null) break;
    if (instead === match[0]) continue;
    keep(match.index);
    text += instead;
    const offset = offsetOf(mapped, match.index);
    for (let index = 0; index < instead.length; index++) at.push(offset);
    from = match.index + match[0].length;
  }
  if (from === 0) return mapped;
  keep(mapped.text.length);
  return { text, start: mapped.start, end: mapped.end, at };
}

/** Where the characters from `start` to `end` stood; never empty when there are any. */
export function spanOf(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const from = offsetOf(mapped, start);
  let to = end;
  while (to < mapped.text.length && end > start && offsetOf(mapped, to) <= from) to++;
  return { start: from, end: Math.max(from, offsetOf(mapped, to)) };
}

function offsetOf({ text, start, end, at }: MappedText, index: number): number {
  if (index >= text.length) return end;
  return at === null ? start + index : (at[index] ?? end);
}

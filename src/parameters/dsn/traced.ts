// A text that knows where each of its characters stood, through escapes and expansions.

/** `at` has an offset for each character, and one more for the end. */
export interface Traced {
  readonly text: string;
  readonly at: readonly number[];
}

/** A stretch of the source as it stands. */
export function tracedSpan(source: string, start: number, end: number): Traced {
  const at: number[] = [];
  for (let offset = start; offset <= end; offset++) at.push(offset);
  return { text: source.slice(start, end), at };
}

/** One behind the other. */
export function joined(parts: readonly Traced[]): Traced {
  if (parts.length === 1 && parts[0]) return parts[0];
  const at: number[] = [];
  for (const { text, at: offsets } of parts) {
    for (let index = 0; index < text.length; index++) at.push(offsets[index] ?? 0);
  }
  at.push(parts.at(-1)?.at.at(-1) ?? 0);
  return { text: parts.map(({ text }) => text).join(''), at };
}

/** Like a text's own replace with a pattern that is global; what is put in stands where the match stood. */
export function replaced(
  traced: Traced,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Traced {
  let from = 0;
  let text = '';
  const at: number[] = [];
  const keep = (end: number): void => {
    text += traced.text.slice(from, end);
    for (let index = from; index < end; index++) at.push(traced.at[index] ?? 0);
  };
  for (const match of traced.text.matchAll(pattern)) {
    const instead = replacement(match);
    if (instead === match[0]) continue;
    keep(match.index);
    text += instead;
    for (let index = 0; index < instead.length; index++) at.push(traced.at[match.index] ?? 0);
    from = match.index + match[0].length;
  }
  if (from === 0 && text === '') return traced;
  keep(traced.text.length);
  at.push(traced.at.at(-1) ?? 0);
  return { text, at };
}

/** Where the characters from `start` to `end` stood; never empty when there are any. */
export function spanOf({ at }: Traced, start: number, end: number): { start: number; end: number } {
  const from = at[start] ?? 0;
  let to = end;
  while (to < at.length - 1 && end > start && (at[to] ?? 0) <= from) to++;
  return { start: from, end: Math.max(from, at[to] ?? from) };
}

// Changes to a text by offsets.

/** One text for another; offsets are into the source, and equal ones insert. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with changes that are in order and do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: other } of changes) {
    parts.push(text.slice(at, start), other);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

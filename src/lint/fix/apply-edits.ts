// Makes the edits of findings in a text.

import type { Edit } from '../../core/diagnostic.js';
import type { Position } from '../../core/range.js';
import type { SourceText } from '../../core/source-text.js';
import { changed } from '../../core/text-change.js';

/** The text after the edits, all of them of this file; null if one does not match the text, or if two overlap. */
export function applyEdits(source: SourceText, edits: readonly Edit[]): string | null {
  const offset = ({ line, character }: Position): number => source.lineStart(line) + character;
  const changes = edits
    .map(({ range, text }) => ({ start: offset(range.start), end: offset(range.end), text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const matches = edits.every(({ range, before }) => source.slice(range) === before);
  const overlaps = changes.some(({ start }, index) => start < (changes[index - 1]?.end ?? 0));
  return matches && !overlaps ? changed(source.text, changes) : null;
}

// The fix of a finding, and which fixes can be made at once.

import type { Diagnostic, Edit } from '../../core/diagnostic.js';
import type { Position } from '../../core/range.js';

/** What fixes one finding, all of it or nothing. */
export interface Fix {
  readonly finding: Diagnostic;
  /** Their `file` identifies the file, whatever names it has. */
  readonly edits: readonly Edit[];
}

/** The fixes that do not touch each other, in their order. Of two that do, only the first one. */
export function compatible(fixes: readonly Fix[]): Fix[] {
  const chosen = new Map<string, Edit[]>();
  const isFree = (edit: Edit): boolean => !chosen.get(edit.file)?.some((other) => touches(edit, other));
  return fixes.filter(({ edits }) => {
    if (!edits.every(isFree)) return false;
    for (const edit of edits) {
      const others = chosen.get(edit.file);
      if (others) others.push(edit);
      else chosen.set(edit.file, [edit]);
    }
    return true;
  });
}

function touches({ range: a }: Edit, { range: b }: Edit): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

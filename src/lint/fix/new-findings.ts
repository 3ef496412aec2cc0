// Which findings are new after a fix. Lines may have moved, and a sentence may name fewer things than before.

import type { Diagnostic } from '../../core/diagnostic.js';

/** The findings of `after` that `before` had not, except `fixed`, which must not come back. */
export function newFindings(
  before: readonly Diagnostic[],
  fixed: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const sameSentence = (one: Diagnostic): string => [one.file, one.rule, one.message].join('\0');
  const samePlace = (one: Diagnostic): string => [one.file, one.rule, one.pointer].join('\0');
  const left = without(before, fixed, sameSentence);
  const others = without(after, left, sameSentence);
  return without(others, without(left, after, sameSentence), samePlace);
}

/** Takes away one finding for each of `taken` that has the same key. */
function without(
  findings: readonly Diagnostic[],
  taken: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return findings.filter((one) => {
    const count = counts.get(keyOf(one)) ?? 0;
    if (count > 0) counts.set(keyOf(one), count - 1);
    return count === 0;
  });
}

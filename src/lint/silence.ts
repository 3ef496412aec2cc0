// Removes the findings that comments silence, and reports comments that silenced nothing.

import type { Diagnostic } from '../core/diagnostic.js';
import type { RuleContext, UnusedIgnore } from '../rules/rule.js';

/** Ignores comments without a reason, unknown IDs and fixed rules. */
export function silence(
  found: readonly Diagnostic[],
  { ids, fixedIds, ignores }: RuleContext,
): { readonly kept: Diagnostic[]; readonly unused: UnusedIgnore[] } {
  const entries = new Map<string, UnusedIgnore & { used: boolean }>();
  for (const comment of ignores) {
    const { file, rules: listed, reason, line, range } = comment;
    if (reason === '') continue;
    for (const { id, range: own } of listed) {
      const key = keyOf(file, line ?? -range.start.line - 1, id);
      if (ids.includes(id)) entries.set(key, { file, id, range: own, comment, used: false });
    }
  }
  const kept = found.filter(({ file, range, rule }) => {
    const entry = fixedIds.includes(rule) ? undefined : entries.get(keyOf(file, range.start.line, rule));
    if (entry) entry.used = true;
    return !entry;
  });
  return { kept, unused: [...entries.values()].filter(({ used }) => !used) };
}

function keyOf(file: string, line: number, rule: string): string {
  return `${file}\0${line}\0${rule}`;
}

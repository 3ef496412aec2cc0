// Limits the findings of one rule about one file: thousands of them have one cause, and nobody reads them.

import type { Diagnostic } from '../core/diagnostic.js';

/** Maximum number of findings of a rule about a file. */
const MAX = 1000;

/** Keeps the first ones. The last one that is kept says how many are left out. */
export function limitFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= MAX) return [...diagnostics];
  const counts = new Map<string, number>();
  const last = new Map<string, number>();
  const kept: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule} ${diagnostic.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > MAX) continue;
    last.set(key, kept.length);
    kept.push(diagnostic);
  }
  for (const [key, index] of last) {
    const left = (counts.get(key) ?? 0) - MAX;
    const diagnostic = kept[index];
    if (left <= 0 || diagnostic === undefined) continue;
    kept[index] = {
      ...diagnostic,
      message: `${diagnostic.message} (and ${left} more findings of this rule)`,
    };
  }
  return kept;
}

// The result of a migration: the values to write, notes for the user, and what cannot be converted.

import { withoutPassword } from '../core/secret.js';
import type { NativeValue } from '../yaml/native-value.js';

export interface Migration<Value> {
  /** In the order of writing. */
  readonly values: ReadonlyMap<string, Value>;
  /** What is lost or changed, one sentence each; without secrets. */
  readonly notes: readonly string[];
  /** What the written text does not preserve, one sentence each; empty if the round trip is exact. */
  readonly disagreements: readonly string[];
}

/** Values by parameter name, as far as both forms have them. */
export type Compared = ReadonlyMap<string, NativeValue>;

/** Describes which values differ; values of ssl options are not shown. */
export function disagreementsOf(wanted: Compared, got: Compared): string[] {
  const differing: string[] = [];
  for (const [name, value] of wanted) {
    const other = got.get(name);
    if (JSON.stringify(ordered(value)) === JSON.stringify(ordered(other ?? null))) continue;
    const shown = name.endsWith('_options')
      ? ''
      : `: "${shownValue(value)}" would become "${shownValue(other ?? 'nothing')}"`;
    differing.push(`${name} would change${shown}`);
  }
  return differing;
}

function shownValue(value: NativeValue): string {
  return withoutPassword(String(value));
}

/** Maps with sorted keys; in PHP, a list is a map. */
function ordered(value: NativeValue): NativeValue {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, ordered(item)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).flat();
}

// What a migration comes to: the values to write, what a person should know of them, and what does not agree.

import type { NativeValue } from '../yaml/native-value.js';

export interface Migration<Value> {
  /** In the order in which they are written. */
  readonly values: ReadonlyMap<string, Value>;
  /** What is lost or turned into something else, one sentence each; no secrets. */
  readonly notes: readonly string[];
  /** What the written text does not give back, one sentence each; none when the round trip is proved. */
  readonly disagreements: readonly string[];
}

/** Values by the names of parameters, as far as both forms know them. */
export type Compared = ReadonlyMap<string, NativeValue>;

/** Which values differ, in words; values of ssl options are not shown. */
export function disagreementsOf(wanted: Compared, got: Compared): string[] {
  const differing: string[] = [];
  for (const [name, value] of wanted) {
    const other = got.get(name);
    if (JSON.stringify(ordered(value)) === JSON.stringify(ordered(other ?? null))) continue;
    const shown = name.endsWith('_options') ? '' : `: "${value}" would become "${other ?? 'nothing'}"`;
    differing.push(`${name} would change${shown}`);
  }
  return differing;
}

/** Maps in one order of their keys; to PHP a list is a map. */
function ordered(value: NativeValue): NativeValue {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, ordered(item)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).flat();
}

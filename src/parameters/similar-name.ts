// "Did you mean": the nearest of some names.

import { closest, distance } from 'fastest-levenshtein';

/** The nearest name, unless it is so far away that it is only a guess. */
export function similarName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const nearest = closest(name, [...names]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 4)) ? nearest : null;
}

// "Did you mean": finds the most similar name.

import { closest, distance } from 'fastest-levenshtein';

/** In shorter names, two other letters make another word: `foo` is not `oro`. */
const SHORT = 5;

/**
 * The most similar name, or null if none is similar enough: if it would only be a guess, or every letter would change.
 * Two swapped letters count as one mistake; a first word that all names share does not count.
 */
export function similarName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const swapped = names.find((other) => isSwapped(name, other));
  if (swapped !== undefined) return swapped;
  const nearest = closest(name, [...names]);
  const first = /^[^_]+_/.exec(name)?.[0] ?? '';
  const own = names.every((other) => other.startsWith(first)) ? name.length - first.length : name.length;
  const changes = distance(name, nearest);
  const isNear =
    changes <= (own < SHORT ? 1 : Math.max(2, Math.floor(own / 4))) &&
    changes < Math.max(own, nearest.length);
  return isNear ? nearest : null;
}

/** The similar name if no other is equally similar, so that it was almost certainly meant. */
export function onlySimilarName(name: string, names: readonly string[]): string | null {
  const similar = similarName(name, names);
  if (similar === null) return null;
  const nearest = distance(name, similar);
  return names.some((other) => other !== similar && distance(name, other) <= nearest) ? null : similar;
}

function isSwapped(name: string, other: string): boolean {
  if (name.length !== other.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    name[at] === other[at + 1] &&
    name[at + 1] === other[at] &&
    name.slice(at + 2) === other.slice(at + 2)
  );
}

// "Did you mean": the nearest of some names.

import { closest, distance } from 'fastest-levenshtein';

/**
 * The nearest name, or null when none is near: when so much would have to change that it is only a guess, or every letter.
 * Two letters that have changed places are one slip; a first word that all names have says nothing.
 */
export function similarName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const swapped = names.find((other) => isSwapped(name, other));
  if (swapped !== undefined) return swapped;
  const nearest = closest(name, [...names]);
  const first = /^[^_]+_/.exec(name)?.[0] ?? '';
  const own = names.every((other) => other.startsWith(first)) ? name.length - first.length : name.length;
  const changes = distance(name, nearest);
  const isNear = changes <= Math.max(2, Math.floor(own / 4)) && changes < Math.max(own, nearest.length);
  return isNear ? nearest : null;
}

/** The similar name when no other one is as near: then there is little doubt that it was meant. */
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

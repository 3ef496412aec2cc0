// Matches file names against patterns with * and ?, for imports and for the command line.

/**
 * Whether a name matches a pattern with `*` and `?`. Backtracks only to the last star, so the time is at most
 * one length times the other.
 */
export function fitsPattern(name: string, pattern: string): boolean {
  let [at, next, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    if (pattern[next] === '*') [star, from] = [next++, at];
    else if (pattern[next] === '?' || pattern[next] === name[at]) [next, at] = [next + 1, at + 1];
    else if (star >= 0) [next, at] = [star + 1, ++from];
    else return false;
  }
  return /^\**$/.test(pattern.slice(next));
}

// Remembers the latest answers about strings that requests repeat: addresses of proxies, names of headers, origins of pages.

/** Maximum number of answers, and the length of a string that is worth one. */
const MAX = 1000;
const MAX_LENGTH = 256;

/** The same function, which must depend on its argument alone. */
export function remembered<Key extends string | undefined>(
  ask: (key: Key) => boolean,
): (key: Key) => boolean {
  const answers = new Map<Key, boolean>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if ((key?.length ?? 0) > MAX_LENGTH) return answer;
    if (answers.size >= MAX) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

// What stands between quotes, as Symfony's YAML component unescapes it.

const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;

const CHARACTERS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** The text between single quotes. */
export function unescapeSingleQuoted(text: string): string {
  return text.replaceAll("''", "'");
}

/** The text between double quotes; the place of the first unknown escape when `refuse` is set. */
export function unescapeDoubleQuoted(
  text: string,
  refuse: boolean,
): { readonly text: string } | { readonly unknownAt: number } {
  if (!text.includes('\\')) return { text };
  let unknownAt = -1;
  const unescaped = text.replace(ESCAPE, (found, place: number) => {
    const code = /^\\[xuU]/.test(found) ? Number.parseInt(found.slice(2) || '0', 16) : null;
    // PHP has no name for what is beyond Unicode, and writes bytes that are no text.
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    const character = CHARACTERS[found[1] ?? ''];
    if (character === undefined && unknownAt < 0) unknownAt = place;
    return character ?? found;
  });
  return refuse && unknownAt >= 0 ? { unknownAt } : { text: unescaped };
}

/** The place after the closing quote of the quoted text at `from`, -1 when there is none. */
export function closingQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return -1;
}

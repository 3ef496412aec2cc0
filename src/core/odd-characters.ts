// Characters that nobody types in a configuration file: they come with text that was copied from a web page, a chat or a word
// processor, and look like something else or like nothing.

/** Spaces that are not the one on the keyboard. */
const SPACES = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
/** Characters without any width. */
const NOTHING = '\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff';
/** Quotes that a word processor makes of " and '. */
const QUOTES = '\u2018-\u201f\u00ab\u00bb\u2039\u203a';

/** Spaces and characters without width, for a character class. */
export const INVISIBLE_CHARACTERS = `${SPACES}${NOTHING}`;

const INVISIBLE = new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'u');
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');
const QUOTED = new RegExp(`^[${QUOTES}](.*)[${QUOTES}]$`, 'su');
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u202f': 'a no-break space',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};

/** The first invisible character of a text, in words such as `a no-break space (U+00A0)`; null if there is none. */
export function invisibleIn(text: string): { readonly at: number; readonly name: string } | null {
  const [character] = INVISIBLE.exec(text) ?? [];
  if (character === undefined) return null;
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character] ?? (/\s/u.test(character) ? 'an unusual space' : 'an invisible character');
  return { at: text.indexOf(character), name: `${name} (U+${number})` };
}

/** The text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(ALL_INVISIBLE, '');
}

/** Whether a text contains a typographic quote. */
export function hasTypographicQuote(text: string): boolean {
  return QUOTE.test(text);
}

/** What stands between two typographic quotes; null if the text is not enclosed in them. */
export function withoutTypographicQuotes(text: string): string | null {
  return QUOTED.exec(text)?.[1] ?? null;
}

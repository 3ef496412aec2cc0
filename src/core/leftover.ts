// What is left in a value that should not be part of it: quotes, invisible characters, placeholders and broken references.

import {
  hasTypographicQuote,
  invisibleIn,
  withoutInvisible,
  withoutTypographicQuotes,
} from './odd-characters.js';
import { isPlaceholder } from './placeholder.js';

/** In words that follow "it". */
export interface Leftover {
  readonly kind: 'typographic quote' | 'quote' | 'invisible' | 'placeholder' | 'reference';
  readonly message: string;
  /** The value as it was certainly meant; null if that is not known. */
  readonly meant: string | null;
}

/** A reference to an environment variable that lacks a sign, or has a space or other brackets. */
const BROKEN_REFERENCE = /%?\benv *[({] *((?:\w+:)*\w+) *[)}]? *%?/i;
const REFERENCE = /%env\([^%\s]*\)%/;

/** The first leftover of a value that is not a path; null if there is none. */
export function leftoverIn(text: string): Leftover | null {
  return quotesIn(text) ?? invisible(text) ?? placeholder(text, isPlaceholder) ?? brokenReference(text);
}

/** The same for a path, in which `__name__` and `@name@` are possible. */
export function leftoverInPath(text: string): Leftover | null {
  const isLeft = (path: string): boolean => /\$[{(]|\{\{|\{%|^\$\w+$|^<[^<>]*>$/.test(path);
  return quotesIn(text) ?? invisible(text) ?? placeholder(text, isLeft) ?? brokenReference(text);
}

function quotesIn(text: string): Leftover | null {
  if (hasTypographicQuote(text)) {
    const message = 'contains typographic quotes, which are part of the value';
    return { kind: 'typographic quote', message, meant: withoutTypographicQuotes(text) };
  }
  if (!/^["']|["']$/.test(text)) return null;
  const [, , inner] = /^(["'])(.*)\1$/s.exec(text) ?? [];
  const one = inner ?? (/^["'][^"']+$|^[^"']+["']$/.test(text) ? text.replace(/["']/, '') : null);
  return { kind: 'quote', message: 'contains quotes, which are part of the value', meant: one };
}

function invisible(text: string): Leftover | null {
  const found = invisibleIn(text);
  if (!found) return null;
  return { kind: 'invisible', message: `contains ${found.name}`, meant: withoutInvisible(text) };
}

function placeholder(text: string, isLeft: (text: string) => boolean): Leftover | null {
  if (!isLeft(text)) return null;
  return { kind: 'placeholder', message: 'contains a placeholder that was never replaced', meant: null };
}

function brokenReference(text: string): Leftover | null {
  const [whole, name] = REFERENCE.test(text) ? [] : (BROKEN_REFERENCE.exec(text) ?? []);
  if (whole === undefined) return null;
  return {
    kind: 'reference',
    message: 'contains a reference to an environment variable that Symfony does not recognise',
    meant: text.replace(whole, `%env(${name})%`),
  };
}

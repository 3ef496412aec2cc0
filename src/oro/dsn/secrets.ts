// What may be shown of a DSN: everything except user and password, and from the query only values that cannot be secret.

import { MASK, untilSecret } from '../../core/secret.js';
import { parseQuery } from '../../symfony/php-query.js';
import { urlDecode } from '../../symfony/php-text.js';
import { isShownOption } from '../secret-options.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The ranges to hide, in order; also for text that is not a DSN yet, with quotes and variables. Linear time. */
export function secretSpans(text: string): Span[] {
  const user = userSpan(text);
  const hidden: Span[] = user ? [user] : [];
  const mark = text.indexOf('?', user?.end ?? 0);
  const early = user ? text.slice(0, user.end).search(/[?#]/) : -1;
  // The part before the sign may also be a query; then its end is uncertain.
  if (early >= 0) return [{ start: user?.start ?? 0, end: text.length }];
  const hash = text.indexOf('#', mark < 0 ? (user?.end ?? 0) : mark);
  if (mark < 0) {
    return hash < 0 || hash + 1 === text.length ? hidden : [...hidden, { start: hash + 1, end: text.length }];
  }
  const query = text.slice(mark + 1, hash < 0 ? text.length : hash).replace(/["']+$/, '');
  for (const { keys, value, start, valueStart, end } of parseQuery(query).pairs) {
    const shown = shownName(query.slice(start, valueStart));
    const from = shown === null ? (value === '' || isShown(keys) ? end : valueStart) : start + shown;
    if (from < end) hidden.push({ start: mark + 1 + from, end: mark + 1 + end });
  }
  const fragment = hash < 0 ? text.length : hash + 1;
  if (fragment < text.length) hidden.push({ start: fragment, end: text.length });
  return hidden;
}

/** Options whose values may contain "@". */
const KNOWN_QUERY = /[?&](context_options(\[|%5b)|user_agent=)/i;

/**
 * User and password of a text that should have been a DSN or a host: all before the last @, back to the slashes at its beginning.
 * A slash in the password, or a colon that was forgotten, keeps nothing of it from being hidden.
 */
export function userSpan(text: string): Span | null {
  const query = text.search(KNOWN_QUERY);
  const end = (query < 0 ? text : text.slice(0, query)).lastIndexOf('@');
  const start = /^["'\s]*(?:[\w+.${}-]{0,80}(?::\/|\/\/)\/*|\/+)?/.exec(text)?.[0].length ?? 0;
  return end > start ? { start, end } : null;
}

/** A host, or a path from a DSN, without user and password. */
export function withoutUser(text: string): string {
  const user = userSpan(text);
  return user ? `${text.slice(0, user.start)}${MASK}${text.slice(user.end)}` : text;
}

/** How much of a name in a query may be shown, if a typo merged a secret into it; null if all of it. */
function shownName(text: string): number | null {
  const name = urlDecode(text);
  const rest = name.slice(untilSecret(name).length);
  // What follows the name of an option: the bracket, names below it, and the sign before the value.
  if (/^(\]|\[\w*\])*=?$/.test(rest)) return null;
  return text.endsWith(rest) ? text.length - rest.length : 0;
}

function isShown([first, option, ...more]: readonly string[]): boolean {
  if (first === 'user_agent') return option === undefined;
  return first === 'context_options' && option !== undefined && more.length <= 1 && isShownOption(option);
}

/** A DSN for messages, with `***` for the hidden parts. */
export function shownDsn(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of secretSpans(text)) {
    shown += `${text.slice(from, start)}${MASK}`;
    from = end;
  }
  return shown + text.slice(from);
}

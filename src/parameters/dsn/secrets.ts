// What of a DSN may be shown: all but user and password, and of the query the values that cannot hold a secret.

import { isShownOption } from '../secret-options.js';
import { parseQuery } from './parse-query.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches that are hidden, in order; also of a text that is no DSN yet, with quotes and variables in it. Linear. */
export function secretSpans(text: string): Span[] {
  const hidden: Span[] = [];
  const slashes = text.indexOf('//');
  const from = slashes < 0 ? 0 : slashes + 2;
  const length = text.slice(from).search(/[/?#]/);
  const host = text.slice(from, length < 0 ? text.length : from + length);
  const at = host.lastIndexOf('@');
  if (at > 0) hidden.push({ start: from, end: from + at });
  const mark = text.indexOf('?', from);
  if (mark < 0) return hidden;
  const hash = text.indexOf('#', mark);
  const query = text.slice(mark + 1, hash < 0 ? text.length : hash).replace(/["']+$/, '');
  for (const { keys, value, valueStart, end } of parseQuery(query).pairs) {
    if (value !== '' && !isShown(keys)) hidden.push({ start: mark + 1 + valueStart, end: mark + 1 + end });
  }
  const fragment = hash < 0 ? text.length : hash + 1;
  if (fragment < text.length) hidden.push({ start: fragment, end: text.length });
  return hidden;
}

function isShown([first, option, ...more]: readonly string[]): boolean {
  if (first === 'user_agent') return option === undefined;
  return first === 'context_options' && option !== undefined && more.length <= 1 && isShownOption(option);
}

/** A DSN for a sentence, with `***` in the place of what is hidden. */
export function shownDsn(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of secretSpans(text)) {
    shown += `${text.slice(from, start)}***`;
    from = end;
  }
  return shown + text.slice(from);
}

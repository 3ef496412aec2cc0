// Values that Oro accepts as a DSN but that are clearly mistakes. If there is one, other findings about that DSN are useless.

import { leftoverIn as leftoverInValue } from '../../core/leftover.js';
import { type Dsn, isOff } from './dsns.js';

/** In words. */
export interface Leftover {
  readonly message: string;
  readonly hint: string;
  /** The DSN as it was certainly meant; null if that is not known. */
  readonly meant: string | null;
}

const HINTS = {
  'typographic quote': 'remove them',
  quote: 'remove the quotes where the value is set',
  invisible: 'remove it; such characters come from web pages and word processors',
  placeholder: 'set the real value, or remove the single quotes that prevent the replacement',
  reference: 'use the actual value, or $NAME for another variable',
} as const;

/** The host of a DSN, and the port behind it. */
const HOST = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#]*@)?([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i;

/** An obvious mistake in a DSN. */
export function leftoverIn(text: string): Leftover | null {
  if (/%(env\([^%]*\)|[a-z][\w.]*_[\w.]*)%/i.test(text)) {
    return {
      message: 'it contains a reference, which works only in YAML files',
      hint: HINTS.reference,
      meant: null,
    };
  }
  const found = leftoverInValue(text);
  if (found) {
    const { kind, message, meant } = found;
    return { message: `it ${message}`, hint: HINTS[kind], meant: kind === 'reference' ? null : meant };
  }
  if (/^\s|\s$/.test(text))
    return { message: 'it begins or ends with a space', hint: 'remove the space', meant: text.trim() };
  const host = HOST.exec(text)?.[1] ?? '';
  if (/\s/.test(host))
    return {
      message: 'its host contains a space',
      hint: 'use a hostname or an address without spaces',
      meant: null,
    };
  if (/^[^[:]+:$/.test(host)) {
    const meant = text.replace(`${host}:`, host);
    return { message: 'it has two colons before the port', hint: 'remove one of them', meant };
  }
  return null;
}

/** `ssl//`, and the scheme alone. */
export function missingColon({ text, unknown }: Dsn): RegExpExecArray | null {
  return unknown === null ? /^([a-z][a-z\d.+-]*)\/\//i.exec(text.value) : null;
}

/** Whether the host and port of a DSN look intended. */
export function isUsable(dsn: Dsn): boolean {
  return dsn.parsed !== null && !isOff(dsn) && !leftoverIn(dsn.text.value) && !missingColon(dsn);
}

// Values that Oro accepts as a DSN but that are clearly mistakes. If there is one, other findings about that DSN are useless.

import { isPlaceholder } from '../../core/placeholder.js';
import { type Dsn, isOff } from './dsns.js';

/** In words. */
export interface Leftover {
  readonly message: string;
  readonly hint: string;
}

/** An obvious mistake in a DSN or a host. */
export function leftoverIn(text: string): Leftover | null {
  if (/^["']|["']$/.test(text)) {
    return {
      message: 'it contains quotes, which are part of the value',
      hint: 'remove the quotes where the value is set',
    };
  }
  if (isPlaceholder(text)) {
    return {
      message: 'it contains a placeholder that was never replaced',
      hint: 'write the real value, or remove the single quotes that prevent the replacement',
    };
  }
  if (/%(env\([^%]*\)|[a-z][\w.]*_[\w.]*)%/i.test(text)) {
    return {
      message: 'it contains a reference, which works only in YAML files',
      hint: 'write the value itself, or $NAME for another variable',
    };
  }
  if (/^\s|\s$/.test(text)) return { message: 'it begins or ends with a space', hint: 'remove the space' };
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

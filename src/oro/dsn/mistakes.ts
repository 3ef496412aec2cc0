// Texts that Oro takes for a DSN and nobody meant. Where one is found, nothing else is worth saying of that DSN.

import { isPlaceholder } from '../../core/host.js';
import { type Dsn, isOff } from './dsns.js';

/** In words. */
export interface Leftover {
  readonly message: string;
  readonly hint: string;
}

/** What a DSN, or a host, holds that nobody meant. */
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

/** Whether a DSN says a host and a port that somebody may have meant. */
export function isUsable(dsn: Dsn): boolean {
  return dsn.parsed !== null && !isOff(dsn) && !leftoverIn(dsn.text.value) && !missingColon(dsn);
}

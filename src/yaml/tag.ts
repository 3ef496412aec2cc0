// How Symfony reads a scalar after a built-in tag.

import type { Dialect } from './dialect.js';
import { readPlainScalar, type ScalarValue } from './scalar.js';
import type { SyntaxReason } from './syntax-fault.js';

/** A value; the text of a constant's name or of a quoted text that is to be read; or why it is refused. */
export type Tagged =
  | ScalarValue
  | { readonly constant: string }
  | { readonly quoted: string }
  | { readonly refused: SyntaxReason };

/** One row a tag: what the scalar begins with, and what is made of it. The first that fits is used. */
type Row = readonly [prefix: string, read: (text: string, dialect: Dialect) => Tagged];

const string = (value: string): ScalarValue => ({ type: 'string', value });
const nothing = (): ScalarValue => ({ type: 'null', value: null });
const float = (text: string): ScalarValue => ({
  type: 'float',
  value: Number.parseFloat(text.slice(8)) || 0,
});
const whole = (text: string, dialect: Dialect): ScalarValue => ({
  type: 'int',
  value: castToInt(quotedIn(text.slice(2)) ?? readPlainScalar(text.slice(2), dialect)),
});
const constant = (text: string): Tagged => (text.length > 11 ? { constant: text.slice(11) } : string(''));

const ROWS: Readonly<Record<Dialect['tags'], readonly Row[]>> = {
  text: [
    ['!str', (text) => string(text.slice(5))],
    ['! ', whole],
    ['!php/object:', nothing],
    ['!!php/object:', nothing],
    ['!!float ', float],
    ['!', string],
  ],
  'built-in': [
    ['!str', (text) => string(text.slice(5))],
    ['!!str ', (text) => string(text.slice(6))],
    ['! ', whole],
    ['!!php/object:', nothing],
    ['!php/object', nothing],
    ['!php/const:', constant],
    ['!php/const', constant],
    ['!!float ', float],
    ['!!binary ', (text) => readBinary(text.slice(9))],
    ['!', string],
  ],
  all: [
    ['!!str ', (text) => (/^["']/.test(text.slice(6)) ? { quoted: text.slice(6) } : string(text.slice(6)))],
    ['! ', (text) => string(text.slice(2))],
    ['!php/object', nothing],
    ['!php/const', constant],
    ['!php/enum', constant],
    ['!!float ', float],
    ['!!binary ', (text) => readBinary(text.slice(9))],
    ['!', () => ({ refused: 'unknown tag' })],
  ],
};

/** The value of a scalar that begins with an exclamation mark. */
export function evaluateTagged(text: string, dialect: Dialect): Tagged {
  const row = ROWS[dialect.tags].find(([prefix]) => text.startsWith(prefix));
  return row?.[1](text, dialect) ?? string(text);
}

/** Quotes go before the text is made a number. */
function quotedIn(text: string): ScalarValue | null {
  const [, , quoted] = /^(["'])(.*)\1$/s.exec(text) ?? [];
  return quoted === undefined ? null : string(quoted);
}

function castToInt(value: ScalarValue | null): number {
  if (!value) return 0;
  if (typeof value.value === 'string') return Number.parseInt(value.value, 10) || 0;
  return Math.trunc(Number(value.value));
}

/** What `!!binary` holds. */
export function readBinary(text: string): Tagged {
  const clean = text.replace(/\s/g, '').replace(/^(["'])([^"']*)\1.*$/, '$2');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(clean) || clean.length % 4) return { refused: 'unknown tag' };
  const bytes = Uint8Array.from(atob(clean), (character) => character.charCodeAt(0));
  return string(new TextDecoder().decode(bytes));
}

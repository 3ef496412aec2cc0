// How Symfony's YAML component reads a plain scalar. Each row is a form with its own meaning.

import type { Dialect } from './dialect.js';

/** PHP's own type of a value, which decides what Oro accepts; `unknown` is a value that only PHP can tell. */
export type ScalarType = 'string' | 'int' | 'float' | 'bool' | 'null' | 'unknown';

export interface ScalarValue {
  readonly type: ScalarType;
  readonly value: string | number | boolean | null;
}

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?$/;
// PHP's trim() leaves a no-break space alone.
const PHP_BLANKS = ' \t\n\r\0\v';
const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads a plain (unquoted) scalar. Only the forms below are anything but text: `yes`, `on` and `0b1` are strings.
 * Null for a date that the dialect refuses.
 */
export function readPlainScalar(source: string, dialect: Dialect): ScalarValue | null {
  const text = trimBlanks(source);
  const lower = text.length > 5 ? '' : text.toLowerCase();
  if (text === '' || lower === '~' || lower === 'null') return { type: 'null', value: null };
  if (lower === 'true' || lower === 'false') return { type: 'bool', value: lower === 'true' };
  if (!startsNumber(text.charCodeAt(0))) return { type: 'string', value: text };
  const number = readNumber(text, lower, dialect);
  if (number) return number;
  const date = TIMESTAMP.exec(text);
  return date ? readDate(date, dialect) : { type: 'string', value: text };
}

/** Whether a character is a digit, a sign or a point. */
function startsNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
}

/** As PHP's trim(). */
export function trimBlanks(text: string): string {
  if (text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32) return text;
  let start = 0;
  let end = text.length;
  while (start < end && PHP_BLANKS.includes(text[start] ?? '')) start++;
  while (end > start && PHP_BLANKS.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** Digits of the largest 64-bit integer, with its sign. */
const MAX_DIGITS = 20;

function readNumber(text: string, lower: string, dialect: Dialect): ScalarValue | null {
  if (/^[1-9]\d{0,14}$/.test(text)) return integer(Number(text));
  const underscores = dialect.digitGroups.includes('_');
  const octal = dialect.octalPrefix ? /^([+-]?)0o([0-7_]+)$/.exec(text) : null;
  if (octal) return integer(sign(octal[1]) * octalOf(octal[2] ?? ''));
  const digits = underscores && /^[+-]?\d[\d_]*$/.test(text) ? text.replaceAll('_', '') : text;
  if (/^-?\d+$/.test(digits)) return readDigits(digits, dialect);
  if (NUMERIC.test(digits)) return float(Number(digits));
  const hex = (underscores ? /^0x[\da-f_]+$/i : /^0x[\da-f]+$/i).test(digits);
  // hexdec() is asked for a small x only; a float of the other is 0.
  if (hex && digits[1] === 'X') return float(0);
  if (hex) return integer(Number.parseInt(`0${digits.replaceAll('_', '').slice(2)}`, 16));
  if (lower === '.inf' || lower === '.nan') return float(Number.POSITIVE_INFINITY);
  if (lower === '-.inf') return float(Number.NEGATIVE_INFINITY);
  return readGroups(digits, dialect);
}

function readGroups(digits: string, { digitGroups }: Dialect): ScalarValue | null {
  const grouped =
    (digitGroups === ',' && /^[-+]?[\d,]+(\.\d+)?$/.test(digits)) ||
    (digitGroups === '_,' && /^[-+]?\d[\d,]*(\.[\d_]+)?$/.test(digits)) ||
    (digitGroups.includes('_') && /^[-+]?\d[\d_]*(\.[\d_]+)?$/.test(digits));
  return grouped ? float(Number(digits.replace(/[_,]/g, '')) || 0) : null;
}

function readDigits(digits: string, { leadingZero }: Dialect): ScalarValue {
  const first = digits.startsWith('-') ? 1 : 0;
  // octdec() passes over whatever is no octal digit, a sign too.
  if (leadingZero === 'digits' && digits[first] === '0') return integer(octalOf(digits));
  if (leadingZero === 'octal' && /^-?0[0-7]+$/.test(digits))
    return integer((first ? -1 : 1) * octalOf(digits));
  if (/^[1-9]\d{0,14}$/.test(digits)) return integer(Number(digits));
  if (digits.length > MAX_DIGITS) return { type: 'string', value: digits };
  // PHP keeps a number that does not survive the cast to a 64-bit integer, and one with leading zeros, as text.
  const exact = BigInt(digits);
  const fits = exact >= -(2n ** 63n) && exact < 2n ** 63n && exact.toString() === digits;
  return fits ? integer(Number(digits)) : { type: 'string', value: digits };
}

function octalOf(digits: string): number {
  return Number.parseInt(digits.replace(/[^0-7]/g, '').slice(0, MAX_OCTAL) || '0', 8);
}

/** More octal digits than any number holds. */
const MAX_OCTAL = 400;

function sign(text: string | undefined): number {
  return text === '-' ? -1 : 1;
}

function readDate(match: RegExpExecArray, dialect: Dialect): ScalarValue | null {
  const part = (index: number): number => Number(match[index] ?? 0);
  const possible = part(2) <= 12 && part(3) <= 31 && part(4) <= 24 && part(5) <= 59 && part(6) <= 60;
  if (!possible) return dialect.impossibleDate === 'false' ? { type: 'bool', value: false } : null;
  const offset = (part(9) * 3600 + part(10) * 60) * sign(match[8]);
  const utc = new Date(0);
  utc.setUTCFullYear(part(1), part(2) - 1, part(3));
  utc.setUTCHours(part(4), part(5), part(6));
  const seconds = utc.getTime() / 1000 - offset;
  const fraction = dialect.fractionOfSecond === 'kept' ? Number(`0.${(match[7] ?? '').slice(0, 6)}`) : 0;
  return fraction > 0 ? float(seconds + fraction) : integer(seconds);
}

/** PHP turns what 64 bits do not hold into a float. */
function integer(value: number): ScalarValue {
  return { type: Math.abs(value) < 2 ** 63 ? 'int' : 'float', value: value === 0 ? 0 : value };
}

function float(value: number): ScalarValue {
  return { type: 'float', value };
}

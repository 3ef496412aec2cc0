// What a plain scalar means to Symfony's YAML component (5.4). Each row is a form that Symfony reads its own way.

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

/** Reads a plain (unquoted) scalar. Only the forms below are anything but text: `yes`, `on` and `0b1` are strings. */
export function readPlainScalar(source: string): ScalarValue {
  const text = trimBlanks(source);
  const lower = text.toLowerCase();
  if (lower === '' || lower === '~' || lower === 'null') return { type: 'null', value: null };
  if (lower === 'true' || lower === 'false') return { type: 'bool', value: lower === 'true' };
  return readNumber(text, lower) ?? { type: 'string', value: text };
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && PHP_BLANKS.includes(text[start] ?? '')) start++;
  while (end > start && PHP_BLANKS.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** Digits of the largest 64-bit integer, with its sign. */
const MAX_DIGITS = 20;

function readNumber(text: string, lower: string): ScalarValue | null {
  const octal = /^([+-]?)0o([0-7_]+)$/.exec(text);
  if (octal) return integer(Number.parseInt(octal[1] + (octal[2] ?? '').replaceAll('_', ''), 8));
  if (!/^[-+.\d]/.test(text)) return null;
  const digits = /^[+-]?\d[\d_]*$/.test(text) ? text.replaceAll('_', '') : text;
  if (/^-?\d+$/.test(digits)) return readDigits(digits);
  if (NUMERIC.test(digits)) return float(Number(digits));
  if (/^0x[\da-f_]+$/i.test(digits)) return integer(Number.parseInt(digits.replaceAll('_', ''), 16));
  if (lower === '.inf' || lower === '.nan') return float(Number.POSITIVE_INFINITY);
  if (lower === '-.inf') return float(Number.NEGATIVE_INFINITY);
  if (/^[-+]?\d[\d_]*(\.[\d_]+)?$/.test(digits)) return float(Number(digits.replaceAll('_', '')));
  return readTimestamp(digits);
}

function readDigits(digits: string): ScalarValue {
  const octal = /^-?0[0-7]+$/.test(digits);
  if (octal) return integer(Number.parseInt(digits, 8));
  if (digits.length > MAX_DIGITS) return { type: 'string', value: digits };
  // PHP keeps a number that does not survive the cast to a 64-bit integer, and one with leading zeros, as text.
  const exact = BigInt(digits);
  const fits = exact >= -(2n ** 63n) && exact < 2n ** 63n && exact.toString() === digits;
  return fits ? integer(Number(digits)) : { type: 'string', value: digits };
}

function readTimestamp(text: string): ScalarValue | null {
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const utc = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6)) / 1000;
  const offset = (part(9) * 3600 + part(10) * 60) * (match[8] === '-' ? -1 : 1);
  return integer(utc - offset);
}

function integer(value: number): ScalarValue {
  return { type: 'int', value };
}

function float(value: number): ScalarValue {
  return { type: 'float', value };
}

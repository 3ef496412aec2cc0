// What `!php/const` stands for where every PHP of 64 bits on Linux gives the same answer.

import type { ScalarValue } from './scalar.js';

/** By name. A constant that depends on the version of PHP or on the application is not among them. */
const CONSTANTS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ['PHP_INT_SIZE', { type: 'int', value: 8 }],
  ['PHP_INT_MAX', { type: 'int', value: Number(2n ** 63n - 1n) }],
  ['PHP_INT_MIN', { type: 'int', value: Number(-(2n ** 63n)) }],
  ['PHP_EOL', { type: 'string', value: '\n' }],
  ['DIRECTORY_SEPARATOR', { type: 'string', value: '/' }],
  ['PATH_SEPARATOR', { type: 'string', value: ':' }],
  ['E_ERROR', { type: 'int', value: 1 }],
  ['E_WARNING', { type: 'int', value: 2 }],
  ['M_PI', { type: 'float', value: Math.PI }],
]);

/** The value of a constant of PHP, null when only the application's PHP can tell. */
export function phpConstant(name: string): ScalarValue | null {
  return CONSTANTS.get(name) ?? null;
}

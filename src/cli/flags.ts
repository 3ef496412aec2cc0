// Flags as oclif's parser takes them. Plain data: the module of oclif that makes the same would load its whole command line.

import type {
  boolean as oclifBoolean,
  integer as oclifInteger,
  option as oclifOption,
  string as oclifString,
} from '@oclif/core/flags';
import { EXIT, SyncctlError } from '../core/error.js';

/** A flag without a value. */
export const boolean: typeof oclifBoolean = ((options: { allowNo?: boolean } = {}) => ({
  parse: async (value: boolean) => value,
  ...options,
  allowNo: options.allowNo === true,
  type: 'boolean',
})) as unknown as typeof oclifBoolean;

/** A flag whose value is any text, or what its `parse` makes of that. */
export const string: typeof oclifString = ((options: object = {}) =>
  withValue(async (input) => input, options)) as unknown as typeof oclifString;

/** A flag whose value is one of `options`. */
export const option: typeof oclifOption = ((first: object) =>
  (second: object = {}) =>
    withValue(async (input) => input, { ...first, ...second })) as unknown as typeof oclifOption;

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A flag whose value is a whole number. */
export const integer: typeof oclifInteger = ((options: object = {}) =>
  withValue(wholeNumber, options)) as unknown as typeof oclifInteger;

async function wholeNumber(input: string, _context: unknown, { min, max }: Bounds): Promise<number> {
  const number = Number(input);
  const isWhole = /^-?\d+$/.test(input);
  if (isWhole && number >= (min ?? number) && number <= (max ?? number)) return number;
  const bounds = [min === undefined ? '' : ` from ${min}`, max === undefined ? '' : ` to ${max}`].join('');
  const range = max === undefined && min !== undefined ? `, ${min} or more` : bounds;
  throw new SyncctlError('FLAG_VALUE', `"${input}" is not a whole number${range}`, { exit: EXIT.usage });
}

function withValue(
  parse: (input: string, context: unknown, flag: Bounds) => Promise<unknown>,
  options: object,
) {
  return {
    parse,
    ...options,
    input: [],
    multiple: 'multiple' in options && options.multiple === true,
    type: 'option',
  };
}

// Arguments as oclif's parser takes them. Plain data: the module of oclif that makes the same would load its whole command line.

import type { string as oclifString } from '@oclif/core/args';

/** An argument that is any text. */
export const string: typeof oclifString = ((options: object = {}) => ({
  parse: async (input: string) => input,
  ...options,
  input: [],
  type: 'option',
})) as unknown as typeof oclifString;

/** An argument that can be repeated. Its command must not be strict, and reads all words from `argv`. */
export function several<Argument extends object>(argument: Argument): Argument {
  return { ...argument, several: true };
}

// Reads the arguments and flags of a command line with oclif's parser.

import { parse as parseFast } from '@oclif/core/parser';

/** What a command reads its command line by. */
export type Parse = typeof parseFast;

/**
 * Rejects with oclif's errors, or with what a flag's own `parse` threw. The build leaves those errors out of the parser, since
 * they bring most of oclif along: a command line that is wrong is read again, by the parser as it is installed.
 */
export const parse: Parse = async (argv, command) => {
  try {
    return await parseFast(argv, command);
  } catch {
    return await (await import('@oclif/core/parser')).parse(argv, command);
  }
};

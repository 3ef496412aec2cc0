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
    return await parseSlowly(argv, command);
  }
};

const parseSlowly: Parse = async (argv, command) => {
  try {
    return await (await import('@oclif/core/parser')).parse(argv, command);
  } catch (error) {
    const { flags = [] } = error as { flags?: readonly string[] };
    // Loaded here because it is needed for a wrong command line only.
    const { similarName } = await import('../core/similar-names.js');
    const known = Object.keys(command.flags ?? {}).map((name) => `--${name}`);
    const similar = flags.length === 1 ? similarName(flags[0] ?? '', known) : null;
    throw similar === null ? error : Object.assign(error as Error, { hint: `did you mean "${similar}"?` });
  }
};

// The line that shows how a command is used, for help, error messages and the documentation.

import type { ArgInput, FlagInput } from '@oclif/core/interfaces';

interface Definitions {
  readonly args: ArgInput;
  readonly flags: FlagInput;
}

interface Argument {
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** Whether it can be repeated; set by `several`. */
  readonly several?: boolean;
}

/** Such as `publish TOPIC [PAYLOAD] [FILE] [FLAGS]`. */
export function usageOf(id: string, { args, flags }: Definitions): string {
  const words = Object.entries(args).map(([name, arg]) => {
    const word = argumentName(name, arg);
    return (arg as Argument).required ? word : `[${word}]`;
  });
  return [id, ...words, ...(Object.keys(flags).length > 0 ? ['[FLAGS]'] : [])].join(' ');
}

/** `FILE`, or `TOPIC...` for one that can be repeated; one with few possible values is those. */
export function argumentName(name: string, arg: object): string {
  const { options, several } = arg as Argument;
  return `${options ? options.join('|') : name.toUpperCase()}${several ? '...' : ''}`;
}

// Flags that were replaced. They are still accepted, hidden from help and completion, with a note about what to use instead.

import type { FlagInput } from '@oclif/core/interfaces';

/** The version that no longer accepts them. */
export const REMOVED_IN = '0.2';

/** What became of a flag. */
interface Replacement {
  /** What to do instead, such as `use --format json`. */
  readonly instead: string;
  /** The values that the flag now stands for, by the names of other flags. */
  readonly sets?: Readonly<Record<string, unknown>>;
}

/** A flag that was replaced. Pass a flag without a default, so that only one on the command line counts. */
export function formerFlag<Flag extends object>(flag: Flag, former: Replacement): Flag {
  return { ...flag, hidden: true, former };
}

/** Sets in `values` what the former flags among them stand for; returns a note about each. */
export function replaceFormerFlags(flags: FlagInput, values: Record<string, unknown>): string[] {
  return Object.entries(flags).flatMap(([name, flag]) => {
    const { former } = flag as { former?: Replacement };
    if (former === undefined || values[name] === undefined) return [];
    Object.assign(values, former.sets);
    return [`note: --${name} will be removed in version ${REMOVED_IN}; ${former.instead}\n`];
  });
}

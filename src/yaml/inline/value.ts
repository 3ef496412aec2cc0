// A value within a line, put aside while the blocks around it are read.

import type { JoinedText } from '../joined-text.js';

/** A value that was put aside. */
export interface InlineValue {
  readonly joined: JoinedText;
  /** The name of an anchor before it. */
  readonly anchor: string | null;
  /** It is an unquoted value behind a key, where most versions refuse a colon and a blank. */
  readonly plainInMapping: boolean;
  /** A literal or folded text, with its tag. */
  readonly block?: { readonly value: string; readonly tag: string | null };
}

// Where one value comes from, ready to be shown.

import type { Resolved } from './origin.js';

export interface Explanation {
  readonly name: string;
  readonly description: string;
  /** Null if it has no value. */
  readonly resolved: Resolved<unknown> | null;
  /** The reference that has no value here. */
  readonly unresolved: string | null;
  readonly valid: string;
}

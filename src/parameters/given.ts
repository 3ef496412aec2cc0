// Which values the user has given: what is missing, unknown here or of the wrong kind has given way to a default.

import type { Resolved } from '../core/origin.js';

/** Whether none of the values of the endpoints is a default. */
export function areGiven(...values: readonly Resolved<unknown>[]): boolean {
  return values.every(({ origin }) => origin.kind !== 'default');
}

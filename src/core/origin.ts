// A value always knows where it came from.

import type { Location } from './range.js';

export type Origin =
  | ({ readonly kind: 'file'; readonly name: string } & Location)
  | { readonly kind: 'env' | 'flag'; readonly name: string }
  | { readonly kind: 'default' }
  | { readonly kind: 'fallback'; readonly from: string; readonly origin: Origin };

/** A value with its origin; `tried` lists the names that were looked up before and not found, in order. */
export interface Resolved<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly tried: readonly string[];
}

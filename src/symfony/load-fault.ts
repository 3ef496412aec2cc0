// Why Symfony refuses a file, and what that depends on besides its text.

import type { Range } from '../core/range.js';
import type { TextChange } from '../core/text-change.js';
import type { SymfonyVersion } from '../yaml/symfony-version.js';

/** Why Symfony refuses the file as a whole. */
export interface LoadFault {
  /** Its YAML parser refuses the text, or its container refuses what the text says. */
  readonly rule: 'yaml-syntax' | 'unloadable-file';
  readonly message: string;
  readonly hint: string;
  readonly pointer: string;
  readonly range: Range;
  /** In their order; only if it is certain what was meant. */
  readonly changes?: readonly TextChange[];
}

export interface ReadOptions {
  readonly symfony: SymfonyVersion;
  /** Another file imports it: it may hold what is meant for bundles. */
  readonly imported?: boolean;
}

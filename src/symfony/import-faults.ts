// The messages for faults of imports.

import type { Diagnostic } from '../core/diagnostic.js';
import { fileName } from '../core/path.js';
import type { Import } from './imports.js';

/** An import that fails or has no effect, reported at the entry of `imports:`. */
export interface ImportFault extends Pick<Diagnostic, 'message' | 'file' | 'pointer' | 'range'> {
  /** `passed over`: `ignore_errors` keeps Symfony from failing, and nothing behind the fault has an effect. */
  readonly kind: 'missing' | 'circle' | 'limit' | 'passed over';
  readonly hint: string;
}

/** A file that is there and cannot be read. */
export interface Unreadable {
  readonly why: string;
  readonly hint?: string | undefined;
}

type Words = Pick<ImportFault, 'kind' | 'message' | 'hint'>;

export const TOO_MANY: Words = {
  kind: 'limit',
  message: 'too many imports: syncctl stopped reading further files',
  hint: 'check whether a file imports itself through other files',
};

export function missing({ resource, file }: Import, path: string): Words {
  const where = path === resource ? '' : `, looked for as "${path}"`;
  return {
    kind: 'missing',
    message: `the imported file "${resource}" does not exist${where}`,
    hint: `use a path relative to ${fileName(file)}'s folder, or add ignore_errors: not_found if the file is optional`,
  };
}

/** `why` says which file it is and why it cannot be read. */
export function unreadable(
  { ignores, resource }: Import,
  { why, hint = 'import a file that can be read, or remove the import' }: Unreadable,
): Words {
  if (ignores === 'all') return passedOver({ resource });
  return {
    kind: 'missing',
    message: `"${resource}" is imported, but ${why}`,
    hint,
  };
}

export function nothingFits({ resource }: Import): Words {
  return {
    kind: 'missing',
    message: `no file matches the import "${resource}"`,
    hint: "use a path relative to the importing file's folder",
  };
}

/** `path` begins and ends with the same file. */
export function circle(path: readonly string[]): Words {
  const way = path.map((name) => `"${name}"`).join(' imports ');
  return {
    kind: 'circle',
    message: `files import each other in a circle: ${way}`,
    hint: 'remove one of these imports',
  };
}

export function passedOver({ resource }: Pick<Import, 'resource'>): Words {
  return {
    kind: 'passed over',
    message: `cannot load "${resource}", and Symfony silently skips it because of ignore_errors`,
    hint: `run syncctl validate on it; set ignore_errors: not_found to make Symfony report such errors`,
  };
}

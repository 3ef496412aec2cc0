// What is wrong with an import, in words.

import type { Diagnostic } from '../core/diagnostic.js';
import { fileName } from '../core/path.js';
import type { Import } from './imports.js';

/** An import that Symfony cannot follow, or follows in vain; it stands at the entry of `imports:`. */
export interface ImportFault extends Pick<Diagnostic, 'message' | 'file' | 'pointer' | 'range'> {
  /** `passed over`: `ignore_errors` keeps Symfony from failing, and nothing behind the fault has an effect. */
  readonly kind: 'missing' | 'circle' | 'limit' | 'passed over';
  readonly hint: string;
}

type Words = Pick<ImportFault, 'kind' | 'message' | 'hint'>;

export const TOO_MANY: Words = {
  kind: 'limit',
  message: 'so many files import one another that syncctl reads no more of them',
  hint: 'does a file import itself by way of others?',
};

export function missing({ resource, file }: Import, path: string): Words {
  const where = path === resource ? '' : `, looked for as "${path}"`;
  return {
    kind: 'missing',
    message: `"${resource}" is imported and does not exist${where}`,
    hint: `write the path from the folder of ${fileName(file)}; with ignore_errors: not_found it may be absent`,
  };
}

/** `sentence` says which file it is and why. */
export function unreadable({ ignores, resource }: Import, sentence: string): Words {
  if (ignores === 'all') return passedOver({ resource });
  return {
    kind: 'missing',
    message: `"${resource}" is imported, but ${sentence}`,
    hint: 'import a file that can be read, or remove the import',
  };
}

export function nothingFits({ resource }: Import): Words {
  return {
    kind: 'missing',
    message: `"${resource}" is imported and fits no file`,
    hint: 'write the path from the folder of the importing file',
  };
}

/** `path` begins and ends with the same file. */
export function circle(path: readonly string[]): Words {
  const way = path.map((name) => `"${name}"`).join(' imports ');
  return { kind: 'circle', message: `files import one another: ${way}`, hint: 'remove one of these imports' };
}

export function passedOver({ resource }: Pick<Import, 'resource'>): Words {
  return {
    kind: 'passed over',
    message: `"${resource}" cannot be loaded, and ignore_errors has Symfony leave it out without a word`,
    hint: `syncctl validate shows what is wrong with it; write ignore_errors: not_found to hear of it`,
  };
}

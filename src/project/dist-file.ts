// The .dist file that Composer makes parameters.yml from (incenteev/composer-parameter-handler), as composer.json says it.

import { joinPath } from '../core/path.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import { mapOf, parseJson } from './composer.js';

/** The .dist file of a parameters file, as it was read. */
export interface DistFile {
  readonly file: ParametersFile;
  /** Composer keeps the keys that the .dist file does not have. */
  readonly keepsOutdated: boolean;
  /** There is no such file, although composer.json names it; `file` is empty then. */
  readonly missing: boolean;
}

/** Which .dist file there could be. */
export interface DistLocation {
  readonly path: string;
  readonly keepsOutdated: boolean;
  /** Composer.json says that it is there, and does not only leave it at the usual name. */
  readonly named: boolean;
}

/** Whether a file is such a .dist file itself. */
export function isDist(path: string): boolean {
  return /\.dist(\.ya?ml)?$/.test(path);
}

/** Composer's file, with the folder it stands in from the root of the disk. */
export interface ComposerFile {
  readonly folder: string;
  readonly text: string;
}

/**
 * Where the .dist file of a parameters file is; `absolute` is the same path from the root of the disk. Without a
 * composer.json it is taken to stand beside the file; null when Composer does not write the file. Never throws.
 */
export function distOf(path: string, absolute: string, composer: ComposerFile | null): DistLocation | null {
  const root = composer && parseJson(composer.text);
  if (!root) return { path: `${path}.dist`, keepsOutdated: false, named: false };
  const entry = mapOf(root.extra)['incenteev-parameters'];
  for (const one of Array.isArray(entry) ? entry.map(mapOf) : [mapOf(entry)]) {
    if (typeof one.file !== 'string' || joinPath(composer.folder, one.file) !== absolute) continue;
    const named = one['dist-file'];
    const dist = typeof named === 'string' ? joinPath(composer.folder, named) : `${absolute}.dist`;
    return {
      path: dist === `${absolute}.dist` ? `${path}.dist` : dist,
      keepsOutdated: one['keep-outdated'] === true,
      named: typeof named === 'string',
    };
  }
  return null;
}

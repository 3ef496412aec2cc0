// The .dist file that Composer creates parameters.yml from (incenteev/composer-parameter-handler), according to composer.json.

import { joinPath } from '../../core/path.js';
import type { ParametersFile } from '../../symfony/parameters-file.js';
import { mapOf, parseJson } from './versions.js';

/** The .dist file of a parameters file. */
export interface DistFile {
  readonly file: ParametersFile;
  /** Whether Composer keeps keys that are not in the .dist file. */
  readonly keepsOutdated: boolean;
  /** The file does not exist, although composer.json sets it; then `file` is empty. */
  readonly missing: boolean;
}

/** A possible .dist file. */
export interface DistLocation {
  readonly path: string;
  readonly keepsOutdated: boolean;
  /** Whether composer.json sets it explicitly. */
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
 * composer.json it is expected beside the file; null if Composer does not write the file. Never throws.
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

// Where an application keeps its addresses, and in which folders they are looked for: from the current one up to its root.

import { joinPath } from '../core/path.js';
import type { ProjectIo } from './io.js';

/** Where Symfony applications keep the file, seen from their own folder, the newest layout first. */
export const USUAL_PLACES = ['config/parameters.yml', 'app/config/parameters.yml', 'parameters.yml'] as const;

/** Where Oro 5.1 and later keep their DSNs; the second file, for this machine, may be the only one. */
export const ENV_PLACES = ['.env-app', '.env-app.local'] as const;

/**
 * The current folder as '', then the folders above it as `..`, `../..`, up to the first one with a composer.json. `io.above` says
 * where else the search ends.
 */
export async function* searchedFolders(io: ProjectIo): AsyncGenerator<string, void> {
  let folder = '';
  for (;;) {
    yield folder;
    if (!io.above?.(folder) || (await isThere(joinPath(folder, 'composer.json'), io))) return;
    folder = joinPath(folder, '..');
  }
}

/** The first of these folders that has any file with addresses; null if none has. */
export async function findFolder(io: ProjectIo): Promise<string | null> {
  for await (const folder of searchedFolders(io)) {
    for (const place of [...USUAL_PLACES, ...ENV_PLACES])
      if (await isThere(joinPath(folder, place), io)) return folder;
  }
  return null;
}

/** A file that cannot be read is there. */
export async function isThere(path: string, io: ProjectIo): Promise<boolean> {
  try {
    return (await io.read(path, 1, false)) !== null;
  } catch {
    return true;
  }
}

// Composer's files in the folder of the parameters or above it: the target that they name, and what they say of the .dist file.

import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { COMPOSER_FILES, targetFromComposer } from '../parameters/composer.js';
import { type ComposerFile, type DistFile, distOf, isDist } from '../parameters/dist-file.js';
import { readParametersFile } from '../parameters/parameters-file.js';
import { SourceText } from '../parameters/source-text.js';
import { isBefore, type Target } from '../parameters/target.js';
import { decode, MAX_BYTES, type ProjectIo, readSource } from './io.js';

/** What Composer's files in a folder, or above it, say. */
export interface KnownFolder {
  target?: Target | null;
  composer?: ComposerFile | null;
}

/** The target that Composer's files name, in the folder or above it; null when there are none. */
export async function guessTarget(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<Target | null> {
  const place = resolve(folder);
  const known = knownFolder(place, folders);
  if (known.target !== undefined) return known.target;
  let found: Target | null = null;
  for (const name of COMPOSER_FILES) {
    const path = join(folder, name);
    const bytes = found ? null : await io.read(path, MAX_BYTES).catch(() => null);
    if (bytes) found = targetFromComposer(decode(bytes), path);
  }
  if (!found && dirname(place) !== place) found = await guessTarget(join(folder, '..'), folders, io);
  known.target = found;
  return found;
}

/** The .dist file that Composer makes the parameters from; Oro 5.1 has none. */
export async function readDist(
  path: string,
  target: Target,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<DistFile | null> {
  if (path === '-' || isDist(path) || !isBefore(target.oro, '5.1')) return null;
  const composer = await findComposer(dirname(path), folders, io);
  const place = distOf(path, resolve(path), composer);
  const name = place && (isAbsolute(path) ? place.path : relative('', place.path));
  if (!name) return null;
  const source = await readSource(name, io).catch(() => undefined);
  if (source === undefined || (source === null && !place.named)) return null;
  const file = readParametersFile(source ?? new SourceText(name, ''), target);
  return { file, keepsOutdated: place.keepsOutdated, missing: source === null };
}

/** The composer.json of the folder, or of the next one above that has it. */
async function findComposer(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<ComposerFile | null> {
  const place = resolve(folder);
  const known = knownFolder(place, folders);
  if (known.composer !== undefined) return known.composer;
  const bytes = await io.read(join(folder, 'composer.json'), MAX_BYTES).catch(() => null);
  if (bytes) known.composer = { folder: place, text: decode(bytes) };
  else known.composer = dirname(place) === place ? null : await findComposer(join(folder, '..'), folders, io);
  return known.composer;
}

function knownFolder(place: string, folders: Map<string, KnownFolder>): KnownFolder {
  const known = folders.get(place) ?? {};
  folders.set(place, known);
  return known;
}

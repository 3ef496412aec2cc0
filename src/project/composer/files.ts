// Composer's files in the folder of the parameters or above: they give the target and the .dist file.

import { fileName, folderOf, joinPath, relativePath } from '../../core/path.js';
import { SourceText } from '../../core/source-text.js';
import { FIRST_ORO_WITH_DSNS } from '../../oro/dsn/dsn-names.js';
import { isBefore, type Target } from '../../oro/target.js';
import { readSettingsFile, type SettingsFile } from '../../settings/settings-file.js';
import { readParametersFile } from '../../symfony/parameters-file.js';
import { absolutePath, decode, MAX_BYTES, type ProjectIo, readSource } from '../io.js';
import { type ComposerFile, type DistFile, distOf, isDist } from './dist-file.js';
import { COMPOSER_FILES, targetFromComposer } from './versions.js';

/** The information from Composer's files in a folder or above. */
export interface KnownFolder {
  target?: Target | null;
  composer?: ComposerFile | null;
  /** The names in the folder as it was named, once two files were looked for there; null before. */
  names?: ReadonlySet<string> | null;
  /** Of the folder as it was named. */
  settings?: SettingsFile | null;
}

/** The syncctl.yml of a folder. Rejects with SyncctlError if it cannot be read. */
export async function findSettings(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<SettingsFile | null> {
  const known = knownFolder(folder, folders);
  if (known.settings !== undefined) return known.settings;
  const source = await readSource(joinPath(folder, 'syncctl.yml'), io);
  known.settings = source && readSettingsFile(source);
  return known.settings;
}

/** The target from Composer's files in the folder or above; null if there are none. */
export async function guessTarget(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<Target | null> {
  const absolute = absolutePath(folder, io);
  const known = knownFolder(absolute, folders);
  if (known.target !== undefined) return known.target;
  let found: Target | null = null;
  for (const name of COMPOSER_FILES) {
    const path = joinPath(folder, name);
    const bytes = found ? null : await io.read(path, MAX_BYTES, false).catch(() => null);
    if (bytes) found = targetFromComposer(decode(bytes, io), path);
  }
  if (!found && folderOf(absolute) !== absolute)
    found = await guessTarget(joinPath(folder, '..'), folders, io);
  known.target = found;
  return found;
}

/** The .dist file that Composer creates the parameters from; Oro 5.1 has none. */
export async function readDist(
  path: string,
  target: Target,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<DistFile | null> {
  if (path === '-' || isDist(path) || !isBefore(target.oro, FIRST_ORO_WITH_DSNS)) return null;
  const composer = await findComposer(folderOf(path), folders, io);
  const location = distOf(path, absolutePath(path, io), composer);
  const name = location && (path.startsWith('/') ? location.path : fromHere(location.path, io));
  if (!name || !(location.named || (await mayBeThere(name, folders, io)))) return null;
  const source = await readSource(name, io).catch(() => undefined);
  if (source === undefined || (source === null && !location.named)) return null;
  const file = readParametersFile(source ?? new SourceText(name, ''), target);
  return { file, keepsOutdated: location.keepsOutdated, missing: source === null };
}

/** A path relative to the current folder. */
function fromHere(path: string, io: ProjectIo): string {
  return path.startsWith('/') ? relativePath(io.cwd?.() ?? '/', path) : joinPath('', path);
}

/** For the second file of a folder and those after it, the names in the folder tell, where they can be listed. */
async function mayBeThere(path: string, folders: Map<string, KnownFolder>, io: ProjectIo): Promise<boolean> {
  const folder = folderOf(path);
  const known = knownFolder(folder, folders);
  if (known.names === undefined) {
    known.names = null;
    return true;
  }
  if (known.names === null) {
    const names = await io.list?.(folder).catch(() => null);
    if (!names) return true;
    known.names = new Set(names.map(nameOnAnyDisk));
  }
  return known.names.has(nameOnAnyDisk(fileName(path)));
}

/** Some file systems ignore case and Unicode normalisation in names. */
function nameOnAnyDisk(name: string): string {
  return name.normalize().toLowerCase();
}

/** The composer.json of the folder, or of the next one above that has it. */
async function findComposer(
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<ComposerFile | null> {
  const absolute = absolutePath(folder, io);
  const known = knownFolder(absolute, folders);
  if (known.composer !== undefined) return known.composer;
  const bytes = await io.read(joinPath(folder, 'composer.json'), MAX_BYTES, false).catch(() => null);
  if (bytes) known.composer = { folder: absolute, text: decode(bytes, io) };
  else
    known.composer =
      folderOf(absolute) === absolute ? null : await findComposer(joinPath(folder, '..'), folders, io);
  return known.composer;
}

function knownFolder(absolute: string, folders: Map<string, KnownFolder>): KnownFolder {
  const before = folders.get(absolute);
  if (before) return before;
  const known = {};
  folders.set(absolute, known);
  return known;
}

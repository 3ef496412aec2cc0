// Which files `validate --fix` may edit: the application's own parameters, env files and syncctl.yml.

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { namedSource } from '../../../project/carrier.js';
import type { Project } from '../../../project/project.js';

/** The real path of a file, the same for all of its names; of one that does not exist, its path. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

/** Why a file may not be edited, in a clause; null if it may. */
export function whyNotEditable(file: string, project: Project): string | null {
  const names = [resolve(file), realFile(file)];
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return 'it is not a regular file';
  if (names.some(isTemplate) || isDist(file, project)) return 'the file is a template for other files';
  if (names.some(isVendored)) return 'the file is in a vendor folder';
  if (!isBeside(file, project) && !isBelow(rootOf(project), resolve(file)))
    return 'the file is outside of the application';
  return null;
}

function isTemplate(path: string): boolean {
  return /\.(dist|example|sample|template)(\.[a-z]+)?$/i.test(path);
}

/** composer.json may give the .dist file any name. */
function isDist(file: string, { carrier }: Project): boolean {
  return carrier.kind === 'yaml' && carrier.dist?.file.source.name === file;
}

function isVendored(path: string): boolean {
  return path.split(sep).slice(0, -1).includes('vendor');
}

/** Whether a file is the one that the user named, its syncctl.yml, or an env file of the same chain. */
function isBeside(file: string, { carrier, settingsFile }: Project): boolean {
  const chain = carrier.kind === 'env' ? carrier.dsns.chain.files : [];
  const own = [namedSource(carrier), ...chain.map(({ source }) => source)];
  return [...own, ...(settingsFile ? [settingsFile.source] : [])].some(({ name }) => name === file);
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** The first folder above the file with a composer.json or .git; without one, the folder that contains config/. */
function rootOf({ carrier }: Project): string {
  const own = dirname(resolve(namedSource(carrier).name));
  for (let folder = own; ; folder = dirname(folder)) {
    if (['composer.json', '.git'].some((name) => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) break;
  }
  const above = basename(own) === 'config' ? dirname(own) : own;
  return basename(above) === 'app' && above !== own ? dirname(above) : above;
}

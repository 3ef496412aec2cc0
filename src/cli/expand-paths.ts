// Patterns of file names, for shells and CI files that do not expand them: * and ? within a name, ** for any folders.

import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fitsPattern } from '../core/name-pattern.js';

/** Folders that ** skips, besides hidden ones: their content belongs to others. */
const SKIPPED = ['node_modules', 'vendor'];

/** Paths in the order given, each once. What is no pattern, names a file as it is, or matches nothing is kept. */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(paths.map(expand));
  return [...new Set(expanded.flat())];
}

async function expand(path: string): Promise<string[]> {
  if (!/[*?]/.test(path) || existsSync(path)) return [path];
  const segments = path.split('/').filter((name, index, all) => name !== '**' || all[index - 1] !== '**');
  const absolute = segments[0] === '';
  const found = await filesBelow(absolute ? '/' : '', absolute ? segments.slice(1) : segments);
  return found.length > 0 ? [...new Set(found)].sort() : [path];
}

async function filesBelow(folder: string, [segment = '', ...rest]: readonly string[]): Promise<string[]> {
  if (segment === '**') return await anywhereBelow(folder, rest);
  const names = /[*?]/.test(segment) ? await namesIn(folder, segment) : [segment];
  const paths = names.map((name) => (folder === '' ? name : join(folder, name)));
  if (rest.length === 0) return paths.filter((path) => kindOf(path) === 'file');
  const folders = paths.filter((path) => kindOf(path) === 'folder');
  return (await Promise.all(folders.map((path) => filesBelow(path, rest)))).flat();
}

/** Symbolic links are not followed, to avoid loops. */
async function anywhereBelow(folder: string, rest: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder || '.', { withFileTypes: true }).catch(() => []);
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.includes(entry.name),
  );
  const here = rest.length === 0 ? ['*'] : rest;
  const found = [await filesBelow(folder, here)];
  for (const { name } of folders) found.push(await anywhereBelow(folder ? join(folder, name) : name, rest));
  return found.flat();
}

async function namesIn(folder: string, pattern: string): Promise<string[]> {
  const names = await readdir(folder || '.').catch(() => []);
  return names.filter(
    (name) => (pattern.startsWith('.') || !name.startsWith('.')) && fitsPattern(name, pattern),
  );
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

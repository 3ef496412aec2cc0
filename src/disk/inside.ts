// Resolves where a file really is. It must not read or write contents.

import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { codeOf } from '../core/system-error.js';
import { explain } from './failure.js';

/**
 * The real path of `path` under `dir`, both of which need not exist. Symlinks are followed as long as they stay inside `dir`;
 * one that leads out, or nowhere, is refused with `SyncctlError`, as is a path that climbs out by itself.
 */
export async function resolveInside(dir: string, path: string): Promise<string> {
  const root = await realFolder(resolve(dir));
  const file = join(root, path);
  if (!isInside(root, file)) throw new SyncctlError('PATH_OUTSIDE', `"${path}" is outside of "${dir}"`);
  const real = await realFolder(file);
  if (!isInside(root, real)) {
    throw new SyncctlError(
      'PATH_OUTSIDE',
      `"${file}" is a symlink to "${real}", which is outside of "${root}"`,
      {
        hint: 'remove the symlink, or write to the folder that it points to',
      },
    );
  }
  return real;
}

/** Follows the existing part of a path; the rest is kept unchanged. */
async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explain(error, `cannot reach "${path}"`);
  }
  if (await isSymlink(path)) {
    throw new SyncctlError('PATH_OUTSIDE', `"${path}" is a broken symlink`, {
      hint: 'remove it',
    });
  }
  const parent = dirname(path);
  return parent === path ? path : join(await realFolder(parent), relative(parent, path));
}

async function isSymlink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.isSymbolicLink() ?? false;
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

// Writes a report where the user wants it: the whole file or nothing, with one sentence for each way it can fail.

import { randomBytes } from 'node:crypto';
import { link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SyncctlError } from '../core/error.js';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a directory',
  EISDIR: 'it is a directory',
  ENOSPC: 'there is no space left',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a symbolic link that leads to itself',
};

/** Readers see the old content or the new. A device or pipe is written to as it is. Rejects with SyncctlError. */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  try {
    const found = await stat(path).catch(ignoreMissing);
    if (found && !found.isFile()) return await writeFile(path, text);
    // What a symbolic link leads to is replaced, not the link.
    const file = found ? await realpath(path) : path;
    await replace(file, text, found?.mode);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file that is not there, as a whole; false when there is one, which stays as it is. Rejects with SyncctlError. */
export async function createWholeFile(path: string, text: string): Promise<boolean> {
  const next = nameBeside(path);
  try {
    await writeFile(next, text, { flag: 'wx' });
    // A link takes no name that is taken.
    await link(next, path).catch((error) => linkless(error, path, text));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unwritable(path, error);
  } finally {
    await rm(next, { force: true });
  }
}

/** Some file systems have no links. */
async function linkless(error: unknown, path: string, text: string): Promise<void> {
  if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
  await writeFile(path, text, { flag: 'wx' });
}

function unwritable(path: string, error: unknown): SyncctlError {
  const code = codeOf(error);
  const sentence = SENTENCES[code] ?? code;
  return new SyncctlError('FILE_UNWRITABLE', `${path} cannot be written: ${sentence}`, { cause: error });
}

/** A name of its own in the same folder. */
function nameBeside(file: string): string {
  return join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}`);
}

async function replace(file: string, text: string, mode: number | undefined): Promise<void> {
  const next = nameBeside(file);
  try {
    await writeFile(next, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

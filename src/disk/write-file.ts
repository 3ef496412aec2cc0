// Writes a file for the user: completely or not at all.

import { realpathSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { SyncctlError } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';
import { createFile, replaceFile, writeDraft } from './draft.js';

const PERMISSIONS = 0o7777;

/** Readers see the old content or the new. A device or pipe is written to as it is. Rejects with SyncctlError. */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isFile()) return await writeFile(path, text);
    // Replaces the target of a symbolic link, not the link.
    const file = found ? realpathSync(path) : path;
    replaceFile(writeDraft(file, text, found && found.mode & PERMISSIONS), file);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file unless there is one, and says whether it did. Throws SyncctlError. */
export function createWholeFile(path: string, text: string): boolean {
  try {
    return createFile(writeDraft(path, text), path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, cause: unknown): SyncctlError {
  return new SyncctlError('FILE_UNWRITABLE', `${path} cannot be written: ${reasonOf(cause)}`, { cause });
}

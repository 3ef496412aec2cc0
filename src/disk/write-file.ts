// Writes a file for the user: completely or not at all.

import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';
import { createFile, replaceFile, writeDraft, writeSuccessor } from './draft.js';

/**
 * Readers see the old content or the new. A symbolic link stays, and its target is replaced. A device or pipe is written to as it
 * is. Rejects with SyncctlError.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isFile()) return await writeFile(path, text);
    const file = behindLinks(path);
    replaceFile(writeSuccessor(file, text), file);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What a symbolic link leads to, which need not exist; any other path as it is. Throws the system's error. */
function behindLinks(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return statSync(path, { throwIfNoEntry: false })
    ? realpathSync(path)
    : behindLinks(resolve(dirname(path), readlinkSync(path)));
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
  if (cause instanceof SyncctlError) return cause;
  return new SyncctlError('FILE_UNWRITABLE', `${path} cannot be written: ${reasonOf(cause)}`, { cause });
}

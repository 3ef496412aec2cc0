// The one way to write a file: complete and flushed under a name of its own beside it, then put in its place in one step, so
// that readers see the old content or the new. It must not know what the files are for.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../core/system-error.js';

/** A name that no other file has, hidden, in the folder of `file`. */
export function nameBeside(file: string, suffix: string): string {
  return join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.${suffix}`);
}

/**
 * Writes the content beside `file`, flushed, and returns the path of this draft. `mode` is what the process creates files with
 * unless it is given. Leaves nothing behind when it fails; throws the system's error.
 */
export function writeDraft(file: string, content: string, mode?: number): string {
  const draft = nameBeside(file, 'new');
  try {
    const handle = openSync(draft, 'wx', mode ?? 0o666);
    try {
      writeFileSync(handle, content);
      if (mode !== undefined) ignoring(NO_PERMISSION_BITS, () => fchmodSync(handle, mode));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Puts a draft in place of `file`. When it fails the draft is gone; throws the system's error. */
export function replaceFile(draft: string, file: string): void {
  try {
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  flushFolder(dirname(file));
}

/** Gives a draft the name of `file` unless there is one, and says whether it did. The draft is gone then; throws the system's error. */
export function createFile(draft: string, file: string): boolean {
  try {
    linkOrCopy(draft, file);
    flushFolder(dirname(file));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Another name for a file; a copy where the file system has no hard links. Throws the system's error, also when the name is taken. */
export function linkOrCopy(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}

/** Makes sure that a crash of the machine does not undo what happened to the names in a folder, where the system can. */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {}
}

/** What file systems without hard links, or without permission bits, say. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS'];
const NO_PERMISSION_BITS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

function ignoring(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error;
  }
}

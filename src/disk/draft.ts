// The one way to write a file: complete and flushed under a name of its own beside it, then put in its place in one step, so
// that readers see the old content or the new. It must not know what the files are for.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../core/system-error.js';
import { keepAttributes } from './attributes.js';

/** A name that no other file has, hidden, in the folder of `file`. */
export function nameBeside(file: string, suffix: string): string {
  return join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.${suffix}`);
}

/**
 * Writes the content beside `file`, flushed, and returns the path of this draft. `mode` is what the process creates files with
 * unless it is given. Leaves nothing behind when it fails; throws the system's error.
 */
export function writeDraft(file: string, content: string, mode?: number): string {
  return draft(file, content, mode ?? 0o666, (handle) => {
    if (mode !== undefined) ignoring(NO_PERMISSION_BITS, () => fchmodSync(handle, mode));
  });
}

/**
 * Writes a draft for a file of the user's: a file that is there keeps its owner, mode and access control list, a new one gets
 * `mode`. Leaves nothing behind when it fails; throws SyncctlError or the system's error.
 */
export function writeSuccessor(file: string, content: string, mode?: number): string {
  const old = openRegular(file);
  if (old === null) return writeDraft(file, content, mode);
  try {
    return draft(file, content, 0o600, (handle) => keepAttributes(old, handle, file));
  } finally {
    closeSync(old);
  }
}

/** `prepare` gets the file while it is empty, so that nobody can read the content who could not read the old one. */
function draft(file: string, content: string, mode: number, prepare: (handle: number) => void): string {
  const path = nameBeside(file, 'new');
  try {
    const handle = openSync(path, 'wx', mode);
    try {
      prepare(handle);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** A file that is there, open; null when there is none, or something that is not a regular file. */
function openRegular(file: string): number | null {
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
  try {
    const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (fstatSync(handle).isFile()) return handle;
    closeSync(handle);
    return null;
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENXIO'].includes(codeOf(error))) return null;
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

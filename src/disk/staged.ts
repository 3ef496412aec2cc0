// Stages one file: writes the new content beside the old one, and keeps the old one until all files are in place.

import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from '../core/artifact.js';
import { codeOf } from '../core/system-error.js';
import { flushFolder, linkOrCopy, nameBeside, replaceFile, writeSuccessor } from './draft.js';
import { explain } from './failure.js';
import { makeFolders, removeFolders } from './folders.js';

/** `next` is the complete new content (null for a removal), `previous` another name of the old file (null when there was none). */
export interface Staged {
  readonly file: string;
  readonly next: string | null;
  readonly previous: string | null;
  /** Folders that were made for it, the outermost first. */
  readonly folders: readonly string[];
}

/** Writes the new content beside `file`, flushed, and keeps the old one. Leaves nothing behind on failure. */
export function stage({ action, artifact }: Change, file: string): Staged {
  const folders = foldersFor(file);
  const part = { file, next: null, previous: null, folders } satisfies Staged;
  let next: string | null = null;
  try {
    if (action !== 'remove') next = writeSuccessor(file, artifact.content, artifact.mode);
    return { ...part, next, previous: keep(file) };
  } catch (error) {
    discard([{ ...part, next }]);
    throw explain(error, `cannot write "${file}"`);
  }
}

/** Puts the new content in place, or takes the file away. */
export function swap({ file, next }: Staged): void {
  try {
    if (next !== null) return replaceFile(next, file);
    rmSync(file, { force: true });
    flushFolder(dirname(file));
  } catch (error) {
    throw explain(error, `cannot write "${file}"`);
  }
}

/** Puts the old file back, with its owner and mode. */
export function undo({ file, previous }: Staged): void {
  if (previous === null) rmSync(file, { force: true });
  else renameSync(previous, file);
}

/** Removes temporary files, and created folders that stayed empty. */
export function discard(staged: readonly Staged[]): void {
  for (const { next, previous, folders } of [...staged].reverse()) {
    for (const path of [next, previous]) if (path !== null) rmSync(path, { force: true });
    removeFolders(folders);
  }
}

function foldersFor(file: string): string[] {
  try {
    return makeFolders(dirname(file));
  } catch (error) {
    throw explain(error, `cannot create the folder "${dirname(file)}"`);
  }
}

/** Another name for the file, so that it can come back as it was; null when there is none. */
function keep(file: string): string | null {
  const previous = nameBeside(file, 'old');
  try {
    linkOrCopy(file, previous);
    return previous;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    rmSync(previous, { force: true });
    throw error;
  }
}

// One file on its way: the new content beside the old one, and the old one kept until all are in place.

import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Change } from '../core/artifact.js';
import { codeOf, explain } from './failure.js';

/** `next` is the complete new content (null for a removal), `previous` another name of the old file (null when there was none). */
export interface Staged {
  readonly file: string;
  readonly next: string | null;
  readonly previous: string | null;
  /** Folders that were made for it, the outermost first. */
  readonly folders: readonly string[];
}

/** Writes the new content beside `file`, flushed and with its mode, and keeps the old one. Leaves nothing behind on failure. */
export async function stage(change: Change, file: string): Promise<Staged> {
  const folders = await makeFolders(dirname(file));
  const part = { file, next: null, previous: null, folders } satisfies Staged;
  const next = change.action === 'remove' ? null : beside(file, 'new');
  const previous = beside(file, 'old');
  try {
    if (next !== null) await write(next, change.artifact.content, change.artifact.mode);
    return { ...part, next, previous: (await keep(file, previous)) ? previous : null };
  } catch (error) {
    await discard([{ ...part, next, previous }]);
    throw explain(error, `cannot write "${file}"`);
  }
}

/** Puts the new content in place, or takes the file away. */
export async function swap({ file, next }: Staged): Promise<void> {
  try {
    if (next === null) await rm(file, { force: true });
    else await rename(next, file);
    await flushFolder(dirname(file));
  } catch (error) {
    throw explain(error, `cannot write "${file}"`);
  }
}

/** Puts the old file back, with its owner and mode. */
export async function undo({ file, previous }: Staged): Promise<void> {
  if (previous === null) await rm(file, { force: true });
  else await rename(previous, file);
}

/** Takes away what is left beside the files, and the folders made for them that stayed empty. */
export async function discard(staged: readonly Staged[]): Promise<void> {
  for (const { next, previous, folders } of [...staged].reverse()) {
    for (const path of [next, previous]) if (path !== null) await rm(path, { force: true });
    for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
  }
}

function beside(file: string, suffix: string): string {
  return join(dirname(file), `.${basename(file).slice(0, 200)}.${randomBytes(6).toString('hex')}.${suffix}`);
}

async function makeFolders(folder: string): Promise<string[]> {
  try {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return [];
    const made: string[] = [];
    for (let path = folder; path.startsWith(first); path = dirname(path)) made.unshift(path);
    return made;
  } catch (error) {
    throw explain(error, `cannot make the folder "${folder}"`);
  }
}

async function write(path: string, content: string, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Another name for the file, so that it can come back as it was; a copy where the file system has no hard links. */
async function keep(file: string, previous: string): Promise<boolean> {
  try {
    await link(file, previous);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS'].includes(codeOf(error))) throw error;
  }
  await copyFile(file, previous);
  return true;
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

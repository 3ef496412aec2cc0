// Reads files and standard input on this machine, up to a size limit, with one message per kind of failure.

import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { codeOf, isAbsent, reasonOf } from '../core/system-error.js';
import { mayLookAbove } from './folder-above.js';

/** The read buffer. */
const chunk = Buffer.allocUnsafe(64 * 1024);

/** Implements `ProjectIo`. */
export const nodeIo = {
  // A copy, because each access to the real one asks the system.
  env: { ...process.env },
  cwd: (): string => process.cwd(),
  above: mayLookAbove,
  decode: (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  async list(folder: string): Promise<readonly string[] | null> {
    try {
      return readdirSync(folder === '' ? '.' : folder);
    } catch (error) {
      if (isAbsent(error)) return null;
      throw unreadable(`"${folder}"`, error);
    }
  },
  async read(path: string, limit: number, named = true): Promise<Uint8Array | null> {
    try {
      return path === '-' ? await readStream(process.stdin, limit) : await readFile(path, limit, named);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw unreadable(path === '-' ? 'standard input' : `"${path}"`, error);
    }
  },
};

function unreadable(name: string, cause: unknown): SyncctlError {
  return new SyncctlError('FILE_UNREADABLE', `${name} cannot be read: ${reasonOf(cause)}`, { cause });
}

/** At once: a parameters file is small, and to load Node's promises and streams takes longer than to read it. */
function readFile(path: string, limit: number, named: boolean): Uint8Array | null {
  if (path.includes('\0')) return null;
  // What the user named is there, as a rule. What is only looked for often is not, and to fail to open it is costly.
  if (!named) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found && !isInFile(path)) return null;
    if (found?.isFIFO() || found?.isSocket()) throw new Error('it is a pipe or socket');
  }
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const read = readSync(file, chunk, 0, Math.min(chunk.length, limit - length), null);
      if (read === 0) break;
      chunks.push(Buffer.from(chunk.subarray(0, read)));
      length += read;
    }
    return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** Folders that are there, so that each is asked for once. */
const folders = new Set<string>();

/** Whether a folder of the path is none. */
function isInFile(path: string): boolean {
  const folder = dirname(path);
  if (folders.has(folder)) return false;
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) folders.add(folder);
  return found?.isDirectory() === false;
}

async function readStream(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

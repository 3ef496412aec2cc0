// Reading files and standard input on this machine, bounded, with one sentence for each way it can fail.

import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SyncctlError } from '../core/error.js';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a directory, not a file',
  EPIPE: 'is a pipe or socket, not a file',
  ENOTDIR: 'does not exist: a part of the path is not a directory',
  ELOOP: 'is a symbolic link that leads to itself',
  ENAMETOOLONG: 'is too long for a file name',
};

/** What is read at a time goes here first. */
const chunk = Buffer.allocUnsafe(64 * 1024);

/** Reads like `ProjectIo` wants it. */
export const nodeIo = {
  // A copy, since each look at the real one asks the system.
  env: { ...process.env },
  async list(folder: string): Promise<readonly string[] | null> {
    try {
      return readdirSync(folder === '' ? '.' : folder);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new SyncctlError(
        'FILE_UNREADABLE',
        `"${folder}" ${SENTENCES[code] ?? `cannot be read (${code})`}`,
        {
          cause: error,
        },
      );
    }
  },
  async read(path: string, limit: number, named = true): Promise<Uint8Array | null> {
    try {
      return path === '-' ? await readStream(process.stdin, limit) : await readFile(path, limit, named);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return null;
      const sentence = SENTENCES[code] ?? `cannot be read (${code})`;
      throw new SyncctlError(
        'FILE_UNREADABLE',
        `${path === '-' ? 'standard input' : `"${path}"`} ${sentence}`,
        { cause: error },
      );
    }
  },
};

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** At once: a parameters file is small, and to load Node's promises and streams takes longer than to read it. */
function readFile(path: string, limit: number, named: boolean): Uint8Array | null {
  if (path.includes('\0')) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found && !isInFile(path)) return null;
  if (!named && (found?.isFIFO() || found?.isSocket())) throw Object.assign(new Error(), { code: 'EPIPE' });
  // How long a pipe, a device or a file of /proc is, only its end tells.
  const size = found?.isFile() && found.size > 0 ? found.size : Number.POSITIVE_INFINITY;
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit && length < size) {
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

/** Whether a folder of the path is none. Most files that are looked for are not there, and to open one makes a costly error. */
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

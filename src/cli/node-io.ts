// Reading files and standard input on this machine, bounded, with one sentence for each way it can fail.

import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { SyncctlError } from '../core/error.js';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a directory, not a file',
  ENOTDIR: 'does not exist: a part of the path is not a directory',
  ELOOP: 'is a symbolic link that leads to itself',
  ENAMETOOLONG: 'is too long for a file name',
};

/** Bytes that are read at a time. */
const CHUNK = 64 * 1024;

/** Reads like `ProjectIo` wants it. */
export const nodeIo = {
  env: process.env,
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
  async read(path: string, limit: number): Promise<Uint8Array | null> {
    try {
      return path === '-' ? await readStream(process.stdin, limit) : await readFile(path, limit);
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
function readFile(path: string, limit: number): Uint8Array {
  if (path.includes('\0')) throw Object.assign(new Error(), { code: 'ENOENT' });
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit - length));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
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

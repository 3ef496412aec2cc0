// Reads one file through the injected io, whatever it is: bounded, and as text that remembers its name.

import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { SyncctlError } from '../core/error.js';
import { INVALID_UTF8, SourceText } from '../core/source-text.js';

/** Everything that loading needs from the machine. Paths are relative to the current folder or absolute. */
export interface ProjectIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * At most `limit` bytes of a file, `-` for standard input; null when there is no such file. Rejects with SyncctlError, also for a
   * pipe or socket unless it is `named` by the user: nobody may ever write to one that was found.
   */
  read(path: string, limit: number, named?: boolean): Promise<Uint8Array | null>;
  /** The names in a folder; null when there is no such folder. Without it, imports by pattern are left out. */
  list?(folder: string): Promise<readonly string[] | null>;
}

export const MAX_BYTES = 10 * 1024 * 1024;

/** Null when there is no such file. Rejects with SyncctlError when it cannot be read or is too large. */
export async function readSource(
  path: string,
  io: ProjectIo,
  { name = path, named = false }: { readonly name?: string; readonly named?: boolean } = {},
): Promise<SourceText | null> {
  const bytes = await io.read(path, MAX_BYTES + 1, named);
  if (!bytes) return null;
  if (bytes.length > MAX_BYTES) {
    throw new SyncctlError('FILE_TOO_LARGE', `"${name}" is larger than 10 MB`, {
      hint: `a parameters file has some hundred lines; is ${basename(name)} the right file?`,
    });
  }
  const text = isUtf8(bytes) ? decode(bytes) : markInvalid(bytes);
  return new SourceText(name, text);
}

/** Keeps a byte order mark. A TextDecoder could do the same, and takes milliseconds to load. */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function markInvalid(bytes: Uint8Array): string {
  const text = decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))) + INVALID_UTF8;
}

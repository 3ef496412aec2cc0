// Reads one file through the injected io, up to a size limit, as text that knows its name.

import { SyncctlError } from '../core/error.js';
import { fileName, joinPath } from '../core/path.js';
import { SourceText } from '../core/source-text.js';

/** Everything that loading needs from the machine. Paths are relative to the current folder or absolute. */
export interface ProjectIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * At most `limit` bytes of a file, `-` for standard input; null if there is no such file. Rejects with SyncctlError, also for a
   * pipe or socket that the user did not name: reading it could block forever.
   */
  read(path: string, limit: number, named?: boolean): Promise<Uint8Array | null>;
  /** The names in a folder; null if there is no such folder. Without it, imports by pattern are ignored. */
  list?(folder: string): Promise<readonly string[] | null>;
  /**
   * Whether files may also be looked for in the folder above one. Not above a repository's root or the home folder, in another
   * file system, or in a folder that another user (except root) owns or may write to. Without it, only the current folder counts.
   */
  above?(folder: string): boolean;
  /** The current folder from the root of the disk; without it, it is the root. */
  cwd?(): string;
  /**
   * Text from UTF-8, with U+FFFD for what is none and with a byte order mark kept. Without it a TextDecoder does that, which Node
   * takes milliseconds to load.
   */
  decode?(bytes: Uint8Array): string;
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
      hint: `a parameters file usually has a few hundred lines; is ${fileName(name)} the right file?`,
    });
  }
  const text = decode(bytes, io);
  if (isUtf16(bytes)) return new SourceText(name, text.slice(0, 1), 'UTF-16');
  const invalid = text.indexOf(REPLACEMENT);
  return invalid < 0 || isUtf8(bytes)
    ? new SourceText(name, text)
    : new SourceText(name, text.slice(0, invalid + 1), 'unknown');
}

/** As Windows PowerShell and Notepad's "Unicode" write it: with a mark, or with a zero in the first letter. */
function isUtf16({ 0: first, 1: second }: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (first === 0) !== (second === 0);
}

/** Text from bytes; what is not UTF-8 becomes U+FFFD. */
export function decode(bytes: Uint8Array, io: Pick<ProjectIo, 'decode'>): string {
  return io.decode?.(bytes) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Replaces invalid bytes, but may also be in the file itself. */
const REPLACEMENT = '\ufffd';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A path from the root of the disk. */
export function absolutePath(path: string, io: Pick<ProjectIo, 'cwd'>): string {
  return joinPath(path.startsWith('/') ? '/' : (io.cwd?.() ?? '/'), path);
}

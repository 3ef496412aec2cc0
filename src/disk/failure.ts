// Errors of the file system in one sentence each.

import { SyncctlError } from '../core/error.js';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  ELOOP: 'its symlinks go round in a circle',
  ENAMETOOLONG: 'the path is too long',
  ENOENT: 'it does not exist',
  ENXIO: 'it is neither a file nor a folder',
};

/** The code of a system error, or the empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The failure to do `what`, a clause such as `cannot write "x"`. A `SyncctlError` is returned as it is. */
export function explain(error: unknown, what: string): SyncctlError {
  if (error instanceof SyncctlError) return error;
  const code = codeOf(error);
  const reason = SENTENCES[code] ?? (error instanceof Error ? error.message : String(error));
  const hint =
    code === 'EACCES' || code === 'EPERM'
      ? { hint: 'run it as a user who may, or choose another folder with --out' }
      : {};
  return new SyncctlError(code === '' ? 'DISK_FAILED' : code, `${what}: ${reason}`, {
    ...hint,
    cause: error,
  });
}

// Errors of the file system in one sentence each.

import { SyncctlError } from '../core/error.js';
import { codeOf, isDenied, reasonOf } from '../core/system-error.js';

/** The failure to do `what`, a clause such as `cannot write "x"`. A `SyncctlError` is returned as it is. */
export function explain(error: unknown, what: string): SyncctlError {
  if (error instanceof SyncctlError) return error;
  const code = codeOf(error);
  const hint = isDenied(error) ? { hint: 'run syncctl as a user with permission to write there' } : {};
  return new SyncctlError(code === '' ? 'DISK_FAILED' : code, `${what}: ${reasonOf(error)}`, {
    ...hint,
    cause: error,
  });
}

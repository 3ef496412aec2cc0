// Which start failures only a person can fix. A supervisor that tries again would fail in the same way.

import { EXIT, SyncctlError } from '../core/error.js';

/** Codes of errors about what is written somewhere, besides all that begin with `BAD_`. What another program causes may pass by itself. */
const PERMANENT: ReadonlySet<string> = new Set([
  'CONFIGURATION_WRONG',
  'ENGINE_NOT_SHARED',
  'ENV_FILE_FAULTY',
  'FILE_TOO_LARGE',
  'NO_NETWORK',
  'PORT_PRIVILEGED',
  'SETTING_VALUE',
  'SOCKET_PATH',
  'UNRESOLVED',
  'WEBSOCKETS_OFF',
]);

/** The same failure, with the exit code that says so when nobody but a person can mend it. */
export function withPermanentExit(error: unknown): unknown {
  if (!(error instanceof SyncctlError) || !isPermanent(error.code)) return error;
  const { code, message, hint } = error;
  const options = hint === undefined ? {} : { hint };
  return new SyncctlError(code, message, { ...options, cause: error, exit: EXIT.misconfigured });
}

function isPermanent(code: string): boolean {
  return code.startsWith('BAD_') || PERMANENT.has(code);
}

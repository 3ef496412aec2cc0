// Which start failures only a person can fix. A supervisor that tries again would fail in the same way.

import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';

/** Codes of errors about what is written somewhere. What a file or another program is in the way of may pass by itself. */
const PERMANENT: ReadonlySet<string> = new Set([
  'BAD_FORMAT',
  'BAD_INTERVAL',
  'BAD_MODULE',
  'BAD_ORIGIN',
  'BAD_PATTERN',
  'BAD_PERMISSION',
  'BAD_RANGE',
  'BAD_SETTING',
  'BAD_URL',
  'CONFIGURATION_WRONG',
  'ENV_FILE_FAULTY',
  'FILE_TOO_LARGE',
  'NO_NETWORK',
  'PORT_PRIVILEGED',
  'SETTING_VALUE',
  'SOCKET_PATH',
  'UNIT_OUTDATED',
  'UNRESOLVED',
  'WEBSOCKETS_OFF',
]);

/** The same failure, with the exit code that says so when nobody but a person can mend it. */
export function withPermanentExit(error: unknown): unknown {
  if (!(error instanceof SyncctlError) || !PERMANENT.has(error.code)) return error;
  const { code, message, hint } = error;
  const options = hint === undefined ? {} : { hint };
  return new SyncctlError(code, message, { ...options, cause: error, exit: EXIT.misconfigured });
}

export function exitOf(failure: unknown): ExitCode {
  return failure instanceof SyncctlError ? failure.exit : EXIT.failed;
}

// Failures: what syncctl could not do. Mistakes in a user's file are Diagnostics instead.

/** The exit codes of every command. */
export const EXIT = {
  /** success, nothing to report */
  ok: 0,
  /** success, but there are findings or differences, or the server is not healthy */
  findings: 1,
  /** the command line is invalid */
  usage: 2,
  /** failure, such as an unreadable file, a port in use or no connection */
  failed: 3,
  /** applying changes failed, and all files were restored */
  rolledBack: 4,
  /** `up`: only a person can fix this, such as a wrong configuration; a supervisor should not try again */
  misconfigured: 78,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface SyncctlErrorOptions {
  /** What to do about it: a sentence in lower case. */
  readonly hint?: string;
  readonly cause?: unknown;
  readonly exit?: ExitCode;
}

/** The one error class. `code` is stable and upper case (`PORT_TAKEN`); `message` is one sentence for the user. */
export class SyncctlError extends Error {
  override readonly name = 'SyncctlError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly exit: ExitCode;

  constructor(code: string, message: string, options: SyncctlErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.exit = options.exit ?? EXIT.failed;
  }
}

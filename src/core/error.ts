// Failures: what syncctl could not do. Faults in a user's file are Diagnostics instead.

/** The exit codes of every command. */
export const EXIT = {
  /** done, nothing to report */
  ok: 0,
  /** done, and there are findings, differences, or it is not healthy */
  findings: 1,
  /** the command line is wrong */
  usage: 2,
  /** could not do it: unreadable file, port taken, no connection */
  failed: 3,
  /** apply failed and everything was put back */
  rolledBack: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface SyncctlErrorOptions {
  /** What to do about it, a sentence in lower case. */
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

// The error that a handler throws to be answered with, word by word.

/** Becomes a CALLERROR with its URI, description and details, and is no failure of the handler. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly uri: string;
  readonly details: unknown;

  /** Without `details` the CALLERROR has none; else they must be JSON. */
  constructor(uri: string, description: string, details?: unknown) {
    super(description);
    this.uri = uri;
    this.details = details;
  }
}

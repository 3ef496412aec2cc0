// The error that a handler throws to choose the answer to a call.

/** Becomes a CALLERROR with this URI, description and details. Does not count as a failure of the handler. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly uri: string;
  readonly details: unknown;

  /** `details` must be JSON. If missing, the CALLERROR has none. */
  constructor(uri: string, description: string, details?: unknown) {
    super(description);
    this.uri = uri;
    this.details = details;
  }
}

// The websocket close codes that a syncctl server sends, for the server that closes and the client that reads them.

/** Why a connection is closed; `reconnect` says whether the client may come back by itself. */
export interface Close {
  readonly code: number;
  readonly reason: string;
  readonly reconnect: boolean;
}

export const CLOSE = {
  /** Malformed frames (RFC 6455). */
  protocolError: { code: 1002, reason: '', reconnect: false },
  /** Text that is not UTF-8. */
  invalidText: { code: 1007, reason: 'not UTF-8', reconnect: false },
  /** More invalid messages than the limit allows. */
  badMessages: { code: 1007, reason: 'too many invalid messages', reconnect: false },
  /** More messages beyond the allowed rate than the limit of invalid ones allows. */
  tooFast: { code: 1008, reason: 'too many messages', reconnect: false },
  /** A message longer than the limit. */
  messageTooBig: { code: 1009, reason: '', reconnect: false },
  /** A fault of the server's own. */
  internalError: { code: 1011, reason: 'internal error', reconnect: true },
  /** The server stops and is likely to be started again. The reason it is sent with is from `restartReason`. */
  restarting: { code: 1012, reason: 'service restart', reconnect: true },
} as const satisfies Record<string, Close>;

/** The reason of a 1012: after how many milliseconds the client should come back. */
export function restartReason(milliseconds: number): string {
  return `retry=${Math.round(milliseconds)}`;
}

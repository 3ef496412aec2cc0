// The websocket close codes of syncctl as one table, for the server that closes and the client that reads them.

/** Why a connection is closed; `reconnect` says whether the client comes back by itself. */
export interface Close {
  readonly code: number;
  readonly reason: string;
  readonly reconnect: boolean;
}

export const CLOSE = {
  /** The server is done with the client: a handler closes it, or it closes by itself. */
  normal: { code: 1000, reason: '', reconnect: false },
  /** Malformed frames (RFC 6455). */
  protocolError: { code: 1002, reason: '', reconnect: false },
  /** Never sent: the connection broke, or was refused before it became one. */
  lost: { code: 1006, reason: '', reconnect: true },
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

const BY_CODE: ReadonlyMap<number, Close> = new Map(
  Object.values<Close>(CLOSE).map((close) => [close.code, close]),
);

/** What the table says of a code; a client comes back from those that are not in it. */
export function mayReconnect(code: number): boolean {
  return BY_CODE.get(code)?.reconnect ?? true;
}

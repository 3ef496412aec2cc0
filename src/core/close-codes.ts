// The websocket close codes of syncctl as one table, for the server that closes and the client that reads them.

/** Why a connection is closed; `reconnect` says whether the client comes back by itself. */
export interface Close {
  readonly code: number;
  readonly reason: string;
  readonly reconnect: boolean;
}

export const CLOSE = {
  /** A handler closed the connection, or the client did. */
  normal: { code: 1000, reason: '', reconnect: false },
  /** Malformed frames (RFC 6455). */
  protocolError: { code: 1002, reason: '', reconnect: false },
  /** Never sent: the connection broke, or was refused before it became one. */
  lost: { code: 1006, reason: '', reconnect: true },
  /** Text that is not UTF-8. */
  invalidText: { code: 1007, reason: 'not UTF-8', reconnect: false },
  /** More invalid messages than the limit allows. */
  badMessages: { code: 1007, reason: 'too many invalid messages', reconnect: false },
  /** Too many messages over the rate limit. */
  tooFast: { code: 1008, reason: 'too many messages', reconnect: false },
  /** A message longer than the limit. */
  messageTooBig: { code: 1009, reason: '', reconnect: false },
  /** A bug in the server. */
  internalError: { code: 1011, reason: 'internal error', reconnect: true },
  /** The server is stopping and will probably restart. The protocol decides about the reason that is sent. */
  restarting: { code: 1012, reason: 'service restart', reconnect: true },
} as const satisfies Record<string, Close>;

const BY_CODE: ReadonlyMap<number, Close> = new Map(
  Object.values<Close>(CLOSE).map((close) => [close.code, close]),
);

/** The entry for a code; a client reconnects after unknown codes. */
export function mayReconnect(code: number): boolean {
  return BY_CODE.get(code)?.reconnect ?? true;
}

// syncctl's additions to WAMP v1, used only between its own servers and clients.

/** The sub-protocol that our clients offer beside `wamp`. It tells a server that it may close with a code and a delay. */
export const OWN_SUBPROTOCOL = 'syncctl.v1';

/** A procedure that does not need to exist: clients call it to check the connection, and "not found" is an answer too. */
export const PING_PROCEDURE = 'syncctl/ping';

/**
 * The procedure with which a client says which session it had before, by a token that nobody else knows. The result says whether
 * the server still knows it.
 */
export const RESUME_PROCEDURE = 'syncctl/resume';

/** The topic of the events in which a server says what became of a subscription. Nobody subscribes to it. */
export const RECOVERY_TOPIC = 'syncctl/recovery';

/** What a server says about a subscription: when it begins, and when events may be missing later. */
export interface Recovery {
  /** The topic as the client wrote it. */
  readonly topic: string;
  /** The latest position; null if it is not known. */
  readonly position: string | null;
  /** Whether the client has got everything since the position that it named; missing if it named none. */
  readonly recovered?: boolean;
  /** The token for RESUME_PROCEDURE, once for each session. */
  readonly resume?: string;
}

/** The topic on which one check publishes to itself; `id` is from `PROBE_ID`. */
export const probeTopic = (id: string): string => `syncctl/probe/${id}`;

/** What the id of a check looks like, as a regular expression. */
export const PROBE_ID = '[0-9a-f]{24}';

const IDENT = 'syncctl/';

/** The server name in WELCOME for a version. */
export const identOf = (version: string): string => IDENT + version;

/** Whether WELCOME came from a syncctl server. Gos servers close the connection on a call without a route. */
export const isOwnServer = (ident: string): boolean => ident.startsWith(IDENT);

/** The reason of a 1012 close: after how many milliseconds the client should reconnect. */
export function restartReason(milliseconds: number): string {
  return `retry=${Math.round(milliseconds)}`;
}

/** The milliseconds of a close reason such as `retry=2500`; 0 if there are none. */
export function retryAfter(reason: string): number {
  return Number(/\bretry=(\d{1,7})\b/.exec(reason)?.[1] ?? 0);
}

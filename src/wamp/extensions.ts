// What syncctl adds to WAMP v1: the words that its servers and its clients say to each other, and to nobody else.

/** The sub-protocol that our clients offer beside `wamp`. It tells a server that it may close with a code and a delay. */
export const OWN_SUBPROTOCOL = 'syncctl.v1';

/** A procedure that no server needs to have: clients call it for a sign of life, and "not found" is one. */
export const PING_PROCEDURE = 'syncctl/ping';

/** The topic on which one check publishes to itself; `id` is from `PROBE_ID`. */
export const probeTopic = (id: string): string => `syncctl/probe/${id}`;

/** What the id of a check looks like, as a regular expression. */
export const PROBE_ID = '[0-9a-f]{24}';

const IDENT = 'syncctl/';

/** How a server of that version names itself in WELCOME. */
export const identOf = (version: string): string => IDENT + version;

/** Whether WELCOME came from a syncctl server. Servers of Gos close the connection when they are called without a route. */
export const isOwnServer = (ident: string): boolean => ident.startsWith(IDENT);

/** The reason of a 1012: after how many milliseconds the client should come back. */
export function restartReason(milliseconds: number): string {
  return `retry=${Math.round(milliseconds)}`;
}

/** The milliseconds of a close reason such as `retry=2500`; 0 when it says nothing. */
export function retryAfter(reason: string): number {
  return Number(/\bretry=(\d{1,7})\b/.exec(reason)?.[1] ?? 0);
}

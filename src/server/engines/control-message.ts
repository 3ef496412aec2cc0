// What processes tell each other besides events, and how it is read. Reading distrusts what it finds.

/** How often a name took something: an address, or `user ID`. */
export type Counts = readonly (readonly [name: string, count: number])[];

/** What a process regularly tells the others of itself. */
export interface ProcessReport {
  readonly type: 'process';
  /** Random, for the life of the process. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** Where it listens for websockets. */
  readonly listen: string;
  readonly state: string;
  readonly connections: number;
  /** Seconds between publishing and delivering. */
  readonly lag: number;
  /** Open connections: those who have the most. */
  readonly held: Counts;
  /** Invalid tickets and the cost of messages since the last report: those who took the most. */
  readonly badTickets: Counts;
  readonly messages: Counts;
}

/** A message to every other process. It contains only a wish: each process reads its own files. */
export type ControlMessage =
  /** Reload the configuration. */
  | { readonly type: 'reload' }
  /** Close the connections of a user. */
  | { readonly type: 'disconnect'; readonly user: string }
  | ProcessReport
  /** A process has ended. */
  | { readonly type: 'gone'; readonly id: string };

/** The number of names in a list, and the length of a text, at most. */
export const MAX_COUNTS = 50;
const MAX_TEXT = 300;

/** Null for a message that this version does not know. */
export function readControlMessage(value: unknown): ControlMessage | null {
  if (typeof value !== 'object' || value === null) return null;
  const message = value as Readonly<Record<string, unknown>>;
  if (message.type === 'reload') return { type: 'reload' };
  if (message.type === 'disconnect' && isText(message.user))
    return { type: 'disconnect', user: message.user };
  if (message.type === 'gone' && isText(message.id)) return { type: 'gone', id: message.id };
  return message.type === 'process' ? readReport(message) : null;
}

function readReport(message: Readonly<Record<string, unknown>>): ProcessReport | null {
  const { id, host, pid, version, listen, state, connections, lag, held, badTickets, messages } = message;
  const texts = [id, host, version, listen, state].every(isText);
  const numbers = [pid, connections, lag].every(isCount);
  const lists = [held, badTickets, messages].every(isCounts);
  if (!texts || !numbers || !lists) return null;
  // Without anything else that the message contains.
  return {
    type: 'process',
    ...{ id, host, pid, version, listen, state, connections, lag, held, badTickets, messages },
  } as ProcessReport;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isCounts(value: unknown): value is Counts {
  return (
    Array.isArray(value) &&
    value.length <= MAX_COUNTS &&
    value.every((one) => Array.isArray(one) && one.length === 2 && isText(one[0]) && isCount(one[1]))
  );
}

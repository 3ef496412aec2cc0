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

/** A connection that was lost, in plain JSON. Times are milliseconds since 1970. */
export interface LostRecord {
  readonly owner: string;
  readonly role: 'guest' | 'user';
  readonly share: string;
  readonly at: number;
  readonly lostAt: number;
  readonly topics: readonly (readonly [topic: string, epoch: string, offset: number | string])[];
}

/** What a client that is back has subscribed to: topics one by one, or exactly those of a lost connection together. */
export interface BackRecord {
  readonly owner: string;
  readonly topics: readonly string[];
  readonly exact: boolean;
}

/** The secret with which a client proves which sessions it had. */
export interface ResumeRecord {
  readonly token: string;
  readonly ids: readonly string[];
  readonly who: string;
  readonly role: 'guest' | 'known';
  readonly share: string;
  /** Milliseconds that it is still valid. */
  readonly left: number;
}

/** A message to every other process. It contains only a wish: each process reads its own files. */
export type ControlMessage =
  /** Reload the configuration. */
  | { readonly type: 'reload' }
  /** Close the connections of a user. */
  | { readonly type: 'disconnect'; readonly user: string }
  | ProcessReport
  /** A process has ended. */
  | { readonly type: 'gone'; readonly id: string }
  /** Connections were lost whose clients may come back to any process, also to one that starts later. */
  | { readonly type: 'lost'; readonly connections: readonly LostRecord[] }
  /** The tokens of sessions that have ended. Only left to the process that comes next, never sent. */
  | { readonly type: 'resume'; readonly records: readonly ResumeRecord[] }
  /** Clients came back for lost connections. */
  | { readonly type: 'back'; readonly clients: readonly BackRecord[] };

/** The number of names in a list, and the length of a text, at most. */
export const MAX_COUNTS = 50;
const MAX_TEXT = 300;
/** The length of a user's or guest's name, and of a topic, at most. */
const MAX_NAME = 65_536;

/** Null for a message that this version does not know. */
export function readControlMessage(value: unknown): ControlMessage | null {
  if (typeof value !== 'object' || value === null) return null;
  const message = value as Readonly<Record<string, unknown>>;
  if (message.type === 'reload') return { type: 'reload' };
  if (message.type === 'disconnect' && isText(message.user))
    return { type: 'disconnect', user: message.user };
  if (message.type === 'gone' && isText(message.id)) return { type: 'gone', id: message.id };
  if (message.type === 'lost') return readLost(message);
  if (message.type === 'back') return readBack(message);
  if (message.type === 'resume') return readResume(message);
  return message.type === 'process' ? readReport(message) : null;
}

/** Whether processes that start later need the message, too. */
export function outlivesProcess({ type }: ControlMessage): boolean {
  return type === 'lost' || type === 'back';
}

function readLost({ connections }: Readonly<Record<string, unknown>>): ControlMessage | null {
  const valid = Array.isArray(connections) && connections.every(isLost);
  return valid ? { type: 'lost', connections } : null;
}

function readBack({ clients }: Readonly<Record<string, unknown>>): ControlMessage | null {
  const valid = Array.isArray(clients) && clients.every(isBack);
  return valid ? { type: 'back', clients } : null;
}

function isBack(value: unknown): value is BackRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { owner, topics, exact } = value as Readonly<Record<string, unknown>>;
  return isName(owner) && Array.isArray(topics) && topics.every(isName) && typeof exact === 'boolean';
}

function readResume({ records }: Readonly<Record<string, unknown>>): ControlMessage | null {
  const valid = Array.isArray(records) && records.every(isResume);
  return valid ? { type: 'resume', records } : null;
}

function isResume(value: unknown): value is ResumeRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { token, ids, who, role, share, left } = value as Readonly<Record<string, unknown>>;
  const known = (role === 'guest' || role === 'known') && isText(token) && [who, share].every(isName);
  return known && isCount(left) && Array.isArray(ids) && ids.every(isText);
}

function isLost(value: unknown): value is LostRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { owner, role, share, at, lostAt, topics } = value as Readonly<Record<string, unknown>>;
  const known = (role === 'guest' || role === 'user') && [owner, share].every(isName);
  return known && isCount(at) && isCount(lostAt) && Array.isArray(topics) && topics.every(isPlace);
}

function isPlace(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [topic, epoch, offset] = value;
  return isName(topic) && isText(epoch) && (isText(offset) || isCount(offset));
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

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_NAME;
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

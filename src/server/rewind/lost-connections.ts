// Remembers connections that were lost, until their clients come back. Each is used once. Knows no protocol and no engine.

import type { Role } from '../../core/admin.js';
import type { Position } from '../engines/engine.js';
import { type Bounds, type Holder, Quota } from '../quota/quota.js';

/** A connection that ended although its client did not close it. */
export interface Lost {
  /** Who may come back for it, such as a user. */
  readonly owner: string;
  readonly holder: Holder;
  /** When the client had certainly got everything up to these positions, in milliseconds since 1970. */
  readonly at: number;
  /** When the connection was lost, in milliseconds since 1970. */
  readonly lostAt: number;
  /** The position of the last event that the client certainly got, by topic. */
  readonly topics: ReadonlyMap<string, Position>;
}

interface Entry extends Lost {
  readonly topics: Map<string, Position>;
  readonly bytes: number;
}

/** Bytes of all lost connections. */
const TOTAL = 32 * 1024 * 1024;
/** Guests leave users one in this many of them. */
const KEPT = 4;
/** The approximate memory of a connection and of a topic, besides the topic's name. */
const BYTES_PER_CONNECTION = 300;
const BYTES_PER_TOPIC = 150;

/** Bytes of one connection. The pages of guests have few topics. */
const LARGEST: Readonly<Record<Role, number>> = { guest: 8192, user: 256 * 1024, backend: 0 };

const FULL = { total: 'total', share: 'share' } as const;

export class LostConnections {
  readonly #seconds: () => number;
  readonly #clock: () => number;
  readonly #quota: Quota<'total' | 'share'>;
  /** Those of each owner, the one lost first at the front. */
  readonly #byOwner = new Map<string, Entry[]>();
  /** All, the one lost first at the front. */
  readonly #all = new Set<Entry>();

  /** Remembers each for `seconds`. `clock` gives milliseconds since 1970. */
  constructor(seconds: () => number, bounds: () => Bounds, clock: () => number = Date.now) {
    this.#seconds = seconds;
    this.#clock = clock;
    this.#quota = new Quota(FULL, bounds);
  }

  get size(): number {
    return this.#all.size;
  }

  /** Without room, for all or for this address, the connection is not remembered. Returns whether it is. */
  remember(lost: Lost): boolean {
    this.#expire();
    if (lost.topics.size === 0 || this.#isOver(lost)) return false;
    const bytes = bytesOf(lost.topics);
    if (bytes > LARGEST[lost.holder.identity.role]) return false;
    if (this.#quota.refusal(lost.holder, bytes) !== null) return false;
    this.#quota.take(lost.holder, bytes);
    // The clock of another machine may be ahead.
    const lostAt = Math.min(lost.lostAt, this.#clock());
    const entry = { ...lost, lostAt, topics: new Map(lost.topics), bytes };
    this.#all.add(entry);
    const others = this.#byOwner.get(lost.owner);
    if (others === undefined) this.#byOwner.set(lost.owner, [entry]);
    else others.push(entry);
    return true;
  }

  /** Whether a connection of this owner was lost. */
  expects(owner: string): boolean {
    return this.#of(owner).length > 0;
  }

  /** Whether a connection of this owner was lost that was subscribed to the topic. */
  has(owner: string, topic: string): boolean {
    return this.#of(owner).some(({ topics }) => topics.has(topic));
  }

  /**
   * The position from which a client of this owner that subscribes to a topic may have missed events; null if none is known. When
   * several connections were lost, nobody knows which one came back: all get what the first to be lost may have missed.
   */
  takeTopic(owner: string, topic: string): Position | null {
    const lost = this.#of(owner).filter(({ topics }) => topics.has(topic));
    const position = earliest(lost)?.topics.get(topic) ?? null;
    const spent = latest(lost);
    spent?.topics.delete(topic);
    if (spent?.topics.size === 0) this.#forget(spent);
    return position;
  }

  /** The same for all topics at once, of a connection with exactly these topics. */
  takeAll(owner: string, topics: ReadonlySet<string>): ReadonlyMap<string, Position> | null {
    const lost = this.#of(owner).filter((entry) => sameNames(entry.topics, topics));
    const spent = latest(lost);
    if (spent !== undefined) this.#forget(spent);
    return earliest(lost)?.topics ?? null;
  }

  /** Everything that is remembered, the one lost first at the front. */
  *[Symbol.iterator](): Iterator<Lost> {
    this.#expire();
    yield* this.#all;
  }

  #of(owner: string): readonly Entry[] {
    this.#expire();
    return this.#byOwner.get(owner) ?? [];
  }

  #isOver({ lostAt }: Lost): boolean {
    return lostAt + this.#seconds() * 1000 <= this.#clock();
  }

  #expire(): void {
    for (const entry of this.#all) {
      if (!this.#isOver(entry)) return;
      this.#forget(entry);
    }
  }

  #forget(entry: Entry): void {
    this.#all.delete(entry);
    this.#quota.give(entry.holder, entry.bytes);
    const left = this.#byOwner.get(entry.owner)?.filter((other) => other !== entry) ?? [];
    if (left.length > 0) this.#byOwner.set(entry.owner, left);
    else this.#byOwner.delete(entry.owner);
  }
}

/** The bounds of lost connections; `shared` says whether addresses are those of the clients. */
export function lostBounds(shared: boolean): Bounds {
  return { total: TOTAL, share: shared ? TOTAL : 0, kept: TOTAL / KEPT, keptForBackend: 0 };
}

function bytesOf(topics: ReadonlyMap<string, Position>): number {
  let bytes = BYTES_PER_CONNECTION;
  for (const topic of topics.keys()) bytes += BYTES_PER_TOPIC + Buffer.byteLength(topic);
  return bytes;
}

function earliest(lost: readonly Entry[]): Entry | undefined {
  return lost.reduce<Entry | undefined>(
    (found, entry) => (found && found.at <= entry.at ? found : entry),
    undefined,
  );
}

function latest(lost: readonly Entry[]): Entry | undefined {
  return lost.reduce<Entry | undefined>(
    (found, entry) => (found && found.at > entry.at ? found : entry),
    undefined,
  );
}

function sameNames(one: ReadonlyMap<string, unknown>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...other].every((name) => one.has(name));
}

// Secrets with which clients prove which session they had before, each for one use. Those of ended sessions are kept for a while.
// Guests have a table of their own, so that strangers never push out the tokens of users.

import { randomBytes } from 'node:crypto';
import type { ControlMessage } from '../../engines/control-message.js';
import type { Holder } from '../../quota/quota.js';
import { Tally } from '../../quota/tally.js';

/** Milliseconds that a token is kept. */
const TTL = 3_600_000;
const BYTES = 16;

/** A session, and those that its client had before. */
export interface Owner {
  readonly ids: readonly string[];
  /** Who it is. Others have no use of the token. */
  readonly who: string;
}

interface Entry extends Owner {
  readonly share: string;
  readonly expires: number;
}

export interface ResumeLimits {
  /** Connections of the server: so many sessions can be lost at once. */
  readonly maxConnections: number;
  /** 0 if addresses have no share of anything. */
  readonly maxConnectionsPerAddress: number;
}

export class ResumeTokens {
  readonly #limits: ResumeLimits;
  readonly #clock: () => number;
  /** Sessions that have not ended. After a network failure, a client may be back before its old connection is missed. */
  readonly #live = new Map<string, Owner>();
  readonly #guests = new Table();
  readonly #known = new Table();

  /** `limits` may change later. `clock` gives milliseconds and never goes back. */
  constructor(limits: ResumeLimits, clock: () => number) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Creates the token of a session. Call `end` when the session ends. */
  issue(owner: Owner): string {
    const token = randomBytes(BYTES).toString('base64url');
    this.#live.set(token, owner);
    return token;
  }

  /** Keeps the token of a session that has ended, unless it is used. If there are too many, the oldest goes; no address gets more than half. */
  end(token: string, { ids, who }: Owner, { identity, share }: Holder): void {
    if (!this.#live.delete(token)) return;
    const now = this.#clock();
    const table = identity.role === 'guest' ? this.#guests : this.#known;
    table.forget(now);
    this.#add(table, token, { ids, who, share: share ?? '', expires: now + TTL });
  }

  /** What the next process needs: the tokens of sessions that have ended. */
  leave(): ControlMessage {
    const now = this.#clock();
    const records = (
      [
        ['guest', this.#guests],
        ['known', this.#known],
      ] as const
    ).flatMap(([role, { all }]) =>
      Array.from(all, ([token, { expires, ...entry }]) => ({ token, ...entry, role, left: expires - now })),
    );
    return { type: 'resume', records };
  }

  /** Takes in what the process before has left. */
  hear(message: ControlMessage): void {
    if (message.type !== 'resume') return;
    const now = this.#clock();
    for (const { token, role, left, ids, who, share } of message.records) {
      const entry = { ids, who, share, expires: now + Math.min(left, TTL) };
      this.#add(role === 'guest' ? this.#guests : this.#known, token, entry);
    }
  }

  #add(table: Table, token: string, entry: Entry): void {
    const { maxConnections, maxConnectionsPerAddress } = this.#limits;
    const most = maxConnectionsPerAddress === 0 ? maxConnections : Math.ceil(maxConnections / 2);
    table.add(token, entry, maxConnections, most);
  }

  /** The ids of the session that had the token; null if it is not known, or was somebody else's. */
  take(token: unknown, who: string): readonly string[] | null {
    if (typeof token !== 'string') return null;
    const now = this.#clock();
    const owner = this.#live.get(token) ?? this.#known.take(token, now) ?? this.#guests.take(token, now);
    this.#live.delete(token);
    return owner?.who === who ? owner.ids : null;
  }
}

class Table {
  get all(): Iterable<readonly [token: string, entry: Entry]> {
    return this.#entries;
  }

  /** In the order in which they expire. */
  readonly #entries = new Map<string, Entry>();
  readonly #held = new Tally();

  add(token: string, entry: Entry, total: number, share: number): void {
    if (this.#held.of(entry.share) >= share) return;
    for (const [oldest, { share: holder }] of this.#entries) {
      if (this.#entries.size < total) break;
      this.#delete(oldest, holder);
    }
    this.#entries.set(token, entry);
    this.#held.add(entry.share);
  }

  take(token: string, now: number): Owner | null {
    this.forget(now);
    const entry = this.#entries.get(token);
    if (entry === undefined) return null;
    this.#delete(token, entry.share);
    return entry;
  }

  forget(now: number): void {
    for (const [token, { expires, share }] of this.#entries) {
      if (expires > now) return;
      this.#delete(token, share);
    }
  }

  #delete(token: string, share: string): void {
    this.#entries.delete(token);
    this.#held.remove(share);
  }
}

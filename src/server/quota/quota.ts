// A resource that clients take: a total, a share for each address, and a part kept for clients that are known.

import type { Role } from '../../core/admin.js';
import { Tally } from './tally.js';

/** A client that takes from a resource. */
export interface Holder {
  readonly identity: { readonly role: Role };
  /** What its share is counted by: its address or, for a user, the user. Null for the backend, which is not limited. */
  readonly share: string | null;
}

export interface Bounds {
  readonly total: number;
  /** Maximum for one address; 0 if addresses have no share, because they are not those of the clients. */
  readonly share: number;
  /** The part that guests leave to users and the backend. */
  readonly kept: number;
  /** The part of it that users leave to the backend. */
  readonly keptForBackend: number;
}

/** The reasons for a refusal: the total or the address's share is used up. */
export interface Reasons<Reason> {
  readonly total: Reason;
  readonly share: Reason;
}

export class Quota<Reason> {
  readonly #reasons: Reasons<Reason>;
  readonly #bounds: () => Bounds;
  readonly #elsewhere: (share: string) => number;
  readonly #held = new Tally();
  #used = 0;

  /** `bounds` may change later. What is held already stays. `elsewhere` is what an address holds at other processes. */
  constructor(
    reasons: Reasons<Reason>,
    bounds: () => Bounds,
    elsewhere: (share: string) => number = () => 0,
  ) {
    this.#reasons = reasons;
    this.#bounds = bounds;
    this.#elsewhere = elsewhere;
  }

  /** What each address holds here. */
  get held(): Iterable<readonly [share: string, amount: number]> {
    return this.#held;
  }

  /**
   * Why a client may not take this much more; null if it may. An address may hold as much as it leaves free, so one address gets
   * at most half, two get a third each, and something is left for the next one.
   */
  refusal({ identity, share }: Holder, amount = 1): Reason | null {
    if (share === null || amount <= 0) return null;
    const { total, share: largest, kept, keptForBackend } = this.#bounds();
    const free = total - (identity.role === 'guest' ? kept : keptForBackend) - this.#used;
    if (amount > free) return this.#reasons.total;
    const held = this.#held.of(share) + amount;
    if (largest === 0 || (held <= free && held + this.#elsewhere(share) <= largest)) return null;
    return this.#reasons.share;
  }

  /** Counts what a client has taken; negative for what it gives back. */
  take({ share }: Holder, amount = 1): void {
    if (share === null) return;
    this.#used += amount;
    this.#held.add(share, amount);
  }

  give(holder: Holder, amount = 1): void {
    this.take(holder, -amount);
  }
}

// The connections that are open, how many of each address, and the moment when none is left.

import { Tally } from './tally.js';

/** What a connection is counted by; `address` is null for one that has no limit. */
export interface Counted {
  readonly address: string | null;
}

/** What a connection is kept by. */
export interface Listed extends Counted {
  /** The session id. */
  readonly id: string;
}

export class Connections<Member extends Listed> implements Iterable<Member> {
  readonly #members = new Map<string, Member>();
  readonly #addresses = new Tally();
  #whenEmpty: (() => void)[] = [];

  get size(): number {
    return this.#members.size;
  }

  has(member: Member): boolean {
    return this.#members.has(member.id);
  }

  /** By session id. */
  get(id: string): Member | undefined {
    return this.#members.get(id);
  }

  /** How many come from an address. */
  from(address: string): number {
    return this.#addresses.of(address);
  }

  [Symbol.iterator](): Iterator<Member> {
    return this.#members.values();
  }

  add(member: Member): void {
    this.#members.set(member.id, member);
    if (member.address !== null) this.#addresses.add(member.address);
  }

  delete(member: Member): void {
    if (!this.#members.delete(member.id)) return;
    if (member.address !== null) this.#addresses.remove(member.address);
    if (this.#members.size > 0) return;
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }

  /** Resolves when none is left, or at the latest after so many seconds. */
  async empty(seconds: number): Promise<void> {
    if (this.#members.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#whenEmpty.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

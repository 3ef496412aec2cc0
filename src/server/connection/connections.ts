// The open connections, and how many each address has.

import { Tally } from './tally.js';

/** The address that a connection counts against; null if it is not limited. */
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

  /** The number of connections from an address. */
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

  /** Resolves when all connections are closed, or after `seconds` at the latest. */
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

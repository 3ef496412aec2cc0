// The open connections, by session id.

/** What a connection is kept by. */
export interface Listed {
  /** The session id. */
  readonly id: string;
}

export class Connections<Member extends Listed> implements Iterable<Member> {
  readonly #members = new Map<string, Member>();
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

  [Symbol.iterator](): Iterator<Member> {
    return this.#members.values();
  }

  add(member: Member): void {
    this.#members.set(member.id, member);
  }

  delete(member: Member): void {
    if (!this.#members.delete(member.id)) return;
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

// What waits for all peers that do not read, together. Knows how much it is for each, not what.

/** A peer for which something waits. */
export interface Behind {
  /** Bytes that wait to be written now. */
  readonly waiting: number;
  /** Ends the peer, which must leave the backlog. */
  dropForAll(): void;
}

/** The share of the limit by which peers are relieved once some had to go, and that may come on top before all are looked at again. */
const STEP = 0.1;

/** Peers are noted when they fall behind and looked at again only when the limit seems to be reached: most catch up. */
export class Backlog {
  readonly #bytes = new Map<Behind, number>();
  #total = 0;
  /** Below this nobody is looked at again. */
  #patience = 0;

  /** So many bytes wait for a peer. When those of all are over the limit, those with most go, this one perhaps among them. */
  note(peer: Behind, bytes: number, limit: number): void {
    this.#set(peer, bytes);
    if (this.#total <= Math.max(limit, this.#patience)) return;
    for (const other of this.#bytes.keys()) this.#set(other, other === peer ? bytes : other.waiting);
    this.#patience = this.#total + limit * STEP;
    if (this.#total <= limit) return;
    this.#patience = 0;
    const largest = [...this.#bytes].sort(([, a], [, b]) => b - a);
    for (const [other] of largest) {
      if (this.#total <= limit * (1 - STEP)) return;
      other.dropForAll();
      this.forget(other);
    }
  }

  /** The peer has gone. */
  forget(peer: Behind): void {
    this.#total -= this.#bytes.get(peer) ?? 0;
    this.#bytes.delete(peer);
  }

  #set(peer: Behind, bytes: number): void {
    this.#total += bytes - (this.#bytes.get(peer) ?? 0);
    if (bytes === 0) this.#bytes.delete(peer);
    else this.#bytes.set(peer, bytes);
  }
}

// Adds up what is buffered for all slow peers. Knows the amounts, not the data.

/** A peer with buffered data. */
export interface BufferedPeer {
  /** Bytes that are currently buffered. */
  readonly waiting: number;
  /** Drops the peer, because all slow peers together have too much buffered data. */
  dropForAll(): void;
}

/** The share of the limit that is freed once peers are dropped, and by which the total may grow before all peers are measured again. */
const STEP = 0.1;

/** Peers are recorded when they fall behind, and measured again only when the limit seems reached. Most catch up on their own. */
export class Backlog {
  readonly #bytes = new Map<BufferedPeer, number>();
  #total = 0;
  /** Below this total, no peer is measured again. */
  #patience = 0;

  /** Records the buffered bytes of a peer. If the total exceeds the limit, drops the peers with the most; this one may be among them. */
  note(peer: BufferedPeer, bytes: number, limit: number): void {
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

  /** The peer is gone. */
  forget(peer: BufferedPeer): void {
    this.#total -= this.#bytes.get(peer) ?? 0;
    this.#bytes.delete(peer);
  }

  #set(peer: BufferedPeer, bytes: number): void {
    this.#total += bytes - (this.#bytes.get(peer) ?? 0);
    if (bytes === 0) this.#bytes.delete(peer);
    else this.#bytes.set(peer, bytes);
  }
}

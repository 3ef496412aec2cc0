// Adds up what is buffered for all slow peers. Knows the amounts, not the data.

import type { Limits } from '../../settings/generated/limits.js';
import { Tally } from '../quota/tally.js';

/** A peer with buffered data. */
export interface BufferedPeer {
  /** What its share is counted by; null for the backend. */
  readonly share: string | null;
  /** Bytes that are currently buffered. */
  readonly waiting: number;
  /** Drops the peer, because all slow peers together have too much buffered data. */
  dropForAll(): void;
}

type BufferLimits = Pick<Limits, 'maxBufferedBytes' | 'maxTotalBufferedBytes'>;

/** The share of the limit that is freed once peers are dropped, and by which the total may grow before all peers are measured again. */
const STEP = 0.1;
/** Milliseconds between two measurements because of reservations. */
const PAUSE = 100;

/** Peers are recorded when they fall behind, and measured again only when the limit seems reached. Most catch up on their own. */
export class Backlog {
  readonly #bytes = new Map<BufferedPeer, number>();
  #total = 0;
  /** Below this total, no peer is measured again. */
  #patience = 0;
  #measuredAt = Number.NEGATIVE_INFINITY;

  /**
   * Records the buffered bytes of a peer. If the total exceeds the limit, cuts back the addresses that have more than an equal
   * part, and drops their peers with the most; this one may be among them.
   */
  note(peer: BufferedPeer, bytes: number, limit: number): void {
    this.#set(peer, bytes);
    if (this.#total <= Math.max(limit, this.#patience)) return;
    this.#measure(peer, bytes);
    this.#patience = this.#total + limit * STEP;
    if (this.#total <= limit) return;
    this.#patience = 0;
    this.#cutBack(limit * (1 - STEP));
  }

  /** Records the bytes that a peer is going to have, unless they exceed its limit or that of all. Drops nobody. */
  reserve(
    peer: BufferedPeer,
    bytes: number,
    { maxBufferedBytes, maxTotalBufferedBytes }: BufferLimits,
  ): boolean {
    if (bytes > maxBufferedBytes) return false;
    const more = bytes - (this.#bytes.get(peer) ?? 0);
    const now = performance.now();
    if (this.#total + more > maxTotalBufferedBytes && now - this.#measuredAt >= PAUSE) {
      this.#measuredAt = now;
      this.#measure(peer, this.#bytes.get(peer) ?? 0);
    }
    if (this.#total + more > maxTotalBufferedBytes) return false;
    this.#set(peer, bytes);
    return true;
  }

  /** The peer is gone. */
  forget(peer: BufferedPeer): void {
    this.#total -= this.#bytes.get(peer) ?? 0;
    this.#bytes.delete(peer);
  }

  /** Measures all peers except one, whose bytes are known. */
  #measure(peer: BufferedPeer, bytes: number): void {
    for (const other of this.#bytes.keys()) this.#set(other, other === peer ? bytes : other.waiting);
  }

  #cutBack(limit: number): void {
    const held = new Tally();
    for (const [{ share }, bytes] of this.#bytes) held.add(share ?? '', bytes);
    const equalPart = limit / held.size;
    const largest = [...this.#bytes].sort(([, a], [, b]) => b - a);
    for (const [peer, bytes] of largest) {
      if (this.#total <= limit) return;
      const share = peer.share ?? '';
      if (held.of(share) <= equalPart) continue;
      held.remove(share, bytes);
      peer.dropForAll();
      this.forget(peer);
    }
  }

  #set(peer: BufferedPeer, bytes: number): void {
    this.#total += bytes - (this.#bytes.get(peer) ?? 0);
    if (bytes === 0) this.#bytes.delete(peer);
    else this.#bytes.set(peer, bytes);
  }
}

// How fast clients may send. Each connection has a rate, and all connections of an address share one, so more of them don't help.

import type { Limits } from '../../settings/generated/limits.js';
import { TokenBucket } from '../access/token-bucket.js';
import type { Counts } from '../engines/control-message.js';
import type { Refusals } from '../observe/refusals.js';
import { Pace } from '../quota/pace.js';
import type { Holder } from '../quota/quota.js';
import { Tally } from '../quota/tally.js';

/** A connection as a sender of messages. */
export interface Sender extends Holder {
  /** The rate of this connection; null until its first message. */
  bucket: TokenBucket | null;
}

/** A socket whose input can wait. Nothing is lost: what the client sends stays in the network. */
export interface Pausable {
  pause(): void;
  resume(): void;
}

/** Seconds' worth of messages that may arrive at once, for example when a page subscribes to everything it shows. */
const BURST_SECONDS = 10;
/** An address may send as much as this many connections. */
const CONNECTIONS = 20;
/** For an address, every so many bytes count as one more message. */
const BYTES = 1024;
/** The part of its rate that an address must have used to be told to other processes. */
const WORTH_TELLING = 0.02;
/** Minimum and maximum pause in milliseconds. */
const MIN_PAUSE = 10;
const MAX_PAUSE = 1000;

export class Intake {
  readonly #limits: Limits;
  readonly #refusals: Refusals;
  readonly #pace = new Pace();
  readonly #paused = new Set<Pausable>();
  /** How many of each address are paused. */
  readonly #pausedOf = new Tally();

  /** `limits` may change later. */
  constructor(limits: Limits, refusals: Refusals) {
    this.#limits = limits;
    this.#refusals = refusals;
  }

  /**
   * Counts a message. Returns false if it came too fast for its connection. If its address has sent too much, stops reading the
   * socket for a while. The backend is exempt, because none of its publications may be lost. `now` is in milliseconds.
   */
  take(sender: Sender, socket: Pausable, now: number): boolean {
    const { maxMessageRate } = this.#limits;
    if (maxMessageRate === 0 || sender.share === null) return true;
    this.#spend(sender, sender.share, socket, 1, now);
    const burst = maxMessageRate * BURST_SECONDS;
    sender.bucket ??= new TokenBucket(burst, now);
    return sender.bucket.take(maxMessageRate, burst, now);
  }

  /** Counts bytes that arrived at once, and how many messages ended in them. Without any, they count as one more message. */
  arrived(sender: Sender, socket: Pausable, bytes: number, messages: number): void {
    if (sender.share === null) return;
    const cost = bytes / BYTES + (messages === 0 ? 1 : 0);
    this.#spend(sender, sender.share, socket, cost, performance.now());
  }

  /** Whether an address has sent so much that its connections wait. A new one would only add to it. */
  isInDebt({ share }: Holder): boolean {
    const rate = this.#rate();
    if (share === null || rate === 0) return false;
    if (this.#pausedOf.of(share) > 0) return true;
    return this.#pace.wait(share, rate, rate * BURST_SECONDS, performance.now()) > 0;
  }

  /** What the addresses that sent most have sent since the last call, if it is a part of what they may. */
  takeRecent(seconds: number): Counts {
    const rate = this.#rate();
    return this.#pace.takeRecent(rate === 0 ? Number.POSITIVE_INFINITY : rate * seconds * WORTH_TELLING);
  }

  /** Takes in what addresses have sent to another process. */
  heard(messages: Counts): void {
    const rate = this.#rate();
    if (rate === 0) return;
    const now = performance.now();
    for (const [share, cost] of messages) this.#pace.charge(share, cost, rate, rate * BURST_SECONDS, now);
  }

  #spend(sender: Sender, share: string, socket: Pausable, cost: number, now: number): void {
    const rate = this.#rate();
    if (rate === 0) return;
    this.#pace.spend(share, cost, rate, rate * BURST_SECONDS, now);
    if (this.#paused.has(socket)) return;
    const wait = this.#pace.wait(share, rate, rate * BURST_SECONDS, now);
    if (wait === 0) return;
    this.#paused.add(socket);
    this.#pausedOf.add(share);
    socket.pause();
    this.#refusals.note('delayed', 'messages-per-address', { address: share }, sender);
    this.#resumeLater(share, socket, wait);
  }

  /** Looks again before it reads on, so that the connections of an address do not all go on at once. */
  #resumeLater(share: string, socket: Pausable, wait: number): void {
    const milliseconds = Math.min(MAX_PAUSE, Math.max(MIN_PAUSE, wait));
    setTimeout(() => {
      const rate = this.#rate();
      const left = rate === 0 ? 0 : this.#pace.wait(share, rate, rate * BURST_SECONDS, performance.now());
      if (left > 0) {
        this.#resumeLater(share, socket, left);
        return;
      }
      this.#paused.delete(socket);
      this.#pausedOf.remove(share);
      socket.resume();
    }, milliseconds).unref();
  }

  /** Messages per second of one address; 0 if there is no limit. */
  #rate(): number {
    const { maxMessageRate, maxConnectionsPerAddress } = this.#limits;
    return maxConnectionsPerAddress === 0 ? 0 : maxMessageRate * CONNECTIONS;
  }
}

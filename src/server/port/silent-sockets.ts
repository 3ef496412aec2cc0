// The sockets that have not sent a complete request yet. When there are too many, the ones that have been silent longest are
// closed, so that silent clients cannot keep out others.

import type { Socket } from 'node:net';
import { Tally } from '../quota/tally.js';

/** Milliseconds after which a silent socket may be closed. Real clients have sent their request by then. */
const PATIENCE = 1000;
/** Sockets are closed down to this share of the limit, so that not every further socket triggers a search. */
const LEFT = 0.75;
/** Minimum number of new sockets between two sweeps for closed ones; a quarter of all sockets, if that is more. */
const SWEEP = 64;

export class SilentSockets {
  /** Sockets by time of arrival, the oldest first. */
  readonly #since = new Map<Socket, number>();
  readonly #ended: (address: string) => void;
  #sweepAt = SWEEP;

  /** `ended` is called with the address of each socket that is closed. */
  constructor(ended: (address: string) => void) {
    this.#ended = ended;
  }

  /** A socket has connected. */
  enter(socket: Socket, limit: number): void {
    this.#since.set(socket, performance.now());
    if (this.#since.size >= this.#sweepAt) this.#sweep(limit);
  }

  /** Its request is complete. */
  leave(socket: Socket): void {
    this.#since.delete(socket);
  }

  /**
   * Closes silent sockets until a quarter of the limit is free, starting with the oldest of the address that has the most. If the
   * listener is `full`, an address that has more than half of all sockets gets no patience.
   */
  makeRoom(limit: number, full = false): void {
    let excess = Math.ceil(this.#since.size - limit * LEFT);
    if (excess <= 0) return;
    const crowds = new Tally();
    for (const { remoteAddress = '' } of this.#since.keys()) crowds.add(remoteAddress);
    const silent = this.#silent(full ? crowds : null);
    const crowd = ({ remoteAddress = '' }: Socket) => crowds.of(remoteAddress);
    for (const socket of silent.sort((a, b) => crowd(b) - crowd(a))) {
      if (excess-- <= 0) return;
      this.leave(socket);
      this.#ended(socket.remoteAddress ?? '');
      socket.destroy();
    }
  }

  #sweep(limit: number): void {
    for (const socket of this.#since.keys()) if (socket.destroyed) this.leave(socket);
    if (this.#since.size > limit) this.makeRoom(limit);
    this.#sweepAt = this.#since.size + Math.max(SWEEP, this.#since.size / 4);
  }

  /** The sockets that have been silent for long, and all of an address that has more than half. */
  #silent(crowds: Tally | null): Socket[] {
    const latest = performance.now() - PATIENCE;
    const silent: Socket[] = [];
    for (const [socket, since] of this.#since) {
      const tooMany = crowds !== null && crowds.of(socket.remoteAddress ?? '') > this.#since.size / 2;
      if (!socket.destroyed && (since <= latest || tooMany)) silent.push(socket);
    }
    return silent;
  }
}

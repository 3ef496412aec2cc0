// The sockets that have not sent a complete request yet. When there are too many, those that keep silent longest have to go,
// so that strangers who say nothing leave room for whoever has something to say. Knows no requests.

import type { Socket } from 'node:net';
import { Tally } from '../connection/tally.js';

/** Milliseconds after which a socket may be ended; who has something to say has said it by then. */
const PATIENCE = 1000;
/** The share of the limit that is left when some have to go, so that not each further one looks at all of them. */
const LEFT = 0.75;
/** So many more than there are may come before those that have gone are forgotten; of a crowd, as many as its quarter. */
const SWEEP = 64;

export class SilentSockets {
  /** With the time of their arrival, the oldest first. */
  readonly #since = new Map<Socket, number>();
  readonly #ended: (address: string) => void;
  #sweepAt = SWEEP;

  /** `ended` hears the address of each socket that has to go. */
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

  /** Ends silent ones, the oldest of the address with most of them first, until there is room for a quarter of the limit. */
  makeRoom(limit: number): void {
    let excess = Math.ceil(this.#since.size - limit * LEFT);
    if (excess <= 0) return;
    const silent = this.#silent();
    const crowds = new Tally();
    for (const { remoteAddress = '' } of silent) crowds.add(remoteAddress);
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

  #silent(): Socket[] {
    const latest = performance.now() - PATIENCE;
    const silent: Socket[] = [];
    for (const [socket, since] of this.#since) {
      if (since > latest) break;
      if (!socket.destroyed) silent.push(socket);
    }
    return silent;
  }
}

// Whether a client answers pings, and what it has certainly got when it does.

import type { Heads } from '../engines/engine.js';
import type { Hub } from '../hub/hub.js';

/** A client is dead after this many unanswered pings in a row. */
const MAX_UNANSWERED = 2;

type Source = Pick<Hub, 'flush' | 'heads'>;

export class Pulse {
  unanswered = 0;
  /** What the client has certainly got. */
  seen: Heads;
  readonly #hub: Source;
  /** What it has got if it answers the ping. */
  #pinged: Heads | null = null;

  constructor(hub: Source) {
    this.#hub = hub;
    this.seen = hub.heads();
  }

  get isDead(): boolean {
    return this.unanswered >= MAX_UNANSWERED;
  }

  /** Call it before a ping, which then follows everything so far. Nobody knows which of several pings a pong answers. */
  pinging(): void {
    if (this.unanswered++ > 0) return;
    this.#hub.flush();
    this.#pinged = this.#hub.heads();
  }

  /** Returns whether the pong answers a ping. */
  ponged(): boolean {
    const answers = this.unanswered > 0;
    if (this.#pinged !== null) this.seen = this.#pinged;
    this.#pinged = null;
    this.unanswered = 0;
    return answers;
  }
}

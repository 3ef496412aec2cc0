// Shares each turn of the event loop between the clients that send, so that a crowd that sends at once makes nobody wait.

import { FairQueue } from '../access/fair-queue.js';
import type { Holder } from '../quota/quota.js';

/** A client whose next message waits for a later turn. */
export interface Waiter extends Holder {
  /** Handles what waits and goes on reading; calls `mayGoOn` again before each further message. */
  goOn(): void;
}

/** Milliseconds that the messages of clients may take in one turn. */
const TURN = 8;
/** Milliseconds of it for one client. Then it is somebody else's turn. */
const SLICE = 0.25;

export class Turns {
  /** Addresses, and users, take turns. A crowd of guests leaves half of the time to users. */
  readonly #users = new FairQueue<Waiter>();
  readonly #guests = new FairQueue<Waiter>();
  #guestsNext = false;
  /** When the current client has to stop; null before the first message of a turn. */
  #deadline: number | null = null;

  /** Whether there is time to handle another message in this turn. If not, call `wait`. `now` is in milliseconds. */
  mayGoOn(now: number): boolean {
    if (this.#deadline === null) {
      this.#deadline = now + TURN;
      setImmediate(this.#next);
    }
    return now < this.#deadline;
  }

  /** Calls `goOn` in a later turn. */
  wait(waiter: Waiter): void {
    this.#queueOf(waiter).add(waiter.share ?? '', waiter);
  }

  /** The client has left. */
  forget(waiter: Waiter): void {
    this.#queueOf(waiter).remove(waiter.share ?? '', waiter);
  }

  #queueOf({ identity }: Holder): FairQueue<Waiter> {
    return identity.role === 'guest' ? this.#guests : this.#users;
  }

  /** Runs after the messages of each turn. */
  readonly #next = (): void => {
    const end = performance.now() + TURN;
    for (let now = performance.now(); now < end; now = performance.now()) {
      const waiter = this.#take();
      if (waiter === undefined) break;
      this.#deadline = Math.min(end, now + SLICE);
      waiter.goOn();
    }
    this.#deadline = null;
    if (this.#users.isEmpty && this.#guests.isEmpty) return;
    // Messages that arrive before then have a turn of their own.
    this.#deadline = performance.now() + TURN;
    setImmediate(this.#next);
  };

  #take(): Waiter | undefined {
    this.#guestsNext = !this.#guestsNext;
    const [first, second] = this.#guestsNext ? [this.#guests, this.#users] : [this.#users, this.#guests];
    return first.take() ?? second.take();
  }
}

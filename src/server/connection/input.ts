// What arrives from one client: counted as it arrives, whether or not it ever becomes a message, and handled when it is its turn.

import type { Drop } from '../observe/counters.js';
import type { Holder, Quota } from '../quota/quota.js';
import type { Intake, Sender } from './intake.js';
import type { ServerSocket } from './server-socket.js';
import type { Turns, Waiter } from './turns.js';

export interface InputContext {
  /** How much each address may send. */
  readonly intake: Intake;
  readonly quotas: { readonly unfinishedBytes: Quota<Drop> };
  readonly turns: Turns;
}

export class Input implements Waiter {
  readonly #context: InputContext;
  readonly #ws: ServerSocket;
  readonly #sender: Sender;
  /** What must be handled first when it is this client's turn; null if it does not wait. */
  #waiting: (() => void)[] | null = null;
  /** The memory that it takes. */
  #waitingBytes = 0;
  /** Messages, pings and pongs since the last bytes were counted. */
  #messages = 0;
  /** Bytes of an unfinished message that are counted. */
  #held = 0;
  #gone = false;
  /** Whether a message was unfinished at the last review and has not ended since. */
  #begun = false;

  constructor(context: InputContext, ws: ServerSocket, sender: Sender) {
    this.#context = context;
    this.#ws = ws;
    this.#sender = sender;
  }

  get share(): string | null {
    return this.#sender.share;
  }

  get identity(): Holder['identity'] {
    return this.#sender.identity;
  }

  /** Counts a message, ping or pong, and handles it when it is its turn, usually at once. Returns false if it came too fast. */
  message(data: Buffer, handle: () => void): boolean {
    this.#messages++;
    const now = performance.now();
    if (!this.#context.intake.take(this.#sender, this.#ws, now)) return false;
    if (this.#waiting !== null) this.#waiting.push(handle);
    else if (this.share === null || this.#context.turns.mayGoOn(now)) handle();
    else {
      this.#waiting = [handle];
      this.#waitingBytes = data.buffer.byteLength;
      this.#ws.pause();
      this.#context.turns.wait(this);
    }
    return true;
  }

  goOn(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.#waitingBytes = 0;
    for (const handle of waiting) handle();
    this.#ws.resume();
    if (!this.#gone) this.#take(this.#more());
  }

  /** A message has ended. */
  ended(): void {
    this.#begun = false;
  }

  /** Counts bytes that were handled. Returns why the connection must be dropped: it holds too much; otherwise null. */
  arrived(bytes: number): Drop | null {
    this.#context.intake.arrived(this.#sender, this.#ws, bytes, this.#messages);
    this.#messages = 0;
    const more = this.#more();
    if (more === 0) return null;
    const reason = this.#context.quotas.unfinishedBytes.refusal(this.#sender, more);
    if (reason === null) this.#take(more);
    return reason;
  }

  /** Call every `limits.messageTimeout`. Returns whether a message was already unfinished at the last call. */
  review(): boolean {
    // While it must wait, it is not the client that keeps others waiting.
    const begun = this.#ws.hasBegun && !this.#ws.isPaused;
    if (begun && this.#begun) return true;
    this.#begun = begun;
    return false;
  }

  /** The client has left, so nothing of it is held. */
  end(): void {
    if (this.#waiting !== null) {
      this.#context.turns.forget(this);
      this.#waiting = null;
      this.#waitingBytes = 0;
      this.#ws.resume();
    }
    this.#take(-this.#held);
    this.#gone = true;
  }

  /** How much more is held than is counted. */
  #more(): number {
    return this.#ws.keepUnfinished() + this.#waitingBytes - this.#held;
  }

  #take(bytes: number): void {
    this.#context.quotas.unfinishedBytes.take(this.#sender, bytes);
    this.#held += bytes;
  }
}

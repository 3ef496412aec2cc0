// Counts what arrives from one client as it arrives, whether or not it ever becomes a message.

import type { Drop } from '../observe/counters.js';
import type { Quota } from '../quota/quota.js';
import type { Intake, Sender } from './intake.js';
import type { ServerSocket } from './server-socket.js';

export interface InputContext {
  readonly intake: Intake;
  readonly quotas: { readonly unfinishedBytes: Quota<Drop> };
}

export class Input {
  readonly #context: InputContext;
  readonly #ws: ServerSocket;
  readonly #sender: Sender;
  /** Messages, pings and pongs since the last bytes were counted. */
  #messages = 0;
  /** Bytes of an unfinished message that are counted. */
  #held = 0;
  /** Whether a message was unfinished at the last review and has not ended since. */
  #begun = false;

  constructor(context: InputContext, ws: ServerSocket, sender: Sender) {
    this.#context = context;
    this.#ws = ws;
    this.#sender = sender;
  }

  /** Counts a message, ping or pong. Returns false if it came too fast. */
  message(): boolean {
    this.#messages++;
    return this.#context.intake.take(this.#sender, this.#ws);
  }

  /** A message has ended. */
  ended(): void {
    this.#begun = false;
  }

  /** Counts bytes that were handled. Returns why the connection must be dropped: it holds too much; otherwise null. */
  arrived(bytes: number): Drop | null {
    this.#context.intake.arrived(this.#sender, this.#ws, bytes, this.#messages);
    this.#messages = 0;
    const more = this.#ws.keepUnfinished() - this.#held;
    if (more === 0) return null;
    const { unfinishedBytes } = this.#context.quotas;
    const reason = unfinishedBytes.refusal(this.#sender, more);
    if (reason !== null) return reason;
    unfinishedBytes.take(this.#sender, more);
    this.#held += more;
    return null;
  }

  /** Call every `limits.messageTimeout`. Returns whether a message was already unfinished at the last call. */
  review(): boolean {
    const begun = this.#ws.hasBegun;
    if (begun && this.#begun) return true;
    this.#begun = begun;
    return false;
  }

  /** The client has left, so nothing of it is held. */
  end(): void {
    this.#context.quotas.unfinishedBytes.give(this.#sender, this.#held);
    this.#held = 0;
  }
}

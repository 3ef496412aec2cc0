// What a client missed that cannot ask for it, and when its subscriptions begin.

import type { KeptEvent, Position } from '../../engines/engine.js';
import type { Reader } from '../../hub/replay.js';
import { Comeback } from '../../rewind/comeback.js';
import type { Rewind } from '../../rewind/rewind.js';
import type { SessionPeer } from '../protocol.js';
import { type MissedContext, sendMissed } from './send-missed.js';

export interface ReturnContext extends MissedContext {
  readonly rewind: Rewind;
}

/** Where a subscription begins: after a position, now, or when the client has been recognized. */
export type Begins = Position | null | 'later';

export class Return {
  readonly #context: ReturnContext;
  readonly #peer: SessionPeer;
  readonly #comeback: Comeback;
  readonly #reader: Reader;
  /** The positions at which the client has asked for what begins later. */
  readonly #asked = new Map<string, Position>();
  #resent = 0;

  /** `begin` opens the subscription to a topic that waits. */
  constructor(
    context: ReturnContext,
    peer: SessionPeer,
    owner: string,
    begin: (topic: string, since: Position, asked: Position) => void,
  ) {
    this.#context = context;
    this.#peer = peer;
    this.#reader = { ids: [peer.id], unproven: false };
    this.#comeback = new Comeback(context.rewind, owner, peer, (since) => {
      for (const [topic, asked] of this.#asked) begin(topic, since.get(topic) ?? asked, asked);
      this.#asked.clear();
    });
  }

  /** Where a subscription to a topic begins; null: now. `canWait` is false if a handler decides about it. */
  next(topic: string, canWait: boolean): Begins {
    const { hub } = this.#context;
    if (!hub.keeps(topic)) return null;
    const next = this.#comeback.next(topic);
    if (next !== 'later') return next === 'now' ? null : next;
    const asked = canWait ? hub.position(topic) : null;
    if (asked !== null) this.#asked.set(topic, asked);
    return asked === null ? null : 'later';
  }

  /**
   * Sends what the client has missed since a position, all of it or nothing. `asked` is where a subscription that waited was asked
   * for: what came after that belongs to the client's new session, and is sent whatever became of the rest.
   */
  recover(topic: string, writtenAs: string, since: Position, asked: Position | null = null): void {
    const { hub } = this.#context;
    const missed = hub.missedByAll(topic, since, asked) ?? [];
    const recent = asked === null ? [] : (hub.missed(topic, asked, this.#reader) ?? []);
    if (!this.#resend([...missed, ...recent], writtenAs)) this.#resend(recent, writtenAs);
  }

  #resend(events: readonly KeptEvent[], writtenAs: string): boolean {
    const bytes = sendMissed(this.#context, this.#peer, events, writtenAs, this.#resent);
    if (bytes === null) return false;
    this.#resent += bytes;
    this.#context.counters.rewound += events.length;
    return true;
  }

  /** The client has unsubscribed, or a handler has removed it. */
  forget(topic: string): void {
    this.#asked.delete(topic);
  }

  /** The client has left. */
  end(): void {
    this.#asked.clear();
    this.#comeback.end();
  }
}

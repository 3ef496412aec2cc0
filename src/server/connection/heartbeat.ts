// Whose turn it is to be pinged. One timer for all connections, which spreads them over the interval.

/** What is pinged. */
export interface Beating {
  beat(): void;
}

const SLOTS = 16;

export class Heartbeat {
  readonly #slots: Set<Beating>[] = Array.from({ length: SLOTS }, () => new Set());
  #next = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Begins to beat; everyone who joined is called once every `interval` seconds. */
  start(interval: number): void {
    this.#timer = setInterval(() => this.tick(), (interval * 1000) / SLOTS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /**
   * The answer is the slot to leave by `delete`. The first beat comes a whole turn of the wheel later: old publishers take the
   * first bytes after the handshake for WELCOME.
   */
  join(member: Beating): Set<Beating> {
    const slot = this.#slots[(this.#next + SLOTS - 1) % SLOTS] ?? new Set();
    slot.add(member);
    return slot;
  }

  /** One step of the wheel, a sixteenth of the interval. */
  tick(): void {
    const slot = this.#slots[this.#next];
    this.#next = (this.#next + 1) % SLOTS;
    for (const member of slot ?? []) member.beat();
  }
}

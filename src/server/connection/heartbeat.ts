// Decides which connection to ping next. One timer serves all connections and spreads the pings over the interval.

/** A connection that gets pings. */
export interface Pingable {
  beat(): void;
}

const SLOTS = 16;

export class Heartbeat {
  readonly #slots: Set<Pingable>[] = Array.from({ length: SLOTS }, () => new Set());
  #next = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Starts the timer. Each member is called once every `interval` seconds. */
  start(interval: number): void {
    this.#timer = setInterval(() => this.tick(), (interval * 1000) / SLOTS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /**
   * Returns the member's slot; call its `delete` to leave. The first call comes a full interval later, because old publishers
   * expect the first bytes after the handshake to be WELCOME.
   */
  join(member: Pingable): Set<Pingable> {
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

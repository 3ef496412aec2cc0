// The engine of a single server: delivers events at once, and leaves its history to the process that comes after it.

import { randomBytes } from 'node:crypto';
import type { ControlMessage } from './control-message.js';
import type { Engine, EngineFigures, Position, Publication, Receiver } from './engine.js';
import { DEFAULT_HISTORY, History, type HistoryLimits, ONE_PARTITION } from './history.js';
import type { Handover } from './saved-log.js';
import { SpentTickets } from './spent-tickets.js';

/** The number of IDs to remember until they expire. */
const MAX_IDS = 100_000;

export interface MemoryOptions {
  /** Null keeps no events. */
  readonly history: HistoryLimits | null;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Null: the history ends with the process. */
  readonly handover: Handover | null;
}

/** Milliseconds that never go back. */
export const monotonic = (): number => performance.now();

const DEFAULTS: MemoryOptions = { history: DEFAULT_HISTORY, clock: monotonic, handover: null };

/** Everything is delivered at once. */
const NO_FIGURES: EngineFigures = { dropped: 0, waiting: 0, waitingBytes: 0, gaps: 0, lag: 0 };

export function createMemoryEngine(options: MemoryOptions = DEFAULTS): Engine {
  return attach(new Log(options));
}

/** Engines that share one log, for several servers in one process. */
export function createMemoryEngines(count: number, options: MemoryOptions = DEFAULTS): Engine[] {
  const log = new Log(options);
  return Array.from({ length: count }, () => attach(log));
}

/** What engines share. One counter serves all topics, so topics without events need no memory. */
class Log {
  epoch = randomBytes(8).toString('hex');
  readonly history: History<number> | null;
  readonly spent: SpentTickets;
  readonly receivers: Receiver[] = [];
  readonly #handover: Handover | null;
  offset = 0;
  /** For the process that comes after this one. */
  left: readonly ControlMessage[] = [];
  #heads: ReturnType<Log['heads']> | null = null;

  constructor({ history, clock, handover }: MemoryOptions) {
    this.#handover = handover;
    this.history =
      history && new History(history, clock, ONE_PARTITION, () => this.receivers[0]?.histories?.() ?? null);
    this.spent = new SpentTickets(MAX_IDS, clock);
  }

  heads(): { readonly at: number; of(): Position } {
    if (this.#heads?.of().offset === this.offset) return this.#heads;
    const position: Position = { epoch: this.epoch, offset: this.offset };
    this.#heads = { at: Date.now(), of: () => position };
    return this.#heads;
  }

  append(publication: Publication): Position {
    const position: Position = { epoch: this.epoch, offset: ++this.offset };
    this.history?.record(publication, this.offset);
    for (const receiver of this.receivers) receiver.deliver(publication, position);
    return position;
  }

  /** Goes on where the process before stopped. */
  async inherit(receiver: Receiver): Promise<void> {
    const saved = (await this.#handover?.take()) ?? null;
    if (saved === null) return;
    for (const message of saved.left) receiver.control(message);
    this.#heads = null;
    this.epoch = saved.epoch;
    this.offset = saved.offset;
    const { history } = saved;
    const nothing = { lostElsewhere: [saved.offset], lost: [], events: [] };
    this.history?.restore(history ?? nothing, Math.max(0, Date.now() - saved.savedAt));
  }

  async leave(): Promise<void> {
    const { epoch, offset, history, left } = this;
    const saved = { epoch, offset, savedAt: Date.now(), history: history?.save() ?? null, left };
    await this.#handover?.leave(saved);
  }
}

function attach(log: Log): Engine {
  const { history, receivers, spent } = log;
  let own: Receiver | null = null;
  return {
    name: 'memory',
    state: 'ready',
    reason: null,
    problem: null,
    concern: null,
    async start(receiver) {
      await log.inherit(receiver);
      own = receiver;
      receivers.push(receiver);
    },
    // Not async: delivers before it returns.
    publish(batch) {
      const positions: (Position | null)[] = [];
      for (const publication of batch) positions.push(own === null ? null : log.append(publication));
      return Promise.resolve(positions);
    },
    read(topic, since) {
      const { epoch } = log;
      const { offset } = since;
      if (since.epoch !== epoch || typeof offset !== 'number' || offset > log.offset) return null;
      if (history === null) return offset === log.offset ? [] : null;
      const events = history.since(topic, offset);
      if (events === null) return null;
      return events.map((event) => ({
        publication: event.publication,
        position: { epoch, offset: event.offset },
      }));
    },
    head: () => log.heads().of(),
    heads: () => log.heads(),
    keeps: (topic) => history?.keeps(topic) === true,
    once: async (id, ttl) => spent.spend(id, ttl),
    async control(message) {
      for (const receiver of receivers) if (receiver !== own) receiver.control(message);
    },
    figures: () => NO_FIGURES,
    leave(messages) {
      log.left = messages;
    },
    async stop() {
      if (own === null) return;
      receivers.splice(receivers.indexOf(own), 1);
      own = null;
      await log.leave();
    },
  };
}

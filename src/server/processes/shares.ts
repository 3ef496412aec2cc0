// What addresses and users take at this process, for the others, and what they take there. Each process has its own totals; these
// are the limits for one address or user.

import type { Limits } from '../../settings/generated/limits.js';
import type { Counts, ProcessReport } from '../engines/control-message.js';
import { largest } from '../quota/recent.js';

/** Who counts. What is taken from them is told once. */
export interface ShareSources {
  readonly limits: Limits;
  /** Open connections by address or user. */
  readonly held: () => Iterable<readonly [share: string, count: number]>;
  readonly badTickets: { takeRecent(): Counts; heard(counts: Counts): void };
  readonly messages: { takeRecent(seconds: number): Counts; heard(counts: Counts): void };
}

/** The part of its limit that an address must hold to be told to other processes. */
const WORTH_TELLING = 0.02;

export class Shares {
  readonly #sources: ShareSources;

  constructor(sources: ShareSources) {
    this.#sources = sources;
  }

  /** `seconds` is the time since the last call. */
  take(seconds: number): Pick<ProcessReport, 'held' | 'badTickets' | 'messages'> {
    const { badTickets, held, limits, messages } = this.#sources;
    const limit = limits.maxConnectionsPerAddress;
    return {
      held: limit === 0 ? [] : largest(held(), Math.max(1, limit * WORTH_TELLING)),
      badTickets: badTickets.takeRecent(),
      messages: messages.takeRecent(seconds),
    };
  }

  hear(report: ProcessReport): void {
    this.#sources.badTickets.heard(report.badTickets);
    this.#sources.messages.heard(report.messages);
  }
}

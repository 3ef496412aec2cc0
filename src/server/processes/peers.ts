// What the other processes say of themselves: which there are, which have fallen silent, and what their clients hold.

import type { ProcessReport } from '../engines/control-message.js';
import { Tally } from '../quota/tally.js';

/** Milliseconds between two reports of a process, and after which one without a report is silent, and is forgotten. */
export const PERIOD = 5000;
export const SILENT = 3 * PERIOD;
const FORGOTTEN = 3_600_000;
const MAX_PEERS = 1000;

export interface Peer {
  readonly report: ProcessReport;
  /** Milliseconds since its last report. */
  readonly age: number;
  readonly silent: boolean;
}

interface Known {
  report: ProcessReport;
  at: number;
  /** Whether `held` counts. */
  counted: boolean;
}

export class Peers {
  readonly #clock: () => number;
  readonly #known = new Map<string, Known>();
  readonly #held = new Tally();

  /** `clock` gives milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Connections that an address or user has at other processes, as far as they have told. */
  held(share: string): number {
    return this.#held.of(share);
  }

  /** Takes in a report. Returns whether the process was unknown. */
  hear(report: ProcessReport): boolean {
    const isNew = !this.#known.has(report.id);
    this.forget(report.id);
    if (isNew && this.#known.size >= MAX_PEERS) this.#forgetLongestSilent();
    // The clients of a stopping process are about to connect to another one.
    const counted = report.state === 'ready';
    if (counted) this.#count(report, 1);
    this.#known.set(report.id, { report, at: this.#clock(), counted });
    return isNew;
  }

  forget(id: string): void {
    const known = this.#known.get(id);
    if (known?.counted) this.#count(known.report, -1);
    this.#known.delete(id);
  }

  /** Call it regularly: the clients of a process that is gone hold nothing. */
  review(): void {
    for (const [id, known] of this.#known) {
      const age = this.#clock() - known.at;
      if (age > FORGOTTEN) this.forget(id);
      else if (age > SILENT && known.counted) {
        known.counted = false;
        this.#count(known.report, -1);
      }
    }
  }

  list(): Peer[] {
    return Array.from(this.#known.values(), ({ report, at }) => {
      const age = this.#clock() - at;
      return { report, age, silent: age > SILENT };
    });
  }

  #count({ held }: ProcessReport, sign: 1 | -1): void {
    for (const [share, count] of held) this.#held.add(share, sign * count);
  }

  /** Reports move a process to the end. */
  #forgetLongestSilent(): void {
    for (const id of this.#known.keys()) {
      this.forget(id);
      return;
    }
  }
}

// Decides which digest of a ticket is computed next. They take thousands of rounds of sha512, so threads compute them.

import { DigestThreads, type ThreadOptions } from './digest-threads.js';
import { FairQueue } from './fair-queue.js';

/** For whom a digest is computed. */
export interface Claim {
  /** Whose turn it takes. */
  readonly address: string;
  /** Whether the ticket names a user. Users and guests have separate queues, which take turns. */
  readonly named: boolean;
  /** Asked when its turn comes. */
  readonly wanted: () => boolean;
  /** Resolves when nobody waits for it any more. */
  readonly lost: Promise<void>;
}

/** The claim of a program that checks a single ticket. */
export const ONLY_CLAIM: Claim = {
  address: '',
  named: false,
  wanted: () => true,
  lost: new Promise(() => {}),
};

/** One who waits for a digest. */
interface Waiter {
  readonly job: Job;
  readonly wanted: () => boolean;
  resolve(digest: Buffer | null): void;
  reject(error: Error): void;
}

/** One digest. Several may wait for it: each with a turn of its own, the first of which counts. */
interface Job {
  readonly salted: string;
  readonly waiters: Set<Waiter>;
  handed: boolean;
}

export class Digests {
  readonly #users = new FairQueue<Waiter>();
  readonly #guests = new FairQueue<Waiter>();
  /** Those that are not computed yet, by what they are computed from. */
  readonly #jobs = new Map<string, Job>();
  readonly #threads: DigestThreads;
  #guestsNext = false;

  constructor(options?: ThreadOptions) {
    this.#threads = new DigestThreads(options);
  }

  /**
   * The 64 bytes for a password and a salt; null when it is `lost` or, as its turn comes, not `wanted`. Rejects when the
   * thread has failed or `stop` is called.
   */
  digest(plain: string, salt: string, { address, named, wanted, lost }: Claim): Promise<Buffer | null> {
    const salted = `${plain}{${salt}}`;
    return new Promise((resolve, reject) => {
      const job = this.#jobs.get(salted) ?? { salted, waiters: new Set(), handed: false };
      this.#jobs.set(salted, job);
      const waiter: Waiter = { job, wanted, resolve, reject };
      job.waiters.add(waiter);
      // One that is being computed needs no turn.
      if (job.handed) return;
      const queue = named ? this.#users : this.#guests;
      queue.add(address, waiter);
      void lost.then(() => {
        if (queue.remove(address, waiter)) this.#giveUp(waiter);
      });
      this.#next();
    });
  }

  stop(): void {
    const waiters = [...this.#jobs.values()].flatMap((job) => [...job.waiters]);
    this.#jobs.clear();
    this.#users.clear();
    this.#guests.clear();
    this.#threads.stop();
    for (const { reject } of waiters) reject(new Error('the server is stopping'));
  }

  #next(): void {
    while (this.#threads.hasRoom) {
      const waiter = this.#take();
      if (waiter === undefined) return;
      const { job } = waiter;
      if (job.handed || !job.waiters.has(waiter)) continue;
      if (!waiter.wanted()) {
        this.#giveUp(waiter);
        continue;
      }
      job.handed = true;
      this.#threads.compute(job.salted, (result) => {
        this.#jobs.delete(job.salted);
        for (const { resolve, reject } of job.waiters) {
          if (result instanceof Error) reject(result);
          else resolve(result);
        }
        this.#next();
      });
    }
  }

  #giveUp(waiter: Waiter): void {
    const { job } = waiter;
    job.waiters.delete(waiter);
    if (job.waiters.size === 0 && !job.handed) this.#jobs.delete(job.salted);
    waiter.resolve(null);
  }

  /** Users and guests take turns, so that neither waits for all of the others. */
  #take(): Waiter | undefined {
    const guests = this.#users.isEmpty || (this.#guestsNext && !this.#guests.isEmpty);
    this.#guestsNext = !guests;
    return (guests ? this.#guests : this.#users).take();
  }
}

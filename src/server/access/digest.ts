// Computes the digests of Oro's tickets. They take thousands of rounds of sha512, so a worker thread computes them one by one.

import { Worker } from 'node:worker_threads';
import { FairQueue } from './fair-queue.js';

/** The number of rounds in Symfony's encoder. */
const ROUNDS = 5000;

/** Runs in the worker. A string, because the bundle has no file for it. */
const PROGRAM = `
const { hash } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, salted }) => {
  const salt = Buffer.from(salted);
  let digest = hash('sha512', salt, 'buffer');
  const next = Buffer.concat([digest, salt]);
  for (let round = 1; round < ${ROUNDS}; round++) {
    digest.copy(next);
    digest = hash('sha512', next, 'buffer');
  }
  parentPort.postMessage({ id, digest });
});
`;

/** Maximum number of tickets that the thread holds, so that it never has to wait for one. */
const AHEAD = 2;

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
  readonly #handed = new Map<number, Job>();
  readonly #program: string;
  #worker: Worker | null = null;
  #last = 0;
  #guestsNext = false;

  /** `program` is what the thread runs. */
  constructor(program = PROGRAM) {
    this.#program = program;
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
    const worker = this.#worker;
    this.#fail(new Error('the server is stopping'));
    void worker?.terminate();
  }

  #next(): void {
    while (this.#handed.size < AHEAD) {
      const waiter = this.#take();
      if (waiter === undefined) return;
      const { job } = waiter;
      if (job.handed || !job.waiters.has(waiter)) continue;
      if (!waiter.wanted()) {
        this.#giveUp(waiter);
        continue;
      }
      job.handed = true;
      this.#handed.set(++this.#last, job);
      this.#started().postMessage({ id: this.#last, salted: job.salted });
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

  /** Starts the thread when it is first needed. Most servers never see such a ticket. */
  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    worker.unref();
    worker.on('message', ({ id, digest }: { id: number; digest: Uint8Array }) => {
      this.#conclude(id, Buffer.from(digest));
      this.#next();
    });
    // A failed thread also emits exit, when a new thread may already have replaced it.
    const fail = (error: Error): void => {
      if (this.#worker === worker) this.#fail(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread that checks tickets has exited')));
    this.#worker = worker;
    return worker;
  }

  #conclude(id: number, digest: Buffer): void {
    const job = this.#handed.get(id);
    this.#handed.delete(id);
    if (job === undefined) return;
    this.#jobs.delete(job.salted);
    for (const { resolve } of job.waiters) resolve(digest);
  }

  #fail(error: Error): void {
    const waiters = [...this.#jobs.values()].flatMap((job) => [...job.waiters]);
    this.#handed.clear();
    this.#jobs.clear();
    this.#users.clear();
    this.#guests.clear();
    this.#worker = null;
    for (const { reject } of waiters) reject(error);
  }
}

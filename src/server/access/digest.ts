// Computes the digests of Oro's tickets. They take thousands of rounds of sha512, so a worker thread computes them one by one.

import { Worker } from 'node:worker_threads';

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

interface Job {
  readonly salted: string;
  readonly wanted: () => boolean;
  resolve(digest: Buffer | null): void;
  reject(error: Error): void;
}

export class Digests {
  /** Both in order of arrival. */
  readonly #queue = new Map<number, Job>();
  readonly #handed = new Map<number, Job>();
  readonly #program: string;
  #worker: Worker | null = null;
  #last = 0;

  /** `program` is what the thread runs. */
  constructor(program = PROGRAM) {
    this.#program = program;
  }

  /**
   * The 64 bytes for a password and a salt; null when, as its turn comes, it is not `wanted` any more. Rejects when the
   * thread has failed or `stop` is called.
   */
  digest(plain: string, salt: string, wanted = () => true): Promise<Buffer | null> {
    return new Promise((resolve, reject) => {
      this.#queue.set(++this.#last, { salted: `${plain}{${salt}}`, wanted, resolve, reject });
      this.#next();
    });
  }

  stop(): void {
    const worker = this.#worker;
    this.#fail(new Error('the server is stopping'));
    void worker?.terminate();
  }

  #next(): void {
    for (const [id, job] of this.#queue) {
      if (this.#handed.size >= AHEAD) return;
      this.#queue.delete(id);
      if (!job.wanted()) {
        job.resolve(null);
        continue;
      }
      this.#handed.set(id, job);
      this.#started().postMessage({ id, salted: job.salted });
    }
  }

  /** Starts the thread when it is first needed. Most servers never see such a ticket. */
  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    worker.unref();
    worker.on('message', ({ id, digest }: { id: number; digest: Uint8Array }) => {
      this.#handed.get(id)?.resolve(Buffer.from(digest));
      this.#handed.delete(id);
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

  #fail(error: Error): void {
    const jobs = [...this.#handed.values(), ...this.#queue.values()];
    this.#handed.clear();
    this.#queue.clear();
    this.#worker = null;
    for (const { reject } of jobs) reject(error);
  }
}

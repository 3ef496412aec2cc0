// The digest of Oro's tickets: thousands of rounds of sha512, so they run in a thread of their own, one ticket after the other.

import { Worker } from 'node:worker_threads';

/** Rounds that Symfony's encoder makes. */
const ROUNDS = 5000;

/** Runs in the worker; a text, because a bundle has no file for it. */
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

interface Waiting {
  resolve(digest: Buffer): void;
  reject(error: Error): void;
}

export class Digests {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #last = 0;

  /** The 64 bytes for a password and a salt. Rejects when the thread has failed or `stop` is called. */
  digest(plain: string, salt: string): Promise<Buffer> {
    const worker = this.#started();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, salted: `${plain}{${salt}}` });
    });
  }

  stop(): void {
    void this.#worker?.terminate();
    this.#fail(new Error('the server is stopping'));
  }

  /** The thread is started when it is first needed: most servers never see such a ticket. */
  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(PROGRAM, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    worker.unref();
    worker.on('message', ({ id, digest }: { id: number; digest: Uint8Array }) => {
      this.#waiting.get(id)?.resolve(Buffer.from(digest));
      this.#waiting.delete(id);
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('the thread that checks tickets has ended')));
    this.#worker = worker;
    return worker;
  }

  #fail(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#worker = null;
    for (const { reject } of waiting) reject(error);
  }
}

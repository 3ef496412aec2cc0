// The threads that compute digests: as many as there are cores, each started when the others have enough to do.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MODULE } from './generated/digest-rounds.js';

/** The number of rounds in Symfony's encoder. */
const ROUNDS = 5000;
/** Maximum number of threads. */
const MAX_THREADS = 8;
/** Maximum number of digests that a thread holds, so that it never has to wait for the next one. */
const AHEAD = 2;

/** Runs in a thread. A string, because the bundle has no file for it. `scripts/code/digest-rounds.mjs` is the module's source. */
const PROGRAM = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const { rounds, bytes, digestAt, wordsAt } = workerData;
const { memory, prepare, digest } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
const DIGEST = 64, BLOCK = 128, SCHEDULE = 640, PAGE = 65536;

function compute(salted) {
  const salt = Buffer.from(salted);
  // At its end, a message has a one bit and its length in 128 bits.
  const blocks = Math.ceil((DIGEST + salt.length + 17) / BLOCK);
  const message = Buffer.alloc(blocks * BLOCK);
  createHash('sha512').update(salt).digest().copy(message);
  salt.copy(message, DIGEST);
  message[DIGEST + salt.length] = 0x80;
  message.writeUInt32BE((DIGEST + salt.length) * 8, message.length - 4);
  message.swap64();
  const schedules = wordsAt + message.length;
  const end = schedules + (blocks - 1) * SCHEDULE;
  const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
  const bytes = Buffer.from(memory.buffer);
  message.copy(bytes, wordsAt);
  message.copy(bytes, digestAt, 0, DIGEST);
  for (let block = 1; block < blocks; block++) {
    prepare(wordsAt + block * BLOCK, schedules + (block - 1) * SCHEDULE);
  }
  digest(rounds - 1, schedules, end);
  const computed = Uint8Array.from(bytes.subarray(digestAt, digestAt + DIGEST));
  Buffer.from(computed.buffer).swap64();
  return computed;
}

parentPort.on('message', ({ id, salted }) => parentPort.postMessage({ id, digest: compute(salted) }));
`;

/** Gets the digest, or why it was not computed. */
type Computed = (result: Buffer | Error) => void;

export interface ThreadOptions {
  /** What a thread runs. */
  readonly program: string;
  readonly threads: number;
}

interface Thread {
  readonly worker: Worker;
  readonly handed: Map<number, Computed>;
}

const DEFAULTS: ThreadOptions = { program: PROGRAM, threads: Math.min(availableParallelism(), MAX_THREADS) };

export class DigestThreads {
  readonly #options: ThreadOptions;
  readonly #threads = new Set<Thread>();
  #last = 0;

  constructor(options: ThreadOptions = DEFAULTS) {
    this.#options = options;
  }

  /** Whether another digest may be handed over. */
  get hasRoom(): boolean {
    return this.#threads.size < this.#options.threads || this.#idlest() !== undefined;
  }

  /** Computes the digest of a password and its salt. Call it only if there is room. */
  compute(salted: string, computed: Computed): void {
    const thread = this.#idlest() ?? this.#start();
    thread.handed.set(++this.#last, computed);
    thread.worker.postMessage({ id: this.#last, salted });
  }

  /** Ends all threads. What they were computing is never reported. */
  stop(): void {
    for (const { worker, handed } of this.#threads) {
      handed.clear();
      void worker.terminate();
    }
    this.#threads.clear();
  }

  /** The thread with the least to do, unless it has enough. */
  #idlest(): Thread | undefined {
    let idlest: Thread | undefined;
    for (const thread of this.#threads) {
      if (thread.handed.size < (idlest?.handed.size ?? AHEAD)) idlest = thread;
    }
    return idlest;
  }

  #start(): Thread {
    const worker = new Worker(this.#options.program, {
      eval: true,
      workerData: { ...MODULE, bytes: Buffer.from(MODULE.bytes, 'base64'), rounds: ROUNDS },
      resourceLimits: { maxOldGenerationSizeMb: 32 },
    });
    worker.unref();
    const thread: Thread = { worker, handed: new Map() };
    this.#threads.add(thread);
    worker.on('message', ({ id, digest }: { id: number; digest: Uint8Array }) => {
      const computed = thread.handed.get(id);
      thread.handed.delete(id);
      computed?.(Buffer.from(digest));
    });
    const fail = (error: Error): void => {
      this.#threads.delete(thread);
      const lost = [...thread.handed.values()];
      thread.handed.clear();
      for (const computed of lost) computed(error);
    };
    // A failed thread emits exit as well.
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread that checks tickets has exited')));
    return thread;
  }
}

// Limits how many tasks of one name run at a time; further ones wait, in a queue of their own for each name.

interface Queue {
  running: number;
  readonly waiting: Set<() => void>;
}

export class KeyedSemaphore {
  readonly #limit: number;
  readonly #queues = new Map<string, Queue>();

  /** `limit` is how many tasks of one name may run at a time. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Runs the task as soon as its name has room for it; never, and with null, if `lost` resolves before. */
  async run<Result>(name: string, task: () => Promise<Result>, lost: Promise<void>): Promise<Result | null> {
    const queue = this.#queues.get(name) ?? { running: 0, waiting: new Set() };
    this.#queues.set(name, queue);
    if (queue.running < this.#limit) queue.running++;
    else {
      let grant = (): void => {};
      const turn = new Promise<void>((resolve) => {
        grant = resolve;
        queue.waiting.add(grant);
      });
      await Promise.race([turn, lost]);
      // One that still waits has not got its turn.
      if (queue.waiting.delete(grant)) return null;
    }
    try {
      return await task();
    } finally {
      this.#pass(name, queue);
    }
  }

  /** A task that ends hands its place to the next one. */
  #pass(name: string, queue: Queue): void {
    for (const grant of queue.waiting) {
      queue.waiting.delete(grant);
      grant();
      return;
    }
    if (--queue.running === 0) this.#queues.delete(name);
  }
}

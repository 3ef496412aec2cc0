// Limits how many tasks of one name run at a time; further ones wait, in a queue of their own for each name.

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

export class KeyedSemaphore {
  readonly #limit: number;
  readonly #queues = new Map<string, Queue>();

  /** `limit` is how many tasks of one name may run at a time. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Runs the task as soon as its name has room for it. */
  async run<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
    const queue = this.#queues.get(name) ?? { running: 0, waiting: [] };
    this.#queues.set(name, queue);
    if (queue.running < this.#limit) queue.running++;
    else await new Promise<void>((resolve) => queue.waiting.push(resolve));
    try {
      return await task();
    } finally {
      // A task that ends hands its place to the next one.
      const next = queue.waiting.shift();
      if (next !== undefined) next();
      else if (--queue.running === 0) this.#queues.delete(name);
    }
  }
}

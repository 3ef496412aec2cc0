// Who may do something now and who waits for his turn, in a line of his own for each of many names.

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

export class Turns {
  readonly #limit: number;
  readonly #lines = new Map<string, Line>();

  /** `limit` is how many of one name may have their turn at a time. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Does the work when its turn has come; the others of the same name wait meanwhile. */
  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(name) ?? { running: 0, waiting: [] };
    this.#lines.set(name, line);
    if (line.running < this.#limit) line.running++;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A turn that ends is handed on to the next one.
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if (--line.running === 0) this.#lines.delete(name);
    }
  }
}

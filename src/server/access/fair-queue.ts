// A queue in which every address has its own line: the lines take turns, so that a long one makes only itself wait.

export class FairQueue<Item> {
  /** In the order of their turns. An empty line is removed. */
  readonly #lines = new Map<string, Set<Item>>();

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  add(address: string, item: Item): void {
    const line = this.#lines.get(address);
    if (line === undefined) this.#lines.set(address, new Set([item]));
    else line.add(item);
  }

  /** Takes the first item of the line whose turn it is. */
  take(): Item | undefined {
    for (const [address, line] of this.#lines) {
      this.#lines.delete(address);
      for (const item of line) {
        line.delete(item);
        if (line.size > 0) this.#lines.set(address, line);
        return item;
      }
    }
    return undefined;
  }

  /** Removes an item. Returns false if it was taken already. */
  remove(address: string, item: Item): boolean {
    const line = this.#lines.get(address);
    if (!line?.delete(item)) return false;
    if (line.size === 0) this.#lines.delete(address);
    return true;
  }

  clear(): void {
    this.#lines.clear();
  }
}

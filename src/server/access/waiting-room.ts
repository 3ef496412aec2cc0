// Limits how many tickets wait to be verified. When all places are taken, the address with the most gives one up to an address
// with fewer: a crowd of one address never keeps the others out.

/** A place for one ticket. */
export interface Place {
  /** Resolves if the place was given to another address. */
  readonly lost: Promise<void>;
  /** Whether it was given to another address. */
  readonly isLost: () => boolean;
  /** To be called once. */
  readonly leave: () => void;
}

interface Taken {
  readonly lose: () => void;
}

export class WaitingRoom {
  readonly #byAddress = new Map<string, Set<Taken>>();
  #size = 0;

  /** The number of tickets that wait. */
  get size(): number {
    return this.#size;
  }

  /** Takes one of `max` places; null if none is left for this address. */
  enter(address: string, max: number): Place | null {
    if (this.#size >= max && !this.#makeRoomFor(address)) return null;
    const state = { lost: false };
    let lose = (): void => {};
    const lost = new Promise<void>((resolve) => {
      lose = () => {
        state.lost = true;
        resolve();
      };
    });
    const taken: Taken = { lose };
    const own = this.#byAddress.get(address) ?? new Set();
    this.#byAddress.set(address, own.add(taken));
    this.#size++;
    return { lost, isLost: () => state.lost, leave: () => this.#remove(address, taken) };
  }

  /** The latest ticket of the address with the most gives way, if that address then still has as many as the newcomer. */
  #makeRoomFor(address: string): boolean {
    let most: [string, Set<Taken>] | undefined;
    for (const entry of this.#byAddress) if (entry[1].size > (most?.[1].size ?? 0)) most = entry;
    const own = this.#byAddress.get(address)?.size ?? 0;
    if (most === undefined || most[1].size < own + 2) return false;
    const latest = [...most[1]].at(-1);
    if (latest === undefined) return false;
    this.#remove(most[0], latest);
    latest.lose();
    return true;
  }

  #remove(address: string, taken: Taken): void {
    const places = this.#byAddress.get(address);
    if (!places?.delete(taken)) return;
    this.#size--;
    if (places.size === 0) this.#byAddress.delete(address);
  }
}

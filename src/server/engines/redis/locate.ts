// Finds the server that takes writes for a partition: the one that is configured, or the one that sentinels or a cluster name.

import type { Reply } from './connection.js';
import type { Access, Address, CompleteRedisOptions } from './options.js';
import { slotOf } from './partitions.js';
import { Failure } from './refusal.js';

/** Milliseconds for one sentinel or node to answer. */
const PATIENCE = 2000;

/** A range of slots in a cluster, and its master. */
interface Slots {
  readonly first: number;
  readonly last: number;
  readonly master: Address;
}

export class Locator {
  readonly #options: CompleteRedisOptions;
  readonly #asking = new Set<AbortController>();
  #nodes: readonly Address[];
  /** Many partitions ask at once, and one answer is enough. */
  #slots: Promise<readonly Slots[]> | null = null;

  constructor(options: CompleteRedisOptions) {
    const { place } = options;
    this.#options = options;
    this.#nodes = place.kind === 'sentinel' ? place.sentinels : place.kind === 'cluster' ? place.nodes : [];
  }

  /** Rejects if nobody knows. */
  async locate(partition: number): Promise<Address> {
    const { place, access } = this.#options;
    if (place.kind === 'server') return place.address;
    if (place.kind === 'sentinel') {
      const { credentials, master } = place;
      const answer = await this.#ask(
        ['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', master],
        { ...access, ...credentials, database: 0 },
        masterFrom,
      );
      return answer;
    }
    this.#slots ??= this.#ask(['CLUSTER', 'SLOTS'], access, slotsFrom).finally(() => {
      this.#slots = null;
    });
    const slot = slotOf(partition);
    const slots = await this.#slots;
    this.#remember(slots.map(({ master }) => master));
    const found = slots.find(({ first, last }) => first <= slot && slot <= last);
    if (!found) throw new Failure('not-writable');
    return found.master;
  }

  stop(): void {
    for (const life of this.#asking) life.abort(new Failure('unreachable'));
  }

  /** Asks one after the other, and first the one that answered last time. */
  async #ask<T>(
    command: readonly string[],
    access: Access,
    read: (reply: Reply, asked: Address) => T | null,
  ): Promise<T> {
    const { connect } = await import('./connection.js');
    let failure: unknown = new Failure('unreachable');
    for (const node of this.#nodes) {
      const life = new AbortController();
      const timer = setTimeout(() => life.abort(new Failure('silent')), PATIENCE);
      this.#asking.add(life);
      try {
        const send = await connect(node, access, PATIENCE, life);
        const answer = read(await send(command), node);
        if (answer !== null) {
          this.#nodes = [node, ...this.#nodes.filter((other) => other !== node)];
          return answer;
        }
      } catch (error) {
        failure = life.signal.aborted ? life.signal.reason : error;
      } finally {
        clearTimeout(timer);
        this.#asking.delete(life);
        life.abort();
      }
    }
    throw failure;
  }

  /** Nodes that were configured may be gone one day. */
  #remember(masters: readonly Address[]): void {
    const known = new Set(this.#nodes.map((node) => JSON.stringify(node)));
    const fresh = masters.filter((master) => !known.has(JSON.stringify(master)));
    this.#nodes = [...this.#nodes, ...fresh].slice(0, 100);
  }
}

function masterFrom(reply: Reply): Address | null {
  if (!Array.isArray(reply)) return null;
  const [host, port] = reply;
  return typeof host === 'string' ? { host, port: Number(port) } : null;
}

/** A node that does not know its own address is the one that was asked. */
function slotsFrom(reply: Reply, asked: Address): Slots[] | null {
  if (!Array.isArray(reply)) return null;
  return reply.flatMap(([first, last, [host, port] = []]) => {
    const own = 'host' in asked ? asked.host : '';
    return [{ first, last, master: { host: host || own, port } }];
  });
}

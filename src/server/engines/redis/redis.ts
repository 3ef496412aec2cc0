// The engine for several processes and machines: a log of events in Redis, divided into streams that every process reads.

import { randomBytes } from 'node:crypto';
import type { DegradedReason, Engine, Heads, Position, Receiver } from '../engine.js';
import { History } from '../history.js';
import { SpentTickets } from '../spent-tickets.js';
import { Lane } from './lane.js';
import { Locator } from './locate.js';
import { completeRedisOptions, type RedisOptions } from './options.js';
import type { Item } from './outbox.js';
import { Partition, type Surroundings } from './partition.js';
import { createKeys } from './partitions.js';
import { EVICTION_UNKNOWN, Failure, problemOf, reasonFor, refusalFor } from './refusal.js';

/** Milliseconds between two looks at the connections. */
const TICK = 500;
/** The number of ticks between two looks at who is the master. */
const REVIEW = 20;
/** The number of used tickets to remember while Redis is away. */
const MAX_IDS = 100_000;

/** Uses no resources until it is started. Throws a SyncctlError for an invalid option. */
export function createRedisEngine(partial: RedisOptions = {}): Engine {
  const options = completeRedisOptions(partial);
  const { clock, history, logBytes, place, prefix, queueBytes, ticketsWhenAway, timing } = options;
  const keys = createKeys(prefix, place.kind === 'cluster');
  const around: Surroundings = {
    process: randomBytes(8).toString('hex'),
    history: history && new History(history, clock, keys, () => around.receiver?.histories?.() ?? null),
    clock,
    receiver: null,
    gaps: 0,
    dropped: 0,
    lag: 0,
  };
  const partitions = keys.streams.map(
    (stream, index) => new Partition(index, stream, (topic) => keys.of(topic) === index, around),
  );
  const locator = new Locator(options);
  const spent = new SpentTickets(MAX_IDS, clock);
  const [first, ...others] = partitions as [Partition, ...Partition[]];
  const groups: [Partition, ...Partition[]][] =
    place.kind === 'cluster' ? partitions.map((partition) => [partition]) : [[first, ...others]];
  const lanes = groups.map(
    (some) =>
      new Lane({
        options,
        locator,
        partitions: some,
        probeKey: keys.probe(some[0].index),
        logBytes: logBytes / keys.count,
        historyBytes: (history?.totalBytes ?? 0) / keys.count,
        process: around.process,
        changed: () => around.receiver?.changed?.(),
      }),
  );
  const laneOf = (index: number): Lane => lanes[place.kind === 'cluster' ? index : 0] as Lane;
  const partitionOf = (topic: string): Partition => partitions[keys.of(topic)] as Partition;
  const sum = (of: (outbox: Partition['outbox']) => number) =>
    partitions.reduce((all, { outbox }) => all + of(outbox), 0);
  const waiting = () => sum(({ bytes }) => bytes);
  const degraded = () => lanes.find(({ ready }) => !ready);
  let latest: Heads & { readonly positions: readonly (Position | null)[] } = {
    at: 0,
    positions: [],
    of: () => null,
  };
  let starting = true;
  let flushing = false;
  let timer: NodeJS.Timeout | undefined;
  let ticks = 0;
  let lastTick = 0;

  function flush(): void {
    flushing = false;
    for (const lane of lanes) lane.flush();
    for (let bytes = waiting(); bytes > queueBytes; bytes = waiting()) {
      const [fullest] = partitions.toSorted((one, other) => other.outbox.bytes - one.outbox.bytes);
      fullest?.dropOldest();
    }
  }

  function tick(): void {
    const late = clock() - lastTick > 4 * TICK;
    lastTick = clock();
    // This process itself was stopped: what came meanwhile is read first.
    if (late) return;
    for (const lane of lanes) lane.tick();
    if (place.kind === 'sentinel' && ++ticks % REVIEW === 0) for (const lane of lanes) void lane.review();
  }

  function heads(): Heads {
    const now = partitions.map(({ head }) => head);
    const { positions } = latest;
    if (now.some((position, index) => !isSame(position, positions[index] ?? null))) {
      latest = { at: Date.now(), positions: now, of: (topic) => now[keys.of(topic)] ?? null };
    }
    return latest;
  }

  async function start(receiver: Receiver): Promise<void> {
    around.receiver = receiver;
    lastTick = clock();
    timer = setInterval(tick, TICK).unref();
    await Promise.all(lanes.map((lane) => lane.start()));
    starting = false;
    const refusal = lanes.map(({ reason }) => refusalFor(reason)).find((one) => one !== null);
    if (!refusal) return;
    await stop();
    throw refusal;
  }

  async function stop(): Promise<void> {
    if (around.receiver === null) return;
    around.receiver = null;
    flush();
    await within(timing.stop, Promise.all(lanes.map((lane) => lane.drain())));
    clearInterval(timer);
    locator.stop();
    for (const lane of lanes) lane.stop();
    for (const partition of partitions) partition.dropAll();
  }

  /** Milliseconds since the oldest entry that has not come back was sent, or that the latest one took. */
  function lag(): number {
    const sent = partitions.map(({ outbox }) => outbox.oldest).filter((at) => at !== null);
    return sent.length === 0 ? around.lag : Math.max(around.lag, clock() - Math.min(...sent));
  }

  function reason(): DegradedReason | null {
    const lane = starting ? undefined : degraded();
    return lane ? (lane.reason ?? 'unreachable') : null;
  }

  return {
    name: 'redis',
    get state() {
      if (starting) return 'warming';
      return degraded() ? 'degraded' : 'ready';
    },
    get reason() {
      return reason();
    },
    get problem() {
      return problemOf(reason());
    },
    get concern() {
      return lanes.every(({ evictionKnown }) => evictionKnown) ? null : EVICTION_UNKNOWN;
    },
    start,
    publish(batch) {
      if (around.receiver === null || batch.length === 0) return Promise.resolve(batch.map(() => null));
      const settlement = new Settlement(batch.length);
      for (const [at, publication] of batch.entries()) {
        const partition = partitionOf(publication.topic);
        const settle: Item['settle'] = (position) => settlement.set(at, position);
        laneOf(partition.index).publish(partition, { publication, delivered: false, settle });
      }
      if (!flushing) setImmediate(flush);
      flushing = true;
      return settlement.all;
    },
    read: (topic, since) => partitionOf(topic).read(topic, since),
    head: (topic) => partitionOf(topic).head,
    heads,
    keeps: (topic) => around.history?.keeps(topic) === true,
    async once(id, ttl) {
      const { key, partition } = keys.once(id);
      const command = ['SET', key, '1', 'NX', 'PX', `${Math.ceil(ttl * 1000)}`];
      try {
        return (await laneOf(partition).ask(command, timing.once)) === 'OK' ? 'first' : 'again';
      } catch (error) {
        if (ticketsWhenAway === 'accept') return spent.spend(id, ttl);
        throw new Failure(reasonFor(error));
      }
    },
    control: (message) => laneOf(0).control(JSON.stringify(message), message.type !== 'process'),
    // The log has them.
    leave: () => {},
    stop,
    figures: () => ({
      dropped: around.dropped,
      waiting: sum(({ length }) => length),
      waitingBytes: waiting(),
      gaps: around.gaps,
      lag: lag() / 1000,
    }),
  };
}

function isSame(one: Position | null, other: Position | null): boolean {
  return one?.offset === other?.offset && one?.epoch === other?.epoch;
}

/** The positions of a batch, whose publications come back one by one. */
class Settlement {
  readonly all: Promise<(Position | null)[]>;
  readonly #positions: (Position | null)[];
  #left: number;
  #resolve: (positions: (Position | null)[]) => void = () => {};

  constructor(count: number) {
    this.#positions = new Array<Position | null>(count).fill(null);
    this.#left = count;
    this.all = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  set(at: number, position: Position | null): void {
    this.#positions[at] = position;
    if (--this.#left === 0) this.#resolve(this.#positions);
  }
}

/** Waits for work, but at most so many milliseconds. */
async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

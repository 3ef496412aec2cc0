// Some streams on one server: keeps them connected, reads them, and appends to them. On one server there is a single lane; in a
// cluster, each stream has its own.

import type { DegradedReason } from '../engine.js';
import { catchUp, entriesOf, PAGE, readBack } from './catch-up.js';
import type { Reply } from './connection.js';
import { encodeEntry } from './entry.js';
import { type Link, openLink, sameAddress } from './link.js';
import type { Locator } from './locate.js';
import { timeOf } from './offset.js';
import type { CompleteRedisOptions } from './options.js';
import type { Item, Sent } from './outbox.js';
import type { Partition } from './partition.js';
import { Failure, reasonFor } from './refusal.js';

/** The longest time in milliseconds that Redis holds an `XREAD` back. */
const BLOCK = 5000;
/** The bounds for the number of entries that the log keeps of one stream. */
const FEWEST = 100;
const MOST = 10_000;

/** The number of entries on their way above which no control message is added while Redis is away. */
const MAX_UNSENT = 100;

export interface LaneOptions {
  readonly options: CompleteRedisOptions;
  readonly locator: Locator;
  /** At least one. */
  readonly partitions: readonly [Partition, ...Partition[]];
  /** A key that may be written, to find out whether it may. */
  readonly probeKey: string;
  /** The bytes of the log and of the history for each stream. */
  readonly logBytes: number;
  readonly historyBytes: number;
  /** The name of this process in entries. */
  readonly process: string;
  /** Called when `ready` or `reason` has changed. */
  readonly changed: () => void;
}

export class Lane {
  ready = false;
  reason: DegradedReason | null = null;
  readonly #given: LaneOptions;
  /** Of the current attempt or connection; null between attempts. */
  #life: AbortController | null = null;
  /** Entries may be appended; null until what was missed is read. */
  #link: Link | null = null;
  #deadline: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #pause: number;
  #stopped = false;
  #warm = false;
  /** The first attempt has ended, so clients may be connected. */
  #late = false;
  /** The markers that must come back before the lane is ready. */
  #markers: readonly (readonly [Partition, number])[] = [];
  #attempted = () => {};
  #drained = () => {};

  constructor(given: LaneOptions) {
    this.#given = given;
    this.#pause = given.options.timing.retry[0];
  }

  /** False if Redis is connected and does not say whether it evicts keys. */
  get evictionKnown(): boolean {
    return this.#link?.evictionKnown !== false;
  }

  /** Resolves when the lane is ready or the first attempt has failed. Goes on trying until it is stopped. */
  start(): Promise<void> {
    return new Promise((resolve) => {
      this.#attempted = resolve;
      this.#open();
    });
  }

  publish(partition: Partition, item: Item): void {
    if (!this.ready) partition.deliverLocally(item);
    partition.outbox.add(item);
  }

  /** Appends what waits. */
  flush(): void {
    for (const partition of this.#given.partitions) {
      while (this.#link !== null) {
        const sent = partition.outbox.next();
        if (sent === null) break;
        void this.#append(this.#link, partition, sent);
      }
    }
  }

  /** Appends a message to the first stream. While Redis is away, it is dropped, or waits if it `matters`. Never rejects. */
  async control(data: string, matters: boolean): Promise<void> {
    const [partition] = this.#given.partitions;
    const { outbox } = partition;
    if (this.#link !== null) await this.#append(this.#link, partition, outbox.bare('control', data));
    // What was sent and has not come back is sent again.
    else if (matters && outbox.sent.size < MAX_UNSENT) outbox.bare('control', data);
  }

  /** Sends one command. Rejects if Redis is away, or does not answer within so many milliseconds. */
  async ask(command: readonly string[], timeout: number): Promise<Reply> {
    const link = this.#link;
    if (!this.ready || link === null) throw new Failure(this.reason ?? 'unreachable');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Failure('silent')), timeout);
    });
    try {
      return await Promise.race([link.write(command), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Call it regularly: shows that this process is alive, and gives up a connection that has fallen silent. */
  tick(): void {
    const link = this.#link;
    if (!this.ready || link === null) return;
    const { clock, timing } = this.#given.options;
    const now = clock();
    for (const partition of this.#given.partitions) {
      const { outbox } = partition;
      if (outbox.oldest !== null && now - outbox.oldest > timing.silent)
        return link.life.abort(new Failure('silent'));
      if (now - outbox.sentAt > timing.idle) void this.#append(link, partition, outbox.bare('mark', ''));
    }
  }

  /** Gives up the connection if another server has taken over. Call it now and then. */
  async review(): Promise<void> {
    const link = this.#link;
    if (!this.ready || link === null) return;
    const { locator, partitions } = this.#given;
    const address = await locator.locate(partitions[0].index).catch(() => link.address);
    if (!sameAddress(address, link.address)) link.life.abort(new Failure('not-writable'));
  }

  /** Resolves when everything published has come back, or Redis is away. */
  async drain(): Promise<void> {
    if (!this.ready || this.#idle) return;
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#life?.abort(new Failure('unreachable'));
  }

  #open(): void {
    const life = new AbortController();
    this.#life = life;
    life.signal.addEventListener('abort', () => this.#end(life), { once: true });
    this.#deadline = setTimeout(() => life.abort(new Failure('silent')), this.#given.options.timing.open);
    this.#connect(life).catch((error) => life.abort(error));
  }

  async #connect(life: AbortController): Promise<void> {
    const { options, locator, partitions, probeKey } = this.#given;
    const link = await openLink(options, locator, partitions[0], probeKey, life);
    if (!this.#warm) await this.#warmUp(link);
    else await Promise.all(partitions.map((partition) => catchUp(link, partition)));
    life.signal.throwIfAborted();
    this.#resume(link);
    await this.#follow(link);
  }

  /** Reads the latest events of all streams, oldest first. */
  async #warmUp(link: Link): Promise<void> {
    const { options, partitions, historyBytes } = this.#given;
    const { clock, history, timing } = options;
    const seconds = history?.seconds ?? 0;
    const until = clock() + timing.open / 2;
    const extent = { seconds, bytes: historyBytes, clock, until };
    const streams = await Promise.all(
      partitions.map(async (partition) => {
        const entries = await readBack(link.write, partition.stream, extent);
        return entries.map(([id, fields]) => ({ partition, id, fields, time: timeOf(id) }));
      }),
    );
    link.life.signal.throwIfAborted();
    const entries = streams.flatMap((one) => one.reverse()).sort((one, other) => one.time - other.time);
    const now = clock();
    const newest = entries.at(-1)?.time ?? 0;
    for (const { partition, id, fields, time } of entries) partition.apply(id, fields, now - (newest - time));
    // What others published before is unknown to the clients that are already there.
    if (this.#late) for (const partition of partitions) partition.reportGap(null);
    this.#warm = true;
  }

  /** Sends again what has not come back, and then a marker to each stream: when they come back, the way is free. */
  #resume(link: Link): void {
    this.#link = link;
    this.#markers = this.#given.partitions.map((partition) => {
      const { outbox } = partition;
      for (const sent of [...outbox.sent.values()]) void this.#append(link, partition, sent);
      const marker = outbox.bare('mark', '');
      void this.#append(link, partition, marker);
      return [partition, marker.sequence];
    });
    this.flush();
  }

  /** Reads new entries until the connection ends. */
  async #follow(link: Link): Promise<never> {
    const { partitions } = this.#given;
    const streams = partitions.map(({ stream }) => stream);
    const byStream = new Map(partitions.map((partition) => [partition.stream, partition]));
    const head = ['XREAD', 'COUNT', `${PAGE}`, 'BLOCK', `${BLOCK}`, 'STREAMS', ...streams];
    while (true) {
      const reply = await link.read([...head, ...partitions.map(({ lastId }) => lastId)]);
      link.life.signal.throwIfAborted();
      for (const answer of Array.isArray(reply) ? reply : []) {
        const [stream, entries] = Array.isArray(answer) ? answer : [];
        const partition = byStream.get(String(stream));
        for (const [id, fields] of entriesOf(entries)) partition?.apply(id, fields, null);
      }
      if (!this.ready && this.#markers.every(([{ outbox }, marker]) => !outbox.sent.has(marker)))
        this.#becomeReady();
      this.flush();
      if (this.#idle) this.#drained();
    }
  }

  get #idle(): boolean {
    return this.#given.partitions.every(({ outbox }) => outbox.bytes === 0 && outbox.sent.size === 0);
  }

  #becomeReady(): void {
    clearTimeout(this.#deadline);
    this.ready = true;
    this.reason = null;
    [this.#pause] = this.#given.options.timing.retry;
    this.#finishAttempt();
    this.#given.changed();
  }

  /** Resolves when Redis has the entry or the connection has ended. */
  async #append({ life, write }: Link, partition: Partition, sent: Sent): Promise<void> {
    const { logBytes, options, process } = this.#given;
    const { outbox, stream } = partition;
    const { kind, data, sequence } = sent;
    const entries = Math.min(MOST, Math.max(FEWEST, Math.floor(logBytes / partition.entryBytes)));
    const entry = encodeEntry({ process, sequence, epoch: partition.carried, kind, data });
    sent.at = options.clock();
    outbox.sentAt = sent.at;
    try {
      await write(['XADD', stream, 'MAXLEN', '~', `${entries}`, '*', ...entry]);
    } catch (error) {
      life.abort(error);
    }
  }

  #end(life: AbortController): void {
    if (life !== this.#life) return;
    clearTimeout(this.#deadline);
    this.#life = null;
    this.#link = null;
    this.ready = false;
    this.reason = reasonFor(life.signal.reason);
    this.#drained();
    if (this.#stopped) return this.#finishAttempt();
    for (const partition of this.#given.partitions) {
      for (const item of partition.outbox.items()) partition.deliverLocally(item);
    }
    const [, longest] = this.#given.options.timing.retry;
    this.#retry = setTimeout(() => this.#open(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(longest, this.#pause * 2);
    this.#finishAttempt();
    this.#given.changed();
  }

  #finishAttempt(): void {
    this.#late = true;
    this.#attempted();
  }
}

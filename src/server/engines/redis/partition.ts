// One stream of the log as this process knows it: what it has read, what it has to append, and what may be missing.
// It never waits and knows no connection.

import { outlivesProcess } from '../control-message.js';
import type { KeptEvent, Position, Publication, Receiver } from '../engine.js';
import type { History } from '../history.js';
import { decodeControl, decodeEntry, decodeEvents, type Entry } from './entry.js';
import { epochAfter, generationOf, wishAfter } from './epoch.js';
import { entryOffset, isOffset, sortable } from './offset.js';
import { type Item, Outbox, type Sent } from './outbox.js';

/** What the partitions of an engine have in common. */
export interface Surroundings {
  /** The name of this process in entries. */
  readonly process: string;
  readonly history: History<string> | null;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Null before the start and after the end. */
  receiver: Receiver | null;
  gaps: number;
  dropped: number;
  /** Milliseconds until the latest own entry came back. */
  lag: number;
}

/** Reads from the beginning of a stream. */
const BEGINNING = '0-0';
/** The number of processes whose sequence numbers are known; the longest silent are forgotten. */
const MAX_PROCESSES = 1000;
/** What new entries tell about the size of an average one. */
const WEIGHT = 0.05;

export class Partition {
  readonly index: number;
  readonly stream: string;
  readonly outbox = new Outbox();
  /** The ID of the latest entry that was read. */
  lastId = BEGINNING;
  /** The size of an average entry, in bytes. */
  entryBytes = 200;
  readonly #around: Surroundings;
  readonly #concerns: (topic: string) => boolean;
  /** The latest sequence number of each process. */
  readonly #sequences = new Map<string, number>();
  #epoch: string | null = null;
  /** The epoch that this process wants to be followed by another one. */
  #ending: string | null = null;
  /** The gap before the epoch of this generation was reported already. */
  #reported = 0;
  #head: string | null = null;
  /** Whether entries before the next one may be missing. */
  #broken = false;
  /** The number of publications that were delivered here, but are not in the log as far as it was read. */
  #local = 0;

  constructor(index: number, stream: string, concerns: (topic: string) => boolean, around: Surroundings) {
    this.index = index;
    this.stream = stream;
    this.#concerns = concerns;
    this.#around = around;
  }

  get isNew(): boolean {
    return this.lastId === BEGINNING;
  }

  /** What entries of this process carry: the epoch, or the wish for a new one. */
  get carried(): string {
    return this.#epoch === null || this.#ending !== null ? wishAfter(this.#epoch) : this.#epoch;
  }

  get head(): Position | null {
    if (this.#epoch === null || this.#head === null || !this.#certain) return null;
    return { epoch: this.#epoch, offset: this.#head };
  }

  read(topic: string, { epoch, offset }: Position): readonly KeptEvent[] | null {
    if (this.#head === null || !this.#certain || epoch !== this.#epoch) return null;
    if (!isOffset(offset) || offset > this.#head) return null;
    const { history } = this.#around;
    if (history === null) return offset === this.#head ? [] : null;
    const events = history.since(topic, offset);
    if (events === null) return null;
    return events.map((event) => ({
      publication: event.publication,
      position: { epoch, offset: event.offset },
    }));
  }

  /** Whether positions are valid, and nothing was delivered here that the history does not have yet. */
  get #certain(): boolean {
    return this.#local === 0 && this.#ending === null;
  }

  /** Delivers a publication to the clients of this process, without a position. */
  deliverLocally(item: Item): void {
    if (item.delivered) return;
    item.delivered = true;
    this.#local++;
    this.#around.receiver?.deliver(item.publication, null);
  }

  /** Drops the publications that have waited longest. */
  dropOldest(): void {
    for (const item of this.outbox.dropOldest()) this.#drop(item);
  }

  /** Drops everything, at the end. */
  dropAll(): void {
    for (const item of this.outbox.items()) this.#drop(item);
  }

  /** The log no longer has the latest entry that was read. If it `lost` entries, new positions are needed by all processes. */
  breakOff(lost: boolean): void {
    if (lost) this.#ending = this.#epoch;
    this.#reported = generationOf(this.#epoch) + 1;
    this.lastId = BEGINNING;
    this.#broken = true;
    this.reportGap(null);
  }

  /** Everything that was missed is applied. */
  caughtUp(): void {
    if (this.#ending === null) this.#reported = 0;
  }

  /** Events may be missing, and the history knows nothing up to `offset`. */
  reportGap(offset: string | null): void {
    if (offset !== null) this.#around.history?.forget(this.index, offset);
    this.#around.gaps++;
    this.#around.receiver?.gap?.(this.#concerns);
  }

  /** Takes in the next entry of the stream. `at` is null for a new one; for an older one it says when it was appended. */
  apply(id: string, fields: readonly unknown[], at: number | null): void {
    this.lastId = id;
    const offset = entryOffset(id);
    if (offset === null) return this.reportGap(null);
    const first = offset + sortable(0);
    this.#head = first;
    if (this.#broken) this.#around.history?.forget(this.index, first);
    this.#broken = false;
    const entry = decodeEntry(fields);
    if (entry === null) return this.reportGap(first);
    this.entryBytes += WEIGHT * (entry.data.length + 100 - this.entryBytes);
    this.#adopt(entry, first, at === null);
    if (!this.#isNext(entry, first, at === null)) return;
    const sent = entry.process === this.#around.process ? this.#takeSent(entry.sequence) : null;
    if (entry.kind === 'control') this.#control(entry, sent, at);
    if (entry.kind !== 'events') return;
    if (sent === null) this.#foreign(entry, offset, at);
    else this.#own(sent, offset);
  }

  /** Positions of an epoch that is over are not valid. */
  #adopt({ epoch: carried, process }: Entry, offset: string, live: boolean): void {
    const epoch = epochAfter(this.#epoch, carried, process);
    if (epoch === this.#epoch) return;
    const [before, now] = [generationOf(this.#epoch), generationOf(epoch)];
    this.#epoch = epoch;
    if (now > generationOf(this.#ending)) this.#ending = null;
    this.#around.history?.forget(this.index, offset);
    if (live && before > 0 && now > Math.max(before, this.#reported)) this.reportGap(null);
  }

  /** Whether the entry was not read before. Notices missing ones. */
  #isNext({ process, sequence }: Entry, offset: string, live: boolean): boolean {
    const last = this.#sequences.get(process);
    if (last !== undefined && sequence <= last) return false;
    // In the history, the first entry of a process that was read may have any number.
    if (last === undefined ? live && sequence > 1 : sequence > last + 1) this.reportGap(offset);
    this.#sequences.delete(process);
    this.#sequences.set(process, sequence);
    if (this.#sequences.size > MAX_PROCESSES) {
      for (const silent of this.#sequences.keys()) {
        this.#sequences.delete(silent);
        break;
      }
    }
    return true;
  }

  #takeSent(sequence: number): Sent | null {
    const { found, lost } = this.outbox.take(sequence);
    for (const { items, droppedLocally } of lost) {
      this.#local -= droppedLocally;
      for (const item of items) {
        if (item.delivered) this.#local--;
        this.#drop(item);
      }
    }
    if (found === null) return null;
    this.#around.lag = this.#around.clock() - found.at;
    this.#local -= found.droppedLocally;
    return found;
  }

  #own({ items }: Sent, offset: string): void {
    for (const [index, item] of items.entries()) {
      const position = this.#record(item.publication, offset + sortable(index), null);
      if (item.delivered) this.#local--;
      else this.#deliver(item.publication, position);
      item.settle(position);
    }
  }

  #foreign(entry: Entry, offset: string, at: number | null): void {
    const publications = decodeEvents(entry.data);
    if (publications === null) return this.reportGap(offset + sortable(0));
    for (const [index, publication] of publications.entries()) {
      const position = this.#record(publication, offset + sortable(index), at);
      if (at === null) this.#deliver(publication, position);
    }
  }

  #record(publication: Publication, offset: string, at: number | null): Position {
    this.#head = offset;
    this.#around.history?.record(publication, offset, at ?? undefined);
    return { epoch: this.#epoch ?? '', offset };
  }

  /** A position would tell that everything before it was delivered in this order. */
  #deliver(publication: Publication, position: Position): void {
    this.#around.receiver?.deliver(publication, this.#local > 0 ? null : position);
  }

  #control(entry: Entry, sent: Sent | null, at: number | null): void {
    const message = sent === null ? decodeControl(entry.data) : null;
    if (message !== null && (at === null || outlivesProcess(message)))
      this.#around.receiver?.control(message);
  }

  #drop(item: Item): void {
    this.#around.dropped++;
    item.settle(null);
  }
}

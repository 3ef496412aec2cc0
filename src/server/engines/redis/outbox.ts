// What a process still has to append to one stream, and what it has appended but not read back. Both can be sent again.

import type { Position, Publication } from '../engine.js';
import { type EntryKind, encodeEvent } from './entry.js';

/** The largest entry, unless one event alone is larger. */
const ENTRY_BYTES = 64 * 1024;
/** The number of entries on their way. While there are so many, new publications wait and share larger entries. */
const WINDOW = 32;
/** The approximate memory of a waiting publication besides its strings. */
const OVERHEAD = 200;

/** A publication of this process. */
export interface Item {
  readonly publication: Publication;
  /** Whether the clients of this process already have it. */
  delivered: boolean;
  /** Tells the publisher the position; null if it was dropped. */
  settle(position: Position | null): void;
}

/** An entry that was sent, until it is read back. */
export interface Sent {
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly items: readonly Item[];
  readonly data: string;
  /** The number of locally delivered publications that were dropped just before it. */
  readonly droppedLocally: number;
  /** When it was sent last, by the engine's clock; 0 if it was not. */
  at: number;
}

export class Outbox {
  readonly sent = new Map<number, Sent>();
  /** When an entry was sent last, by the engine's clock. */
  sentAt = 0;
  #waiting: Item[] = [];
  #bytes = 0;
  #sequence = 0;
  #dropped = false;
  #droppedLocally = 0;

  /** The number of publications that wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** The approximate memory of what waits. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The number of the latest entry. */
  get sequence(): number {
    return this.#sequence;
  }

  /** When the entry was sent that is longest on its way; null if there is none. */
  get oldest(): number | null {
    for (const { at } of this.sent.values()) if (at > 0) return at;
    return null;
  }

  /** Everything that has not been read back, in order. */
  *items(): Iterable<Item> {
    for (const { items } of this.sent.values()) yield* items;
    yield* this.#waiting;
  }

  add(item: Item): void {
    this.#waiting.push(item);
    this.#bytes += sizeOf(item.publication);
  }

  /** Drops the oldest tenth of what waits, and skips a number, so that every process notices. Returns what was dropped. */
  dropOldest(): readonly Item[] {
    const dropped = this.#waiting.splice(0, Math.ceil(this.#waiting.length / 10));
    for (const { delivered, publication } of dropped) {
      this.#bytes -= sizeOf(publication);
      if (delivered) this.#droppedLocally++;
    }
    if (dropped.length > 0) this.#dropped = true;
    return dropped;
  }

  /** The next entry to send; null if there is none or too many are on their way. */
  next(): Sent | null {
    if (this.#waiting.length === 0 || this.sent.size >= WINDOW) return null;
    const { count, data } = this.#fill();
    const items = this.#waiting.splice(0, count);
    for (const { publication } of items) this.#bytes -= sizeOf(publication);
    return this.#send('events', items, data);
  }

  /** An entry without events. */
  bare(kind: 'mark' | 'control', data: string): Sent {
    return this.#send(kind, [], data);
  }

  /** Takes out an entry that was read back, and those before it, which are lost. */
  take(sequence: number): { readonly found: Sent | null; readonly lost: readonly Sent[] } {
    const lost: Sent[] = [];
    for (const sent of this.sent.values()) {
      if (sent.sequence > sequence) break;
      this.sent.delete(sent.sequence);
      if (sent.sequence === sequence) return { found: sent, lost };
      lost.push(sent);
    }
    return { found: null, lost };
  }

  #send(kind: EntryKind, items: readonly Item[], data: string): Sent {
    this.#sequence += this.#dropped ? 2 : 1;
    const sequence = this.#sequence;
    const sent = { sequence, kind, items, data, droppedLocally: this.#droppedLocally, at: 0 };
    this.#dropped = false;
    this.#droppedLocally = 0;
    this.sent.set(sequence, sent);
    return sent;
  }

  /** As many events as fit into an entry, at least one. */
  #fill(): { count: number; data: string } {
    const events: string[] = [];
    let bytes = 2;
    for (const { publication } of this.#waiting) {
      const event = encodeEvent(publication);
      bytes += Buffer.byteLength(event) + 1;
      if (bytes > ENTRY_BYTES && events.length > 0) break;
      events.push(event);
    }
    return { count: events.length, data: `[${events.join(',')}]` };
  }
}

function sizeOf({ topic, payload, exclude, eligible }: Publication): number {
  let size = OVERHEAD + topic.length + payload.length;
  for (const id of exclude) size += id.length;
  for (const id of eligible ?? []) size += id.length;
  return size;
}

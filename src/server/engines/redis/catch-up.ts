// Reads a stream up to its end before new entries are waited for: history at the start, and what was missed after an outage.

import type { Reply, Send } from './connection.js';
import type { Link } from './link.js';
import { timeOf } from './offset.js';
import type { Partition } from './partition.js';

/** The number of entries in one answer. With entries of 64 KB, an answer stays below 7 MB. */
export const PAGE = 100;

export type RawEntry = readonly [id: string, fields: readonly unknown[]];

/** What a new process reads at most. */
export interface Extent {
  readonly seconds: number;
  /** Of one stream. */
  readonly bytes: number;
  /** When to stop reading, by the clock. */
  readonly until: number;
  readonly clock: () => number;
}

/** The latest entries of a stream, newest first. Stops at the bounds, but reads at least one page. */
export async function readBack(send: Send, stream: string, extent: Extent): Promise<RawEntry[]> {
  const entries: RawEntry[] = [];
  let bytes = 0;
  let end = '+';
  while (true) {
    const page = entriesOf(await send(['XREVRANGE', stream, end, '-', 'COUNT', `${PAGE}`]));
    for (const [id, fields] of page) {
      if (id === end) continue;
      entries.push([id, fields]);
      bytes += String(fields[3]).length;
    }
    const newest = entries[0];
    const oldest = page.at(-1);
    if (newest === undefined || oldest === undefined || page.length < PAGE) return entries;
    const age = timeOf(newest[0]) - timeOf(oldest[0]);
    if (age > extent.seconds * 1000 || bytes > extent.bytes || extent.clock() > extent.until) return entries;
    end = oldest[0];
  }
}

/** Applies what came after the latest entry that was read, after an outage. Notices when that entry itself is gone. */
export async function catchUp({ life, write }: Link, partition: Partition): Promise<void> {
  while (true) {
    const from = partition.lastId;
    const known = !partition.isNew;
    const page = entriesOf(
      await write(['XRANGE', partition.stream, known ? from : '-', '+', 'COUNT', `${PAGE}`]),
    );
    life.signal.throwIfAborted();
    let next = page;
    if (known && page[0]?.[0] === from) next = page.slice(1);
    else if (known) {
      const [first] = entriesOf(await write(['XRANGE', partition.stream, '-', '+', 'COUNT', '1']));
      life.signal.throwIfAborted();
      // A log that begins later was trimmed, or emptied and filled again.
      partition.breakOff(first === undefined || !isLater(first[0], from));
      continue;
    }
    for (const [id, fields] of next) partition.apply(id, fields, null);
    if (page.length < PAGE) return partition.caughtUp();
  }
}

/** The entries of an answer to `XRANGE` or `XREVRANGE`. */
export function entriesOf(reply: Reply | undefined): readonly RawEntry[] {
  return Array.isArray(reply) ? reply.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is RawEntry {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]);
}

function isLater(id: string, than: string): boolean {
  const [time = 0, sequence = 0] = id.split('-').map(Number);
  const [otherTime = 0, otherSequence = 0] = than.split('-').map(Number);
  return time > otherTime || (time === otherTime && sequence > otherSequence);
}

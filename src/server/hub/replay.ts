// What a client that comes back may get of the events that it missed, and their frames.

import type { KeptEvent, Publication } from '../engines/engine.js';
import { frameTexts } from './frame.js';
import type { EventEncoder } from './topics.js';

/** A client as the lists of session ids in events see it. */
export interface Reader {
  /** Its session id, and those that it had before. */
  readonly ids: readonly string[];
  /** Whether it had others that it cannot prove. Then nobody can tell whether an event with such a list was for it. */
  readonly unproven: boolean;
}

/** The events for everybody. An event that is not for some may be among them, because nobody knows who the reader was before. */
export function eventsForAll(events: readonly KeptEvent[]): readonly KeptEvent[] {
  return events.filter(({ publication }) => publication.eligible === null);
}

/** The events for a reader; null if nobody can tell which. */
export function eventsFor(events: readonly KeptEvent[], reader: Reader): readonly KeptEvent[] | null {
  if (events.every(({ publication }) => isForAll(publication))) return events;
  return reader.unproven ? null : events.filter(({ publication }) => isFor(publication, reader));
}

function isForAll({ exclude, eligible }: Publication): boolean {
  return exclude.length === 0 && eligible === null;
}

function isFor({ exclude, eligible }: Publication, { ids }: Reader): boolean {
  if (ids.some((id) => exclude.includes(id))) return false;
  return eligible === null || ids.some((id) => eligible.includes(id));
}

/** Bytes of frames to keep: after a restart, all clients come back and have missed the same. */
const KEPT_BYTES = 4 * 1024 * 1024;

/** Encodes missed events. Clients that missed the same share the frames. */
export class ReplayFrames {
  /** By protocol, name, and the first and last event; the oldest first. */
  readonly #kept = new Map<string, Buffer>();
  #bytes = 0;

  /** One frame for each event, in one buffer. There is at least one event. */
  of(events: readonly KeptEvent[], protocol: EventEncoder, writtenAs: string): Buffer {
    const key = keyOf(events, protocol, writtenAs);
    const known = key === null ? undefined : this.#kept.get(key);
    if (known !== undefined) return known;
    const head = protocol.eventHead(writtenAs);
    const frames = frameTexts(
      events.map(({ publication, position }) => head + protocol.eventTail(publication.payload, position)),
    );
    if (key !== null && frames.length <= KEPT_BYTES) this.#keep(key, frames);
    return frames;
  }

  #keep(key: string, frames: Buffer): void {
    this.#kept.set(key, frames);
    this.#bytes += frames.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= KEPT_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** Null if others may have missed something else between the same two events. */
function keyOf(events: readonly KeptEvent[], { name }: EventEncoder, writtenAs: string): string | null {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (!events.every(({ publication }) => isForAll(publication))) return null;
  const { epoch, offset } = first.position;
  return JSON.stringify([name, writtenAs, epoch, offset, last.position.offset]);
}

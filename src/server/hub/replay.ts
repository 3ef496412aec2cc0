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

/** One frame for each event, in one buffer. */
export function frameEvents(events: readonly KeptEvent[], protocol: EventEncoder, writtenAs: string): Buffer {
  const head = protocol.eventHead(writtenAs);
  return frameTexts(
    events.map(({ publication, position }) => head + protocol.eventTail(publication.payload, position)),
  );
}

// An entry of the log: what one process sent to one stream within one turn. Reading distrusts what it finds.

import { type ControlMessage, readControlMessage } from '../control-message.js';
import type { Publication } from '../engine.js';
import { isEpochOrWish } from './epoch.js';

/** `mark` only shows that the process is there. */
export type EntryKind = 'events' | 'control' | 'mark';

/** Who wrote an entry. Each process numbers its entries in each stream from 1; a number that is missing is a hole. */
export interface Author {
  readonly process: string;
  readonly sequence: number;
  /** An epoch, or the wish for a new one. */
  readonly epoch: string;
}

export interface Entry extends Author {
  readonly kind: EntryKind;
  readonly data: string;
}

/** The fields and values of an entry, as `XADD` takes them. */
export function encodeEntry({ process, sequence, epoch, kind, data }: Entry): string[] {
  return ['by', `${process} ${sequence} ${epoch}`, kind, data];
}

/** Null for something else. */
export function decodeEntry(fields: readonly unknown[]): Entry | null {
  const [by, author, kind, data] = fields;
  if (by !== 'by' || typeof author !== 'string' || typeof data !== 'string') return null;
  if (kind !== 'events' && kind !== 'control' && kind !== 'mark') return null;
  const [, process, sequence, epoch] = /^([\da-f]{16}) ([1-9]\d{0,14}) (\S+)$/.exec(author) ?? [];
  if (!process || !epoch || !isEpochOrWish(epoch)) return null;
  return { process, sequence: Number(sequence), epoch, kind, data };
}

/** An event as JSON. Entries have an array of them, and the place in it is the index of the event. */
export function encodeEvent({ topic, payload, exclude, eligible }: Publication): string {
  return JSON.stringify(
    exclude.length === 0 && eligible === null ? [topic, payload] : [topic, payload, exclude, eligible],
  );
}

/** Null for something else. */
export function decodeEvents(data: string): Publication[] | null {
  const publications: Publication[] = [];
  const events = parsed(data);
  if (!Array.isArray(events)) return null;
  for (const event of events) {
    if (!Array.isArray(event)) return null;
    const [topic, payload, exclude = [], eligible = null] = event;
    if (typeof topic !== 'string' || typeof payload !== 'string') return null;
    if (!isTexts(exclude) || (eligible !== null && !isTexts(eligible))) return null;
    publications.push({ topic, payload, exclude, eligible });
  }
  return publications;
}

/** Null for a message that this version does not know. */
export function decodeControl(data: string): ControlMessage | null {
  return readControlMessage(parsed(data));
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

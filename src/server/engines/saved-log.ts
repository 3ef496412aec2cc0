// What a drained process leaves to the next one, as lines of text. A text that is incomplete or from another format is not read.

import { type ControlMessage, readControlMessage } from './control-message.js';
import type { Publication } from './engine.js';
import type { SavedHistory } from './history.js';

/** The epoch, the latest offset and the history of a memory engine. */
export interface SavedLog {
  readonly epoch: string;
  readonly offset: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Null if no events were kept. */
  readonly history: SavedHistory<number> | null;
  /** What the process told the next one. */
  readonly left: readonly ControlMessage[];
}

/** Where a memory engine leaves its log for the engine of the next process. */
export interface Handover {
  /** What the process before left, once; null if there is nothing, or nothing that can be read. Never rejects. */
  take(): Promise<SavedLog | null>;
  /** Never rejects. */
  leave(log: SavedLog): Promise<void>;
}

const FORMAT = 'syncctl history 1';

type EventLine = readonly [
  topic: string,
  payload: string,
  exclude: readonly string[],
  eligible: readonly string[] | null,
  offset: number,
  age: number,
];

/** The first line names the format, the last one the number of events, so that a part is not taken for the whole. */
export function formatLog({ epoch, offset, savedAt, history, left }: SavedLog): string {
  const events = history?.events ?? [];
  const known = history && { lostElsewhere: history.lostElsewhere, lost: history.lost };
  const lines = [FORMAT, JSON.stringify({ epoch, offset, savedAt, known, left })];
  for (const { publication, offset, age } of events) {
    const { topic, payload, exclude, eligible } = publication;
    const line: EventLine = [topic, payload, exclude, eligible, offset, Math.round(age)];
    lines.push(JSON.stringify(line));
  }
  lines.push(`end ${events.length}\n`);
  return lines.join('\n');
}

/** Null if the text is not a whole log of this format. */
export function parseLog(text: string): SavedLog | null {
  const [format, head, ...rest] = text.split('\n');
  const lines = rest.slice(0, -2);
  if (format !== FORMAT || rest.at(-2) !== `end ${lines.length}` || head === undefined) return null;
  try {
    const { epoch, offset, savedAt, known, left } = JSON.parse(head);
    if (typeof epoch !== 'string' || ![offset, savedAt].every(isNumber)) return null;
    const history = known === null ? null : parseHistory(known, lines);
    return { epoch, offset, savedAt, left: left.map(readControlMessage).filter(isKnown), history };
  } catch {
    return null;
  }
}

/** Throws if it is not one. */
function parseHistory(
  { lostElsewhere, lost }: Pick<SavedHistory<number>, 'lostElsewhere' | 'lost'>,
  lines: readonly string[],
): SavedHistory<number> {
  const valid = lost.every(([topic, offset]) => typeof topic === 'string' && isNumber(offset));
  if (!valid || !lostElsewhere.every(isNumber)) throw new TypeError('not a history');
  return { lostElsewhere, lost, events: lines.map(parseEvent) };
}

function parseEvent(line: string): SavedHistory<number>['events'][number] {
  const [topic, payload, exclude, eligible, offset, age]: EventLine = JSON.parse(line);
  const texts = [topic, payload, ...exclude, ...(eligible ?? [])];
  if (!texts.every((text) => typeof text === 'string') || ![offset, age].every(isNumber))
    throw new TypeError('not an event');
  const publication: Publication = { topic, payload, exclude, eligible };
  return { publication, offset, age };
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isKnown(message: ControlMessage | null): message is ControlMessage {
  return message !== null;
}

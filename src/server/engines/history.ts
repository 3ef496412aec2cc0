// The latest events of each topic, limited per topic and in total. Knows offsets, but no epochs. An offset is a number or a text
// that grows from event to event; topics in different partitions have offsets of their own.

import type { Publication, TopicHistories, TopicHistory } from './engine.js';
import { type Age, Ages, type Entry, type Line, type Offset } from './kept-events.js';

/** For each topic, and for all together. */
export interface HistoryLimits extends TopicHistory {
  /** Bytes of all events; the oldest go first. */
  readonly totalBytes: number;
}

export const DEFAULT_HISTORY: HistoryLimits = {
  count: 100,
  bytes: 1024 * 1024,
  seconds: 600,
  totalBytes: 64 * 1024 * 1024,
};

/** The approximate memory that an event takes besides its strings. */
const BYTES_PER_EVENT = 384;
/** The number of topics without events whose losses are remembered. */
const MAX_EMPTY = 10_000;

interface Recorded<O extends Offset> {
  readonly publication: Publication;
  readonly offset: O;
}

/** An event of a history that was saved. */
interface SavedEvent<O extends Offset> extends Recorded<O> {
  /** Milliseconds since it was published. */
  readonly age: number;
}

/** A history as plain data. */
export interface SavedHistory<O extends Offset> {
  /** Of topics that are not in `lost`, by partition: the offset of the latest event that is gone. */
  readonly lostElsewhere: readonly O[];
  /** The same by topic. */
  readonly lost: readonly (readonly [topic: string, offset: O])[];
  /** Oldest first. */
  readonly events: readonly SavedEvent<O>[];
}

/** Topics whose offsets can be compared with each other. */
export interface Partitions<O extends Offset> {
  readonly count: number;
  /** The number of a topic's partition, from 0. */
  of(topic: string): number;
  /** An offset before all others. */
  readonly start: O;
}

export const ONE_PARTITION: Partitions<number> = { count: 1, of: () => 0, start: 0 };

export class History<O extends Offset> {
  readonly #limits: HistoryLimits;
  readonly #clock: () => number;
  readonly #partitions: Partitions<O>;
  readonly #lines = new Map<string, Line<O>>();
  /** The last offset of topics that have no events left; the longest empty first. */
  readonly #empty = new Map<string, O>();
  /** The same for all other topics, by partition. */
  readonly #lost: O[];
  readonly #rules: () => TopicHistories | null;
  readonly #ages = new Ages<O>();
  #bytes = 0;

  /** `clock` gives milliseconds and never goes back. `rules` says what differs for single topics; null for nothing. */
  constructor(
    limits: HistoryLimits,
    clock: () => number,
    partitions: Partitions<O>,
    rules: () => TopicHistories | null = () => null,
  ) {
    this.#limits = limits;
    this.#clock = clock;
    this.#partitions = partitions;
    this.#rules = rules;
    this.#lost = Array.from({ length: partitions.count }, () => partitions.start);
  }

  /** The approximate memory of all events. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether events of a topic are kept. */
  keeps(topic: string): boolean {
    return this.#rules()?.historyOf(topic) !== false;
  }

  /** Keeps an event. Offsets grow from call to call within a partition. `at` says when it was published, by the clock. */
  record({ topic, payload, exclude, eligible }: Publication, offset: O, at?: number): void {
    const now = this.#clock();
    const line = this.#lineOf(topic);
    if (line === null) {
      this.#lose(topic, offset);
      return;
    }
    const { age, limits } = line;
    const bytes = line.bytesPerEvent + sizeOf(payload) + sizeOfAll(exclude) + sizeOfAll(eligible);
    const older = age.newest;
    const entry: Entry<O> = {
      offset,
      payload,
      exclude,
      eligible,
      bytes,
      at: at ?? now,
      line,
      age,
      nextInLine: null,
      older,
      newer: null,
    };
    if (older === null) age.oldest = entry;
    else older.newer = entry;
    age.newest = entry;
    if (line.last === null) line.first = entry;
    else line.last.nextInLine = entry;
    line.last = entry;
    line.count++;
    line.bytes += bytes;
    this.#bytes += bytes;
    while (line.count > limits.count || line.bytes > limits.bytes) this.#forgetFirst(line);
    this.#shrink(now);
  }

  /** All events of a topic after an offset, oldest first; null if some of them are gone. */
  since(topic: string, offset: O): readonly Recorded<O>[] | null {
    this.#shrink(this.#clock());
    const line = this.#lines.get(topic);
    if (offset < (line?.lost ?? this.#lostOf(topic))) return null;
    const events: Recorded<O>[] = [];
    for (let entry = line?.first ?? null; entry !== null; entry = entry.nextInLine) {
      const { payload, exclude, eligible } = entry;
      if (entry.offset <= offset) continue;
      events.push({ publication: { topic, payload, exclude, eligible }, offset: entry.offset });
    }
    return events;
  }

  /** Forgets all events of a partition. Of those up to an offset, nothing is known any more. */
  forget(partition: number, offset: O): void {
    for (const line of this.#lines.values()) {
      if (this.#partitions.of(line.topic) !== partition) continue;
      while (line.first !== null) this.#forgetFirst(line);
    }
    for (const topic of this.#empty.keys()) {
      if (this.#partitions.of(topic) === partition) this.#empty.delete(topic);
    }
    this.#lost[partition] = offset;
  }

  /** Everything that is known now. Ages are in milliseconds. */
  save(): SavedHistory<O> {
    const now = this.#clock();
    this.#shrink(now);
    const events: SavedEvent<O>[] = [];
    for (const { oldest } of this.#ages) {
      for (let entry = oldest; entry !== null; entry = entry.newer) {
        const { offset, payload, exclude, eligible, at, line } = entry;
        const publication = { topic: line.topic, payload, exclude, eligible };
        events.push({ publication, offset, age: now - at });
      }
    }
    if (this.#ages.size > 1) events.sort((a, b) => b.age - a.age || (a.offset < b.offset ? -1 : 1));
    const lost: [string, O][] = [...this.#empty];
    for (const line of this.#lines.values()) lost.push([line.topic, line.lost]);
    return { lostElsewhere: [...this.#lost], lost, events };
  }

  /** Begins with what another history knew `later` milliseconds ago. Call it on a history without events. */
  restore({ lostElsewhere, lost, events }: SavedHistory<O>, later: number): void {
    for (const [partition, offset] of lostElsewhere.entries()) this.#lost[partition] = offset;
    for (const [topic, offset] of lost) this.#empty.set(topic, offset);
    const now = this.#clock();
    for (const { publication, offset, age } of events) this.record(publication, offset, now - age - later);
  }

  #lostOf(topic: string): O {
    const { of, start } = this.#partitions;
    return this.#empty.get(topic) ?? this.#lost[of(topic)] ?? start;
  }

  /** Null for a topic of which nothing is kept. */
  #lineOf(topic: string): Line<O> | null {
    const rules = this.#rules();
    const line = this.#lines.get(topic);
    if (line !== undefined && line.rules === rules) return line;
    const own = rules?.historyOf(topic) ?? null;
    if (own === false) {
      while (line !== undefined && line.first !== null) this.#forgetFirst(line);
      return null;
    }
    const limits = own === null ? this.#limits : { ...this.#limits, ...own };
    const age = this.#ages.of(limits.seconds);
    if (line !== undefined) return Object.assign(line, { rules, limits, age });
    return this.#open(topic, rules, limits, age);
  }

  #open(topic: string, rules: TopicHistories | null, limits: TopicHistory, age: Age<O>): Line<O> {
    const line: Line<O> = {
      topic,
      bytesPerEvent: BYTES_PER_EVENT + sizeOf(topic),
      rules,
      limits,
      age,
      first: null,
      last: null,
      count: 0,
      bytes: 0,
      lost: this.#lostOf(topic),
    };
    this.#empty.delete(topic);
    this.#lines.set(topic, line);
    return line;
  }

  /** Drops expired events, and the oldest ones while there are too many. */
  #shrink(now: number): void {
    for (const age of this.#ages) {
      const latest = now - age.seconds * 1000;
      // The oldest is the first of its topic, unless the configuration has changed. Then those before it go, too.
      for (let { oldest } = age; oldest !== null && oldest.at < latest; { oldest } = age) {
        this.#forgetFirst(oldest.line);
      }
    }
    while (this.#bytes > this.#limits.totalBytes) {
      const { oldest } = this.#ages;
      if (oldest === null) return;
      this.#forgetFirst(oldest.line);
    }
  }

  #forgetFirst(line: Line<O>): void {
    const entry = line.first;
    if (entry === null) return;
    const { age } = entry;
    if (entry.older === null) age.oldest = entry.newer;
    else entry.older.newer = entry.newer;
    if (entry.newer === null) age.newest = entry.older;
    else entry.newer.older = entry.older;
    this.#bytes -= entry.bytes;
    line.first = entry.nextInLine;
    line.count--;
    line.bytes -= entry.bytes;
    line.lost = entry.offset;
    if (line.first === null) {
      line.last = null;
      this.#close(line);
    }
    // A dropped event must not reference later ones: old garbage would keep new garbage alive.
    entry.nextInLine = null;
    entry.older = null;
    entry.newer = null;
  }

  #close({ topic, lost }: Line<O>): void {
    this.#lines.delete(topic);
    this.#lose(topic, lost);
  }

  /** Nothing of a topic is known up to an offset, and it has no events. */
  #lose(topic: string, lost: O): void {
    this.#empty.delete(topic);
    this.#empty.set(topic, lost);
    if (this.#empty.size <= MAX_EMPTY) return;
    for (const [oldest, offset] of this.#empty) {
      this.#empty.delete(oldest);
      const partition = this.#partitions.of(oldest);
      const lost = this.#lost[partition];
      if (lost === undefined || lost < offset) this.#lost[partition] = offset;
      return;
    }
  }
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

function sizeOfAll(texts: readonly string[] | null): number {
  if (texts === null) return 0;
  let bytes = 0;
  for (const text of texts) bytes += sizeOf(text);
  return bytes;
}

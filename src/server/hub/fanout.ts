// Queues events as frames for subscribers. Events published within one turn of the event loop are framed once for all
// subscribers and written to each in one write. Knows no sockets and no protocol.

import type { Limits } from '../../settings/generated/limits.js';
import type { Counters } from '../observe/counters.js';
import { type Audience, Batch } from './batch.js';
import type { Schedule } from './end-of-turn.js';
import { COPIED, frameTails, frameText, frameTexts } from './frame.js';
import type { Tails } from './tails.js';
import type { Group, Peer, Place, Topic } from './topics.js';

/** From this many bytes on, events and frames are written before more are made. */
const FLUSH_BYTES = 8 * 1024 * 1024;
/** Subscribers of a topic that are so few that another write to each costs little. */
const FEW = 8;

/**
 * Collects events of one topic until something else has to be sent. Then they are framed and queued (`settle`).
 * So every peer gets events and answers in the order they were sent, across topics.
 */
export class Fanout {
  readonly #schedule: Schedule;
  readonly #counters: Counters;
  readonly #limits: Pick<Limits, 'maxWaitingPublishes'>;
  readonly #flush = (): void => this.flush();
  #scheduled = false;
  /** What was collected for one topic. */
  #batch: Batch | null = null;
  #dirty: Peer[] = [];
  /** The number of events since the last flush. */
  #waiting = 0;
  /** Bytes of events and frames since the last flush. */
  #bytes = 0;

  /** `schedule` runs its argument once what is being handled is done: at the end of the turn of the event loop at the latest. */
  constructor(schedule: Schedule, counters: Counters, limits: Pick<Limits, 'maxWaitingPublishes'>) {
    this.#schedule = schedule;
    this.#counters = counters;
    this.#limits = limits;
  }

  /** Sends an event to the subscribers of the topic whom it is meant for; null for all. */
  send(topic: Topic, payload: string, position: Place, audience: Audience | null): void {
    if (this.#batch?.topic !== topic) this.settle();
    this.#batch ??= new Batch(topic);
    if (!this.#batch.add(payload, position, audience)) {
      this.settle();
      this.#batch = new Batch(topic);
      this.#batch.add(payload, position, audience);
    }
    this.#wait(payload.length);
    if (this.#batch !== null && !this.#scheduled) this.#due(hasFew(topic));
  }

  /** Sends a frame to one peer. */
  toOne(peer: Peer, frame: Buffer): void {
    this.settle();
    this.#bytes += frame.length;
    this.#queue(peer, frame);
    if (this.#bytes >= FLUSH_BYTES) this.flush();
  }

  /** Tells the subscribers of topics that events may be missing, as far as their protocol can. */
  tellGap(topics: readonly Topic[]): void {
    this.settle();
    for (const { groups } of topics) {
      for (const { protocol, name, members, silent } of groups.values()) {
        const text = silent ? null : protocol.gap(name);
        if (text === null) continue;
        const frame = frameText(text);
        this.#bytes += frame.length;
        for (const { peer } of members) this.#queue(peer, frame);
        if (this.#bytes >= FLUSH_BYTES) this.#write();
      }
    }
  }

  /** Queues what was collected, if it belongs to `topic`. Call it before the subscribers of `topic` change. */
  settle(topic: Topic | null = null): void {
    const batch = this.#batch;
    if (batch === null || (topic !== null && topic !== batch.topic)) return;
    this.#batch = null;
    for (const group of batch.topic.groups.values()) if (!group.silent) this.#queueAll(batch, group);
  }

  /** Queues events for a group. Those who get the same events share the frames. */
  #queueAll(batch: Batch, group: Group): void {
    const made = new Map<number, Buffer | Buffer[]>();
    let audiences = -1;
    let events = 0;
    let frames: Buffer | Buffer[] = [];
    for (const { peer } of group.members) {
      const own = batch.audiencesOf(peer.id);
      if (own !== audiences) {
        audiences = own;
        const tails = batch.tails(own);
        events = tails.size;
        frames = made.get(own) ?? (events === 0 ? [] : this.#frame(batch.topic, group, tails));
        made.set(own, frames);
      }
      this.#counters.deliveries += events;
      if (!Array.isArray(frames)) this.#queue(peer, frames);
      else for (const frame of frames) this.#queue(peer, frame);
    }
    // Between groups, so that frames under many names are never in memory together.
    if (this.#bytes >= FLUSH_BYTES) this.#write();
  }

  /** Under the topic's own name, frames are one buffer. Names that subscribers chose get no copies of long payloads. */
  #frame(topic: Topic, { protocol, name }: Group, tails: Tails): Buffer | Buffer[] {
    const head = protocol.eventHead(name);
    if (name === topic.name) {
      const frames = frameTexts(tails.texts(protocol).map((tail) => head + tail));
      this.#bytes += frames.length;
      return frames;
    }
    const shared = tails.shared(protocol);
    const frames = frameTails(head, shared);
    for (const { length } of frames) this.#bytes += length;
    for (const { length } of shared) this.#bytes -= length > COPIED ? length : 0;
    return frames;
  }

  /** Queues what was collected and writes the queues of all peers. */
  flush(): void {
    this.#scheduled = false;
    this.#waiting = 0;
    this.settle();
    this.#write();
  }

  #write(): void {
    const began = performance.now();
    this.#bytes = 0;
    const dirty = this.#dirty;
    this.#dirty = [];
    for (const peer of dirty) peer.flush();
    // Closing a connection flushes, too, and usually nothing is queued then.
    if (dirty.length > 0) this.#counters.fanout.observe((performance.now() - began) / 1000);
  }

  #queue(peer: Peer, frame: Buffer): void {
    if (!peer.queue(frame)) return;
    this.#dirty.push(peer);
    this.#due();
  }

  /** Counts an event. Flushes early if too many are waiting. */
  #wait(bytes: number): void {
    this.#bytes += bytes;
    if (++this.#waiting < this.#limits.maxWaitingPublishes && this.#bytes < FLUSH_BYTES) return;
    this.#counters.earlyFlushes++;
    this.flush();
  }

  #due(few = false): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(this.#flush, few);
  }
}

function hasFew({ groups }: Topic): boolean {
  let subscribers = 0;
  for (const { members } of groups.values()) {
    subscribers += members.length;
    if (subscribers > FEW) return false;
  }
  return true;
}

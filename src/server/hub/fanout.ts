// Queues events as frames for subscribers. Events published within one turn of the event loop are framed once for all
// subscribers and written to each in one write. Knows no sockets and no protocol.

import type { Limits } from '../../settings/generated/limits.js';
import type { Position } from '../engines/engine.js';
import type { Counters } from '../observe/counters.js';
import { frameText, frameTexts } from './frame.js';
import type { Peer, Topic } from './topics.js';

/**
 * Collects events of one topic until something else has to be sent. Then they are framed and queued (`settle`).
 * So every peer gets events and answers in the order they were sent, across topics.
 */
export class Fanout {
  readonly #schedule: (flush: () => void) => void;
  readonly #counters: Counters;
  readonly #limits: Pick<Limits, 'maxWaitingPublishes'>;
  readonly #flush = (): void => this.flush();
  #scheduled = false;
  #topic: Topic | null = null;
  /** What was collected for the topic: the payload and the position of each event. */
  #payloads: string[] = [];
  #positions: (Position | null)[] = [];
  #dirty: Peer[] = [];
  /** The number of events since the last flush. */
  #waiting = 0;

  /** `schedule` runs its argument at the end of the current turn of the event loop. */
  constructor(
    schedule: (flush: () => void) => void,
    counters: Counters,
    limits: Pick<Limits, 'maxWaitingPublishes'>,
  ) {
    this.#schedule = schedule;
    this.#counters = counters;
    this.#limits = limits;
  }

  /** Sends an event to all subscribers of the topic. */
  toAll(topic: Topic, payload: string, position: Position | null): void {
    if (this.#topic !== topic) this.settle();
    this.#topic = topic;
    this.#payloads.push(payload);
    this.#positions.push(position);
    this.#due();
    this.#wait();
  }

  /** Sends an event to the subscribers whose session id is `wanted`. */
  toSome(topic: Topic, payload: string, position: Position | null, wanted: (id: string) => boolean): void {
    this.settle();
    for (const { protocol, name, members } of topic.groups.values()) {
      const frame = frameText(protocol.encodeEvent(name, payload, position));
      for (const { peer } of members) {
        if (!wanted(peer.id)) continue;
        this.#counters.deliveries++;
        this.#queue(peer, frame);
      }
    }
    this.#wait();
  }

  /** Sends a frame to one peer. */
  toOne(peer: Peer, frame: Buffer): void {
    this.settle();
    this.#queue(peer, frame);
  }

  /** Queues what was collected, if it belongs to `topic`. Call it before the subscribers of `topic` change. */
  settle(topic: Topic | null = this.#topic): void {
    if (topic === null || topic !== this.#topic) return;
    const payloads = this.#payloads;
    const positions = this.#positions;
    this.#topic = null;
    this.#payloads = [];
    this.#positions = [];
    for (const { protocol, name, members } of topic.groups.values()) {
      const texts = payloads.map((payload, at) => protocol.encodeEvent(name, payload, positions[at] ?? null));
      const frames = frameTexts(texts);
      this.#counters.deliveries += members.length * payloads.length;
      for (const { peer } of members) this.#queue(peer, frames);
    }
  }

  /** Queues what was collected and writes the queues of all peers. */
  flush(): void {
    const began = performance.now();
    this.#scheduled = false;
    this.#waiting = 0;
    this.settle();
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
  #wait(): void {
    if (++this.#waiting < this.#limits.maxWaitingPublishes) return;
    this.#counters.earlyFlushes++;
    this.flush();
  }

  #due(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(this.#flush);
  }
}

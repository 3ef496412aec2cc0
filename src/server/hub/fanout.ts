// From events to frames in the queues of subscribers. What is published within one turn of the event loop is framed
// once for all subscribers and written once to each. Knows no sockets and no protocol.

import type { Limits } from '../../settings/generated/limits.js';
import type { Position } from '../engines/engine.js';
import type { Counters } from '../observe/counters.js';
import { frameText, frameTexts } from './frame.js';
import type { Peer, Topic } from './topics.js';

/**
 * Events of one topic are collected until something else is to be said; then they are framed and queued (`settle`).
 * So every peer gets everything in the order it was said, across topics and answers.
 */
export class Fanout {
  readonly #schedule: (flush: () => void) => void;
  readonly #counters: Counters;
  readonly #limits: Pick<Limits, 'maxWaitingPublishes'>;
  readonly #flush = (): void => this.flush();
  #scheduled = false;
  #topic: Topic | null = null;
  /** What was collected for the topic: payloads, and the position of each. */
  #payloads: string[] = [];
  #positions: (Position | null)[] = [];
  #dirty: Peer[] = [];
  /** Events since the last flush. */
  #waiting = 0;

  /** `schedule` runs its argument at the end of this turn of the event loop. */
  constructor(
    schedule: (flush: () => void) => void,
    counters: Counters,
    limits: Pick<Limits, 'maxWaitingPublishes'>,
  ) {
    this.#schedule = schedule;
    this.#counters = counters;
    this.#limits = limits;
  }

  /** An event for all subscribers of the topic. */
  toAll(topic: Topic, payload: string, position: Position | null): void {
    if (this.#topic !== topic) this.settle();
    this.#topic = topic;
    this.#payloads.push(payload);
    this.#positions.push(position);
    this.#due();
    this.#wait();
  }

  /** An event for those subscribers whose session id is `wanted`. */
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

  /** A frame for one peer. */
  toOne(peer: Peer, frame: Buffer): void {
    this.settle();
    this.#queue(peer, frame);
  }

  /** Queues what was collected. Due before the subscribers of `topic` change; without a topic, for any. */
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

  /** Queues what was collected and has every peer write what waits for it. */
  flush(): void {
    const began = performance.now();
    this.#scheduled = false;
    this.#waiting = 0;
    this.settle();
    const dirty = this.#dirty;
    this.#dirty = [];
    for (const peer of dirty) peer.flush();
    // Whoever closes a connection flushes; most of the time nothing waits.
    if (dirty.length > 0) this.#counters.fanout.observe((performance.now() - began) / 1000);
  }

  #queue(peer: Peer, frame: Buffer): void {
    if (!peer.queue(frame)) return;
    this.#dirty.push(peer);
    this.#due();
  }

  /** One more event waits; when there are too many, they wait no longer. */
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

// Connects topics, engine and fan-out: takes publications and delivers events to subscribers. Never sees a socket.

import type { TopicCount } from '../../core/admin.js';
import type { Engine, Heads, KeptEvent, Position, Publication, Receiver } from '../engines/engine.js';
import { busiestTopics } from './busiest-topics.js';
import type { Fanout } from './fanout.js';
import { eventsFor, eventsForAll, type Reader, ReplayFrames } from './replay.js';
import { type Peer, type Place, type Subscription, Topics } from './topics.js';

export class Hub {
  readonly #engine: Engine;
  readonly #fanout: Fanout;
  readonly #topics = new Topics();
  readonly #replayFrames = new ReplayFrames();

  constructor(engine: Engine, fanout: Fanout) {
    this.#engine = engine;
    this.#fanout = fanout;
  }

  get topics(): number {
    return this.#topics.size;
  }

  /** The names of all topics with subscribers. */
  topicNames(): string[] {
    return Array.from(this.#topics, ({ name }) => name);
  }

  /** Up to `limit` topics, those with the most subscribers first. */
  busiest(limit: number): TopicCount[] {
    return busiestTopics(this.#topics, limit);
  }

  get subscriptions(): number {
    return this.#topics.subscriptions;
  }

  /** Starts the engine. What does not concern subscribers is up to `others`. */
  async start(others: Omit<Receiver, 'deliver' | 'gap'>): Promise<void> {
    const deliver: Receiver['deliver'] = (publication, position) => this.#deliver(publication, position);
    const gap: Receiver['gap'] = (concerns) => this.#tellGap(concerns);
    await this.#engine.start({ ...others, deliver, gap });
  }

  async stop(): Promise<void> {
    await this.#engine.stop();
  }

  /**
   * Subscribes a peer to a topic, under the name `writtenAs`. Call it once for each peer and topic. While the subscription is
   * `silent`, the peer counts as a subscriber, but gets no events.
   */
  subscribe(peer: Peer, topic: string, writtenAs: string, silent = false): Subscription {
    const known = this.#topics.get(topic);
    if (known !== undefined) this.#fanout.settle(known);
    return this.#topics.add(peer, topic, writtenAs, this.#engine.heads(), silent);
  }

  unsubscribe(subscription: Subscription): void {
    this.#fanout.settle(subscription.topic);
    this.#topics.remove(subscription);
  }

  /** The session ids of those subscribed to a topic, each once. */
  subscribers(topic: string): string[] {
    return this.#topics.subscribers(topic);
  }

  /** The latest position of a topic; null while it is not known. */
  position(topic: string): Position | null {
    return this.#engine.head(topic);
  }

  /** The latest positions of all topics. */
  heads(): Heads {
    return this.#engine.heads();
  }

  /** Whether the events of a topic can be read later. */
  keeps(topic: string): boolean {
    return this.#engine.keeps(topic);
  }

  /**
   * What a reader has missed since a position, oldest first; null if anything of it is gone, or if nobody can tell what was for it.
   * Synchronous, so nothing falls between this and `subscribe`.
   */
  missed(topic: string, since: Position, reader: Reader): readonly KeptEvent[] | null {
    const events = this.#engine.read(topic, since);
    return events === null ? null : eventsFor(events, reader);
  }

  /** The same for a client that cannot tell who it was, up to a position; null if anything is gone. */
  missedByAll(topic: string, since: Position, until: Position | null = null): readonly KeptEvent[] | null {
    const events = this.#engine.read(topic, since);
    const later = until === null ? [] : this.#engine.read(topic, until);
    if (events === null || later === null) return null;
    return eventsForAll(events.slice(0, Math.max(0, events.length - later.length)));
  }

  /** The frames of missed events, as `peer` gets them under the name `writtenAs`. */
  framesOf(events: readonly KeptEvent[], peer: Peer, writtenAs: string): Buffer {
    return this.#replayFrames.of(events, peer.protocol, writtenAs);
  }

  /** Publishes to the subscribers of all processes. */
  publish(...batch: readonly Publication[]): void {
    void this.#engine.publish(batch);
  }

  /** Sends an event to the subscribers of this process only, without the engine; `eligible` as in a publication. */
  tell(topic: string, payload: string, eligible: readonly string[] | null = null): void {
    this.#deliver({ topic, payload, exclude: [], eligible }, undefined);
  }

  /** Sends one frame to one peer, after all events published so far. */
  send(peer: Peer, frame: Buffer): void {
    this.#fanout.toOne(peer, frame);
  }

  /** Writes immediately what would be written at the end of this turn. */
  flush(): void {
    this.#fanout.flush();
  }

  /** Called by the engine for every event. */
  #deliver({ topic, payload, exclude, eligible }: Publication, position: Place): void {
    const known = this.#topics.get(topic);
    if (known === undefined) return;
    const audience = exclude.length === 0 && eligible === null ? null : { exclude, eligible };
    this.#fanout.send(known, payload, position, audience);
  }

  /** Called by the engine when events may be lost. */
  #tellGap(concerns: (topic: string) => boolean): void {
    this.#fanout.tellGap(Array.from(this.#topics).filter(({ name }) => concerns(name)));
  }
}

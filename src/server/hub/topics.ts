// The table of topics and subscribers. Sends nothing.

import type { Heads, Position } from '../engines/engine.js';

/** Encodes events for a protocol. The text of an event is its head, followed by its tail. */
export interface EventEncoder {
  /** The name of the protocol, without blanks. */
  readonly name: string;
  /** The head of all events of a topic. `topic` is the name that the subscribers use. */
  eventHead(topic: string): string;
  /** The tail of an event under any name. `payload` is JSON. */
  eventTail(payload: string, position: Place): string;
  /** The message that events of a topic may be missing; null if the protocol has none. `topic` is the name that the subscribers use. */
  gap(topic: string): string | null;
}

/**
 * Where an event stands among those of its topic. Null if that is not known, so that its receivers no longer know where they are.
 * Undefined if it does not belong to them, such as an event for this process only.
 */
export type Place = Position | null | undefined;

/** A connection as the hub sees it: something that takes frames. */
export interface Peer {
  /** The session id: unique, and impossible to guess. */
  readonly id: string;
  readonly protocol: EventEncoder;
  /** Queues a frame. Returns true if the queue was empty, so that a flush is needed. */
  queue(frame: Buffer): boolean;
  /** Writes the queue in order, in one write. */
  flush(): void;
}

/** Subscribers of a topic that use the same protocol and the same name for it. They share the frames of its events. */
export interface Group {
  readonly protocol: EventEncoder;
  /** The topic as the subscribers wrote it, possibly as a CURIE. */
  readonly name: string;
  readonly members: Subscription[];
  /** Whether its members do not get events yet. */
  readonly silent: boolean;
}

export interface Topic {
  readonly name: string;
  /** Groups by protocol and name. Never empty while the topic is in the table. */
  readonly groups: Map<string, Group>;
}

export interface Subscription {
  readonly peer: Peer;
  readonly topic: Topic;
  readonly group: Group;
  /** The latest positions when it began. */
  readonly joined: Heads;
  /** The index in `group.members`. */
  index: number;
}

export class Topics implements Iterable<Topic> {
  readonly #byName = new Map<string, Topic>();
  #subscriptions = 0;

  /** Topics with at least one subscriber. */
  get size(): number {
    return this.#byName.size;
  }

  get subscriptions(): number {
    return this.#subscriptions;
  }

  [Symbol.iterator](): Iterator<Topic> {
    return this.#byName.values();
  }

  get(name: string): Topic | undefined {
    return this.#byName.get(name);
  }

  /** The ids of a topic's subscribers, in no order. */
  subscribers(name: string): string[] {
    const groups = this.#byName.get(name)?.groups.values() ?? [];
    return Array.from(groups, ({ members }) => members.map(({ peer }) => peer.id)).flat();
  }

  /** Subscribes `peer` to the topic `name`, under the name `writtenAs`. It must not be subscribed yet. `silent`: it gets no events. */
  add(peer: Peer, name: string, writtenAs: string, joined: Heads, silent: boolean): Subscription {
    let topic = this.#byName.get(name);
    if (topic === undefined) {
      topic = { name, groups: new Map() };
      this.#byName.set(name, topic);
    }
    const key = keyOf(peer.protocol, writtenAs, silent);
    let group = topic.groups.get(key);
    if (group === undefined) {
      group = { protocol: peer.protocol, name: writtenAs, members: [], silent };
      topic.groups.set(key, group);
    }
    const subscription = { peer, topic, group, joined, index: group.members.length };
    group.members.push(subscription);
    this.#subscriptions++;
    return subscription;
  }

  /** Removes a subscription. Call it once for each. */
  remove({ topic, group, index }: Subscription): void {
    const last = group.members.pop();
    if (last !== undefined && last.index !== index) {
      group.members[index] = last;
      last.index = index;
    }
    this.#subscriptions--;
    if (group.members.length > 0) return;
    topic.groups.delete(keyOf(group.protocol, group.name, group.silent));
    if (topic.groups.size === 0) this.#byName.delete(topic.name);
  }
}

function keyOf({ name }: EventEncoder, writtenAs: string, silent: boolean): string {
  return `${silent ? '-' : ''}${name} ${writtenAs}`;
}

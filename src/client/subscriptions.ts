// Which listeners want the events of which topic, and the last position of each. Knows what to tell the server, but not how.

import { encodeSubscribe, encodeUnsubscribe } from '../wamp/encode.js';
import type { Recovery } from '../wamp/extensions.js';
import { isolated } from './emitter.js';

/** Called with the payload of each event, and the topic for listeners of several topics. */
export type EventListener<Payload = unknown> = (payload: Payload, topic: string) => void;

/**
 * Whether a subscription got everything that was published since its last position: `true`, or `false` if anything is missing.
 * `unknown` if nobody can tell, such as with servers other than syncctl.
 */
export type Recovered = boolean | 'unknown';

export interface SubscribeOptions {
  /** The position that the page was rendered with, for the first subscription to a topic. The server sends what came after it. */
  readonly position?: string | null;
  /** Called after each reconnect, after the missed events, and as soon as the server finds out that events may be missing. */
  readonly onRecovered?: (recovered: Recovered, topic: string) => void;
}

interface Entry {
  readonly listener: EventListener;
  readonly onRecovered: SubscribeOptions['onRecovered'];
}

interface Topic {
  readonly entries: Set<Entry>;
  /** Null if there was one, but it is no longer known; undefined before the first. */
  position: string | null | undefined;
  /** What became of its last position; undefined if there was none to name. */
  recovered: Recovered | undefined;
}

export interface Subscriptions {
  /** Returns a function that removes the listener; the last one also unsubscribes from the topic. */
  add<Payload>(topic: string, listener: EventListener<Payload>, options?: SubscribeOptions): () => void;
  /** Handles a received event. */
  deliver(topic: string, payload: unknown, position: string | null | undefined): void;
  /** Handles what the server says about a subscription. */
  answer(recovery: Partial<Recovery>): void;
  /** There is a new connection without subscriptions. `isOwn`: to a syncctl server. */
  open(isOwn: boolean): void;
  /** What became of all positions that `open` named; undefined if there were none. */
  recovered(): Recovered | undefined;
}

/** `say` sends a message. Returns false if there is no connection. */
export function createSubscriptions(say: (text: string) => boolean): Subscriptions {
  const topics = new Map<string, Topic>();
  let positions = false;

  function ask(name: string, topic: Topic): void {
    const { position } = topic;
    if (!say(encodeSubscribe(name, positions ? position : undefined))) return;
    topic.recovered = position === undefined ? position : 'unknown';
    // Until the server answers, nobody knows where a new subscription begins.
    topic.position = positions && position ? position : null;
    if (!positions && topic.recovered) tell(name, topic, topic.recovered);
  }

  function tell(name: string, { entries }: Topic, recovered: Recovered): void {
    for (const { onRecovered } of [...entries]) isolated(() => onRecovered?.(recovered, name));
  }

  return {
    add(name, listener, { position, onRecovered } = {}) {
      const known = topics.get(name);
      const topic = known ?? { entries: new Set(), position: position || undefined, recovered: undefined };
      // One object for each, so that a function can be added twice and removed once.
      const entry = { listener: listener as EventListener, onRecovered };
      topic.entries.add(entry);
      topics.set(name, topic);
      if (!known) ask(name, topic);
      else if (position && position !== known.position) isolated(() => onRecovered?.('unknown', name));
      return () => {
        if (!topic.entries.delete(entry) || topic.entries.size > 0) return;
        topics.delete(name);
        say(encodeUnsubscribe(name));
      };
    },
    deliver(name, payload, position) {
      const topic = topics.get(name);
      if (!topic) return;
      if (positions && position !== undefined) topic.position = position;
      for (const entry of [...topic.entries]) {
        if (topic.entries.has(entry)) isolated(() => entry.listener(payload, name));
      }
    },
    answer({ topic: name = '', position = null, recovered }) {
      const topic = topics.get(name);
      if (!topic) return;
      topic.position = position;
      if (recovered === undefined) return;
      topic.recovered = recovered;
      tell(name, topic, recovered);
    },
    open(isOwn) {
      positions = isOwn;
      for (const [name, topic] of [...topics]) ask(name, topic);
    },
    recovered() {
      const all = [...topics.values()].map(({ recovered }) => recovered);
      return all.includes(false) ? false : all.includes('unknown') ? 'unknown' : all.find(Boolean);
    },
  };
}

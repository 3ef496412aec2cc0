// Who wants the events of which topic. Knows what the server must be told, not how.

import { encodeSubscribe, encodeUnsubscribe } from '../wamp/encode.js';
import { isolated } from './emitter.js';

/** Called with the payload of each event, and the topic for those who listen to several. */
export type EventListener<Payload = unknown> = (payload: Payload, topic: string) => void;

export interface Subscriptions {
  /** Returns the function that ends it; a topic is left with its last listener. */
  add<Payload>(topic: string, listener: EventListener<Payload>): () => void;
  /** An event has come. */
  deliver(topic: string, payload: unknown): void;
  /** What to say to a server that knows of none. */
  all(): string[];
}

/** `say` tells the server now if there is one to tell, and nothing otherwise. */
export function createSubscriptions(say: (text: string) => void): Subscriptions {
  const topics = new Map<string, Set<{ listener: EventListener }>>();
  return {
    add(topic, listener) {
      const listeners = topics.get(topic) ?? new Set();
      if (listeners.size === 0) say(encodeSubscribe(topic));
      topics.set(topic, listeners);
      // An object for each, so that one function may listen twice and leave once.
      const entry = { listener: listener as EventListener };
      listeners.add(entry);
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return;
        topics.delete(topic);
        say(encodeUnsubscribe(topic));
      };
    },
    deliver(topic, payload) {
      const listeners = topics.get(topic);
      for (const entry of [...(listeners ?? [])]) {
        if (listeners?.has(entry)) isolated(() => entry.listener(payload, topic));
      }
    },
    all: () => [...topics.keys()].map(encodeSubscribe),
  };
}

// Which listeners want the events of which topic. Knows what to tell the server, but not how.

import { encodeSubscribe, encodeUnsubscribe } from '../wamp/encode.js';
import { isolated } from './emitter.js';

/** Called with the payload of each event, and the topic for listeners of several topics. */
export type EventListener<Payload = unknown> = (payload: Payload, topic: string) => void;

export interface Subscriptions {
  /** Returns a function that removes the listener; the last one also unsubscribes from the topic. */
  add<Payload>(topic: string, listener: EventListener<Payload>): () => void;
  /** Handles a received event. */
  deliver(topic: string, payload: unknown): void;
  /** Sends all subscriptions to a server that has none of them. */
  all(): string[];
}

/** `say` sends a message if there is a connection. */
export function createSubscriptions(say: (text: string) => void): Subscriptions {
  const topics = new Map<string, Set<{ listener: EventListener }>>();
  return {
    add(topic, listener) {
      const listeners = topics.get(topic) ?? new Set();
      if (listeners.size === 0) say(encodeSubscribe(topic));
      topics.set(topic, listeners);
      // One object for each, so that a function can be added twice and removed once.
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

// Events by which pages see that the server lives: on the topics whose rule says so, while somebody listens.

import type { TopicRules } from './access/topic-rules.js';
import type { Hub } from './hub.js';

/** What Oro publishes. */
const PAYLOAD = JSON.stringify('Connection keep alive');

/** Begins to publish. The answer ends it. */
export function startTopicPings(hub: Hub, rules: TopicRules): () => void {
  const timers = rules.pings.map(({ topic, seconds }) => {
    const tell = (name: string): void => {
      // Another rule that comes first may say otherwise.
      if (rules.ping(name) === seconds) hub.tell(name, PAYLOAD);
    };
    const ping = topic === null ? () => hub.topicNames().forEach(tell) : () => tell(topic);
    return setInterval(ping, seconds * 1000).unref();
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

// Events by which pages see that the server lives: on the topics whose rule says so, while somebody listens.

import type { TopicRules } from '../access/topic-rules.js';
import type { Hub } from './hub.js';

/** What Oro publishes. */
const PAYLOAD = JSON.stringify('Connection keep alive');

/** Begins to publish. The answer ends it. */
export function startTopicPings(hub: Hub, rules: TopicRules): () => void {
  // One timer for each interval, or a topic that two rules name would get each event twice.
  const timers = [...rules.pings].map(([seconds, topics]) => {
    const ping = (): void => {
      for (const topic of topics ?? hub.topicNames()) {
        // Another rule that comes first may say otherwise.
        if (rules.ping(topic) === seconds) hub.tell(topic, PAYLOAD);
      }
    };
    return setInterval(ping, seconds * 1000).unref();
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

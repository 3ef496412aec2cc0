// Keep-alive events, which show pages that the server is running. Sent on topics with a `ping` rule that have subscribers.

import type { TopicRules } from '../access/topic-rules.js';
import type { Hub } from './hub.js';

/** The payload that Oro uses. */
const PAYLOAD = JSON.stringify('Connection keep alive');

/** Starts the timers. Call the returned function to stop them. */
export function startTopicPings(hub: Hub, rules: TopicRules): () => void {
  // One timer per interval. Otherwise a topic with two matching rules would get each event twice.
  const timers = [...rules.pings].map(([seconds, topics]) => {
    const ping = (): void => {
      for (const topic of topics ?? hub.topicNames()) {
        // An earlier rule may set another interval.
        if (rules.ping(topic) === seconds) hub.tell(topic, PAYLOAD);
      }
    };
    return setInterval(ping, seconds * 1000).unref();
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

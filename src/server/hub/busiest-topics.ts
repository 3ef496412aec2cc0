// Finds the topics with the most subscribers without sorting all of them.

import type { TopicCount } from '../../core/admin.js';
import type { Topic } from './topics.js';

/** Up to `limit` topics, the busiest first, then by name. */
export function busiestTopics(topics: Iterable<Topic>, limit: number): TopicCount[] {
  let kept: TopicCount[] = [];
  for (const { name, groups } of topics) {
    let subscribers = 0;
    for (const { members } of groups.values()) subscribers += members.length;
    kept.push({ topic: name, subscribers });
    // Sort only when there are twice as many as needed, so that each topic costs little.
    if (kept.length >= 2 * limit + 16) kept = best(kept, limit);
  }
  return best(kept, limit);
}

function best(counts: TopicCount[], limit: number): TopicCount[] {
  return counts.sort((a, b) => b.subscribers - a.subscribers || (a.topic < b.topic ? -1 : 1)).slice(0, limit);
}

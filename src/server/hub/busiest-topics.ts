// The topics with the most subscribers, without sorting all there are.

import type { TopicCount } from '../../core/admin.js';
import type { Topic } from './topics.js';

/** At most `limit` topics, the busiest first, equally busy ones by name. */
export function busiestTopics(topics: Iterable<Topic>, limit: number): TopicCount[] {
  let kept: TopicCount[] = [];
  for (const { name, groups } of topics) {
    let subscribers = 0;
    for (const { members } of groups.values()) subscribers += members.length;
    kept.push({ topic: name, subscribers });
    // Sorted only when twice as many as asked for have come together, so that each topic costs little.
    if (kept.length >= 2 * limit + 16) kept = best(kept, limit);
  }
  return best(kept, limit);
}

function best(counts: TopicCount[], limit: number): TopicCount[] {
  return counts.sort((a, b) => b.subscribers - a.subscribers || (a.topic < b.topic ? -1 : 1)).slice(0, limit);
}

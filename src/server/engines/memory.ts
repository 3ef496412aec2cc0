// The engine of a server that is alone: what is published is delivered at once.

import type { Engine, Publication } from './engine.js';

export function createMemoryEngine(): Engine {
  const wanted = new Set<string>();
  let deliver: ((publication: Publication) => void) | null = null;
  return {
    healthy: true,
    async start(to) {
      deliver = to;
    },
    want(topic) {
      wanted.add(topic);
    },
    unwant(topic) {
      wanted.delete(topic);
    },
    publish(publication) {
      if (wanted.has(publication.topic)) deliver?.(publication);
    },
    async stop() {
      deliver = null;
    },
  };
}

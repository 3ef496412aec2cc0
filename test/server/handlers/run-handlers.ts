// A server whose topics are open to everybody, with handlers of the operator.

import type { TopicRule } from '../../../src/server/access/topic-rule.js';
import type { HandlerOptions } from '../../../src/server/handlers/handlers.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { runGuarded } from '../access/visit.js';
import type { Running } from '../run-server.js';

/** Lets everybody subscribe to and publish to every topic. */
export const OPEN: TopicRule = {
  pattern: '{any}',
  requirements: { any: '.*' },
  subscribe: 'anyone',
  publish: 'anyone',
  ping: null,
};

export function runHandlers(handlers: HandlerOptions, limits: Partial<Limits>): Promise<Running> {
  return runGuarded({ topics: [OPEN] }, { handlers }, limits);
}

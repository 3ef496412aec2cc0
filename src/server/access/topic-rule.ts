// One rule about who may use which topics.

import type { Requirements } from './topic-pattern.js';

/**
 * `anyone`, `user` (and the backend), `backend`, `nobody`, or a claim that must equal a parameter of the topic, such as
 * `user.id = user_id`; the backend may do that too.
 */
export type Permission = string;

export interface TopicRule {
  /** The whole topic, with parameters in braces: `chat/{room}`. */
  readonly pattern: string;
  readonly requirements: Requirements;
  readonly subscribe: Permission;
  readonly publish: Permission;
  /** Seconds between the keep-alive events to its subscribers; null for none. */
  readonly ping: number | null;
}

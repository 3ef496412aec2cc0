// One rule about who may use which topics.

import type { TopicHistory } from '../engines/engine.js';
import type { Requirements } from './topic-pattern.js';

/**
 * `anyone`, `user` (includes the backend), `backend`, `nobody`, or a claim that must equal a parameter of the topic, such as
 * `user.id = user_id` (includes the backend).
 */
export type Permission = string;

export interface TopicRule {
  /** The complete topic, with parameters in braces: `chat/{room}`. */
  readonly pattern: string;
  readonly requirements: Requirements;
  readonly subscribe: Permission;
  readonly publish: Permission;
  /** Seconds between keep-alive events on the topic; null for none. */
  readonly ping: number | null;
  /** What of its history is not kept as for other topics; false for no history. Missing if nothing differs. */
  readonly history?: Partial<TopicHistory> | false;
  /** Why an event may reach a client twice, or one that did not miss it, without harm. Absent if it may not. */
  readonly repeatSafe?: string;
}

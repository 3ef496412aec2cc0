// The identity of a connection. Decided once, before the 101, and never changed.

import type { Role } from '../../core/admin.js';
import type { TopicPattern } from './topic-pattern.js';

/** The user of a ticket: `id`, and the other claims. */
export type User = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Identity {
  readonly role: Role;
  /** Null unless the role is `user`. */
  readonly user: User | null;
  /** The only topics that the ticket allows; null if the rules decide. */
  readonly topics: readonly TopicPattern[] | null;
}

export const BACKEND: Identity = { role: 'backend', user: null, topics: null };
export const GUEST: Identity = { role: 'guest', user: null, topics: null };

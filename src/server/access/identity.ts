// Who a connection is. Decided once, before the 101, and never changed.

import type { Role } from '../../core/admin.js';
import type { TopicPattern } from './topic-pattern.js';

/** What a ticket says of its user: `id`, and whatever other claims it holds. */
export type User = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Identity {
  readonly role: Role;
  /** Null unless the role is `user`. */
  readonly user: User | null;
  /** The only topics that the ticket opens; null where the rules alone decide. */
  readonly topics: readonly TopicPattern[] | null;
}

export const BACKEND: Identity = { role: 'backend', user: null, topics: null };
export const GUEST: Identity = { role: 'guest', user: null, topics: null };

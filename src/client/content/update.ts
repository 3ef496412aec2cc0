// An update on `oro/data/update`: which tags the user changed, and which tags others changed.

import { parsed } from '../subscribe-model.js';
import type { PageState, TagGroup } from './page.js';

/** Null or missing if nobody is signed in, or if the change has no author. */
export type UserName = string | null | undefined;

export interface Update {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** `payload` is a list, or its JSON text as in Oro 2.x; anything else is ignored. */
export function readUpdate(payload: unknown, userName: UserName): Update {
  const own = new Set<string>();
  const others = new Set<string>();
  const list = typeof payload === 'string' ? parsed(payload) : payload;
  for (const entry of Array.isArray(list) ? list : []) {
    const { username, tagname } = (entry ?? {}) as { username?: unknown; tagname?: unknown };
    // A missing name and an empty one both mean nobody.
    const isOwn = (username || null) === (userName || null);
    if (typeof tagname === 'string') (isOwn ? own : others).add(tagname);
  }
  return { own, others };
}

/** The groups of a page that share a tag with `changed`. */
export function touched(page: PageState, changed: ReadonlySet<string>): TagGroup[] {
  return page.tags.filter(({ tags }) => tags.some((tag) => changed.has(tag)));
}

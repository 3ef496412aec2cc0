// The pages that can be shown again without asking the server, and the callbacks that wait until they are.

import type { OutdatedCallback, PageState } from './page.js';

export interface PageCache {
  get(path: string | null): PageState | undefined;
  all(): PageState[];
  /** Under its path; a page without one is not kept. */
  add(page: PageState): void;
  /** With everything that waits for it. */
  remove(path: string | null): void;
  /** The same wherever it is kept: it may have changed its address since. */
  drop(page: PageState): void;
  /** To be called when the page is shown next, each callback once; nothing when it is not kept. */
  await(page: PageState, callbacks: Iterable<OutdatedCallback>): void;
  /** What waited for the page, which waits no more. */
  take(path: string | null): OutdatedCallback[];
}

export function createPageCache(): PageCache {
  const pages = new Map<string | null, PageState>();
  const waiting = new Map<string | null, Set<OutdatedCallback>>();
  const pathsOf = (page: PageState) => [...pages.keys()].filter((path) => pages.get(path) === page);
  const remove = (path: string | null): void => {
    pages.delete(path);
    waiting.delete(path);
  };
  return {
    get: (path) => pages.get(path),
    all: () => [...new Set(pages.values())],
    add(page) {
      if (page.path !== null) pages.set(page.path, page);
    },
    remove,
    drop: (page) => pathsOf(page).forEach(remove),
    await(page, callbacks) {
      for (const path of pathsOf(page)) {
        waiting.set(path, new Set([...(waiting.get(path) ?? []), ...callbacks]));
      }
    },
    take(path) {
      const callbacks = [...(waiting.get(path) ?? [])];
      waiting.delete(path);
      return callbacks;
    },
  };
}

// Pages that can be shown again without asking the server, and callbacks that wait until they are shown.

import type { OutdatedCallback, PageState } from './page.js';

export interface PageCache {
  get(path: string | null): PageState | undefined;
  all(): PageState[];
  /** Stored by path; a page without a path is not cached. */
  add(page: PageState): void;
  /** Also removes everything that waits for the page. */
  remove(path: string | null): void;
  /** The same object, wherever it is stored: its address may have changed. */
  drop(page: PageState): void;
  /** Calls `callback` once when the page is next shown; ignored if the page is not cached. */
  await(page: PageState, callbacks: Iterable<OutdatedCallback>): void;
  /** Takes the waiting callbacks of a page. */
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

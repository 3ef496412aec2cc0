// The words of the content manager: a page, its tags, what came with it.

/** Called with the path of the page whose content somebody changed. */
export type OutdatedCallback = (path: string | null) => void;

export interface TagGroup {
  readonly tags: readonly string[];
  /** Absent is the default notice. */
  readonly callback?: OutdatedCallback;
}

/** What `page:update` brings; kept as it is. */
export interface PageContent {
  readonly title?: string;
  readonly titleShort?: string;
}

/** One page. `path` is null until the first page is known, `query` is without `?`. */
export interface PageState {
  path: string | null;
  query: string;
  page: PageContent | null;
  state: Record<string, unknown>;
  tags: TagGroup[];
}

export function newPage(path: string | null, query: string): PageState {
  // Without what every object has, such as `constructor`, and with room for `__proto__`.
  return { path, query, page: null, state: Object.create(null), tags: [] };
}

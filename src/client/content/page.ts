// The types of the content manager: a page, its tags and its data.

/** Called with the path of the page whose content was changed. */
export type OutdatedCallback = (path: string | null) => void;

export interface TagGroup {
  readonly tags: readonly string[];
  /** Without it, the default notice is shown. */
  readonly callback?: OutdatedCallback;
}

/** The data from `page:update`, kept unchanged. */
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
  // No inherited properties such as `constructor`, and `__proto__` is a normal key.
  return { path, query, page: null, state: Object.create(null), tags: [] };
}

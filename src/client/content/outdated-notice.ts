// The notice that the content of a page is outdated.

/** Something that is shown and can be closed. */
export interface Shown {
  /** Whether it is still shown; without this, it is shown again each time. */
  readonly isOpen?: boolean;
  close(): void;
}

/** What the notice is about. */
export interface OutdatedNotice {
  readonly path: string | null;
  /** The title of the page, if it is known. */
  readonly title: string | undefined;
  /** Whether the content was changed, or changes may have been missed, so that nobody knows. */
  readonly reason: 'changed' | 'missed';
  /** Shows the current state of the page. */
  refresh(): void;
}

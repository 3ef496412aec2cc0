// What tells a person that the content of a page is outdated.

/** Something that is shown and can be taken away. */
export interface Shown {
  /** Whether it is shown still; one that does not tell is shown anew each time. */
  readonly isOpen?: boolean;
  close(): void;
}

/** What the default callback tells about. */
export interface OutdatedNotice {
  readonly path: string | null;
  /** The title of the page, if it is known. */
  readonly title: string | undefined;
  /** Shows the page as it is now. */
  refresh(): void;
}

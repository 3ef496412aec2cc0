// Rendering returns Artifacts; writing to the machine consumes Changes.

/** A rendered file: `path` on disk (relative to the output folder, or absolute), `mode` in octal bits. */
export interface Artifact {
  readonly target: string;
  readonly path: string;
  readonly mode: number;
  readonly content: string;
}

/** What applying an artifact would do; `before` is the content found on disk, null when there is no such file. */
export interface Change {
  readonly action: 'create' | 'update' | 'remove' | 'keep';
  readonly artifact: Artifact;
  readonly before: string | null;
}

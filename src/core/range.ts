// Positions in a text. Zero-based; only formatters count from one.

/** Zero-based line and zero-based UTF-16 character within that line (as in LSP). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the position after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A range of a file. */
export interface Location {
  /** The file as the user named it. */
  readonly file: string;
  /** JSON pointer into the file, such as `/parameters/websocket_bind_port`; empty for the whole file. */
  readonly pointer: string;
  readonly range: Range;
}

// What stops the reading of a tree.

/** A construct that Symfony refuses, or that points nowhere; `reason` is a key of the sentences, the offsets say where. */
export class YamlTreeError extends Error {
  readonly reason: string;
  readonly start: number;
  readonly end: number;

  constructor(reason: string, start: number, end = start + 1) {
    super(reason);
    this.reason = reason;
    this.start = start;
    this.end = end;
  }
}

// What stops the reading of a tree.

/** A construct that YAML allows and Symfony refuses, or that points nowhere; `reason` is a key of the sentences. */
export class YamlTreeError extends Error {
  readonly reason: string;
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.reason = reason;
    this.offset = offset;
  }
}

// The failure of a quoting helper. Only the renderer, which knows the template, turns it into a message.

import { isPrintable } from '../../core/printable.js';

/** A value that a language cannot express in the place where the template puts it. */
export class UnquotableError extends Error {
  readonly value: string;
  constructor(value: string, reason: string) {
    super(reason);
    this.value = value;
  }
}

/** Throws for the characters that end a line in any of the languages, and those that nobody sees. */
export function refuseLineBreaks(value: string): void {
  if (!isPrintable(value)) {
    throw new UnquotableError(value, 'it contains a line break, or a control or invisible character');
  }
}

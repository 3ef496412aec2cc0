// Values in a shell script.

import { refuseLineBreaks } from './error.js';

/** One word in single quotes. */
export function shell(value: string): string {
  refuseLineBreaks(value);
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

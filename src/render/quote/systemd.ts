// Values in systemd units. It must not know which setting they are for, beyond how that setting splits its value.

import { refuseLineBreaks, UnquotableError } from './error.js';

const PLAIN = /^[A-Za-z0-9_./:@+,=-]+$/;

/** A whole setting that systemd does not split into words: a user, a directory. */
export function systemd(value: string): string {
  refuseLineBreaks(value);
  if (value !== value.trim() || value.endsWith('\\')) {
    throw new UnquotableError(value, 'systemd would drop the space or backslash at its end');
  }
  return value.replaceAll('%', '%%');
}

/** One word of a setting that is a list of paths. */
export function systemdWord(value: string): string {
  refuseLineBreaks(value);
  return PLAIN.test(value) ? value : `"${value.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/** The program of a command line. systemd takes neither quotes nor backslashes in its path, and no `$` in `argv[0]`. */
export function systemdProgram(value: string): string {
  if (/[$"'\\]/.test(value)) {
    throw new UnquotableError(value, 'systemd takes no "$", quote or backslash in the path of a program');
  }
  return systemdWord(value);
}

/** One argument of a command line, where `$` starts a variable unless doubled. */
export function systemdArgument(value: string): string {
  return systemdWord(value).replaceAll('$', '$$$$');
}

// Values in nginx configuration. It must not know which directive they are for, beyond whether variables count.

import { refuseLineBreaks, UnquotableError } from './error.js';

const PLAIN = /^[A-Za-z0-9_./:@%+,*[\]-]+$/;

/** One parameter of a directive that expands variables. nginx cannot escape `$` there, so it is refused. */
export function nginx(value: string): string {
  if (value.includes('$'))
    throw new UnquotableError(value, 'nginx would treat "$" as the start of a variable');
  return nginxLiteral(value);
}

/** One parameter of a directive that takes its text as it stands, such as the path of a location. */
export function nginxLiteral(value: string): string {
  refuseLineBreaks(value);
  return PLAIN.test(value) ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

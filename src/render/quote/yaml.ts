// Values in YAML, and in compose files, which expand variables on top of YAML.

import { refuseLineBreaks } from './error.js';

/** A double-quoted YAML scalar. */
export function yaml(value: string): string {
  refuseLineBreaks(value);
  return JSON.stringify(value);
}

/** A double-quoted scalar of a compose file, with `$` kept from starting a variable. */
export function compose(value: string): string {
  return yaml(value).replaceAll('$', '$$$$');
}

// Writes a value for parameters.yml so that Symfony reads it back.

import { printable } from '../core/printable.js';
import type { NativeValue } from '../yaml/native-value.js';

/** Strings in double quotes, maps on one line; percent signs are doubled, so that they do not begin a reference. */
export function yamlValue(value: NativeValue): string {
  if (typeof value === 'string')
    return printable(JSON.stringify(value.replaceAll('%', '%%').replace(/^@/, '@@')));
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${yamlKey(key)}: ${yamlValue(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function yamlKey(key: string): string {
  return /^[a-z_]\w*$/i.test(key) ? key : printable(JSON.stringify(key));
}

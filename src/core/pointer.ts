// Names of keys: in JSON pointers and in sentences.

import { INVISIBLE_CHARACTERS } from './odd-characters.js';
import { untilSecret } from './secret.js';

/** Adds a name to a JSON pointer (RFC 6901). */
export function pointerOf(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Letters of names, and invisible characters, which are mistakes of their own. */
const PLAIN = new RegExp(`^(?:[\\w.@%()-]|[${INVISIBLE_CHARACTERS}]){1,80}`, 'u');

/** The part of a key that may be shown: in YAML, `password:secret` is one key, and only `password` looks like a name. */
export function nameToShow(key: string): string {
  const name = untilSecret(PLAIN.exec(key)?.[0] ?? '');
  return name === key ? key : `${name}…`;
}

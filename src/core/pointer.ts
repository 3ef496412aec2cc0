// Names of keys: in JSON pointers and in sentences.

/** Adds a name to a JSON pointer (RFC 6901). */
export function pointerOf(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The part of a key that may be shown: in YAML, `password:secret` is one key, and only `password` looks like a name. */
export function nameToShow(key: string): string {
  const name = /^[\w.@%()-]{1,80}/.exec(key)?.[0] ?? '';
  return name === key ? key : `${name}…`;
}

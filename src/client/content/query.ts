// The query of a page's address: reads or changes one parameter and keeps the rest as written; and its normal form.

/** The path to a value, as in `name[key][]`; a list has the keys 0, 1, 2… */
type Branch = Map<string, Branch | string>;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const nameOf = (pair: string): string => decoded(pair.replace(/=.*/s, ''));
const isNamed = (name: string) => (pair: string) => pair !== '' && nameOf(pair) === name;

/** The first value of a parameter, or null if it is missing. A `+` means a plus sign, as in Oro's router. */
export function readParam(query: string, name: string): string | null {
  const pair = query.split('&').find(isNamed(name));
  return pair === undefined ? null : decoded(pair.replace(/^[^=]*=?/, ''));
}

/** The query with a new value for the parameter, in its old position; null removes it. */
export function writeParam(query: string, name: string, value: string | null): string {
  const is = isNamed(name);
  const pairs = query ? query.split('&') : [];
  const at = pairs.findIndex(is);
  const others = pairs.filter((pair) => !is(pair));
  if (value !== null) others.splice(at < 0 ? others.length : at, 0, encoded(name, value));
  return others.join('&');
}

/**
 * The same for all spellings of a query: sorted, without the parameters in `ignored`, and with the states inside `grid[…]`,
 * which are queries themselves, in their normal form, too. Throws a URIError when it is malformed.
 */
export function normalizeQuery(query: string, ignored: readonly string[] = []): string {
  const tree = unpack(query);
  for (const name of ignored) tree.delete(name);
  const grids = tree.get('grid');
  if (typeof grids === 'object') {
    for (const [name, state] of grids) if (typeof state === 'string') grids.set(name, normalizeQuery(state));
  }
  return pack(tree).join('&');
}

const encoded = (name: string, value: string): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

function unpack(query: string): Branch {
  const tree: Branch = new Map();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair.replaceAll('+', '%20')) ?? [];
    if (name === undefined || value === undefined) continue;
    set(tree, pathOf(decodeURIComponent(name)), decodeURIComponent(value));
  }
  return tree;
}

/** `name[key][]` is split into `name`, `key` and an empty string. */
function pathOf(name: string): string[] {
  const [, first, rest] = /^([^[]+)\[(.*)\]$/s.exec(name) ?? [];
  return first === undefined || rest === undefined ? [name] : [first, ...rest.split('][')];
}

function set(tree: Branch, path: readonly string[], value: string): void {
  let branch = tree;
  for (const [index, written] of path.entries()) {
    const key = index > 0 && written === '' ? String(branch.size) : written;
    if (index === path.length - 1) branch.set(key, value);
    else {
      const known = branch.get(key);
      const next: Branch = typeof known === 'object' ? known : new Map();
      branch.set(key, next);
      branch = next;
    }
  }
}

function pack(branch: Branch, name?: string): string[] {
  const keys = [...branch.keys()].sort();
  const isList = name !== undefined && keys.every((key) => /^(0|[1-9]\d*)$/.test(key) && +key < branch.size);
  const below = (key: string) => (name === undefined ? key : `${name}[${key}]`);
  const pairs = keys.flatMap((key) => {
    const value = branch.get(key) ?? '';
    if (typeof value === 'object') return pack(value, below(key));
    // The order of a list's values does not matter.
    return [encoded(isList ? below('') : below(key), value)];
  });
  return isList ? pairs.sort() : pairs;
}

// PHP's parse_str(): text, or maps within maps by brackets in the names. Knows no meaning of any name.

import { urlDecode } from './php-text.js';

/** A list is a map with the keys 0, 1, 2, as it is to PHP. */
export interface QueryMap {
  readonly [name: string]: QueryValue;
}
export type QueryValue = string | QueryMap;

/** One `name=value`, with its place in the query; `keys` are the names from the outside in, the way PHP took them. */
export interface QueryPair {
  readonly keys: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the value begins; the end when there is none. */
  readonly valueStart: number;
}

export interface ParsedQuery {
  readonly values: QueryMap;
  readonly pairs: readonly QueryPair[];
}

/** PHP's max_input_vars and max_input_nesting_level. */
const MAX_PAIRS = 1000;
const MAX_DEPTH = 64;

/** Never throws. Linear. */
export function parseQuery(query: string): ParsedQuery {
  const root = new Level();
  const pairs: QueryPair[] = [];
  let start = 0;
  let count = 0;
  for (const text of query.split('&')) {
    const end = start + text.length;
    if (text !== '') {
      if (++count > MAX_PAIRS) break;
      const equals = text.indexOf('=');
      const name = formDecode(equals < 0 ? text : text.slice(0, equals));
      const value = equals < 0 ? '' : formDecode(text.slice(equals + 1));
      const keys = keysOf(name);
      const taken = keys && root.set(keys, value);
      if (taken)
        pairs.push({ keys: taken, value, start, end, valueStart: equals < 0 ? end : start + equals + 1 });
    }
    start = end + 1;
  }
  return { values: root.plain(), pairs };
}

/** Null stands for the next free number. */
type Key = string | null;

/** One of PHP's arrays: keys that are whole numbers count on. */
class Level {
  readonly #entries = new Map<string, string | Level>();
  #next = 0;

  /** The keys that were taken. */
  set([first = null, ...rest]: readonly Key[], value: string): string[] {
    const key = first ?? String(this.#next);
    if (/^(0|[1-9]\d{0,15})$/.test(key)) this.#next = Math.max(this.#next, Number(key) + 1);
    if (rest.length === 0) {
      this.#entries.set(key, value);
      return [key];
    }
    const found = this.#entries.get(key);
    const below = found instanceof Level ? found : new Level();
    if (below !== found) this.#entries.set(key, below);
    return [key, ...below.set(rest, value)];
  }

  plain(): QueryMap {
    const plain: Record<string, QueryValue> = Object.create(null);
    for (const [key, value] of this.#entries) plain[key] = value instanceof Level ? value.plain() : value;
    return plain;
  }
}

/** `a[b][]` are the keys a, b and the next number; null when PHP drops the name. */
function keysOf(decoded: string): Key[] | null {
  const name = decoded.replace(/\0.*$/s, '').replace(/^ +/, '');
  const bracket = name.indexOf('[');
  const first = (bracket < 0 ? name : name.slice(0, bracket)).replace(/[ .]/g, '_');
  if (first === '') return null;
  const keys: Key[] = [first];
  let at = bracket;
  while (at >= 0) {
    const close = name.indexOf(']', at);
    if (close < 0) return withOpenBracket(name, keys, at);
    if (keys.length > MAX_DEPTH) return null;
    const key = name.slice(at + 1, close);
    keys.push(key === '' || /^[ \t\n\v\f\r]$/.test(key) ? null : key);
    at = name[close + 1] === '[' ? close + 1 : -1;
  }
  return keys;
}

/** A bracket that nothing closes is a character like the ones that no name may have. */
function withOpenBracket(name: string, keys: Key[], at: number): Key[] {
  const last = keys.pop() ?? null;
  if (keys.length > 0 || last === null) return [...keys, last];
  return [`${last}_${name.slice(at + 1).replace(/[ .[]/g, '_')}`];
}

function formDecode(text: string): string {
  return urlDecode(text.replaceAll('+', ' '));
}

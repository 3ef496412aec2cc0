// PHP's parse_url() and parse_str(), as far as a variable with a URL needs them.

import type { PlainValue } from '../yaml/plain-value.js';

export interface PhpUrl {
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly pass?: string;
  readonly path?: string;
  readonly query?: string;
  readonly fragment?: string;
}

const URL_FORM =
  /^(?:([a-z][a-z\d+.-]*):)?\/\/(?:([^/?#]*)@)?(\[[^\]/?#]*\]|[^:/?#]*)(?::(\d{0,5}))?(\/[^?#]*)?(?:\?([^#]*))?(?:#(.*))?$/is;

/** Null for what has no host, or a port that is none. */
export function parsePhpUrl(text: string): PhpUrl | null {
  const [, scheme, account, host, port, path, query, fragment] = URL_FORM.exec(text) ?? [];
  if (!host || Number(port ?? 0) > 65535) return null;
  const [user, ...pass] = account?.split(':') ?? [];
  const parts = {
    scheme,
    host,
    port: port ? Number(port) : undefined,
    user: user === undefined ? undefined : decoded(user),
    pass: pass.length > 0 ? decoded(pass.join(':')) : undefined,
    path,
    query,
    fragment,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** A query, or the query of a URL, as a map; names in brackets are maps below it. */
export function parseQueryString(text: string): PlainValue {
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1).replace(/#.*$/s, '') : text;
  const result = new Map<string, Level>();
  for (const pair of query.split('&').slice(0, MAX_PAIRS)) {
    const [name = '', ...rest] = pair.split('=');
    const [, base = '', brackets = ''] = /^ *([^[]+)((?:\[[^\]]*\])*)/.exec(formDecoded(name)) ?? [];
    const keys = [...brackets.matchAll(/\[([^\]]*)\]/g)].map(([, key = '']) => key);
    if (base !== '')
      put(result, [base.replace(/[ .]/g, '_'), ...keys.slice(0, MAX_DEPTH)], formDecoded(rest.join('=')));
  }
  return plain(result);
}

type Level = string | Map<string, Level>;

/** PHP's max_input_vars and max_input_nesting_level. */
const MAX_PAIRS = 1000;
const MAX_DEPTH = 64;

function put(level: Map<string, Level>, [key = '', ...below]: readonly string[], value: string): void {
  const name = key === '' ? nextIndex(level) : key;
  if (below.length === 0) {
    level.set(name, value);
    return;
  }
  const next = level.get(name);
  const map = next instanceof Map ? next : new Map<string, Level>();
  level.set(name, map);
  put(map, below, value);
}

function plain(level: Level): PlainValue {
  return typeof level === 'string'
    ? level
    : Object.fromEntries([...level].map(([key, value]) => [key, plain(value)]));
}

function nextIndex(level: ReadonlyMap<string, Level>): string {
  let index = 0;
  for (const key of level.keys()) if (/^\d{1,9}$/.test(key)) index = Math.max(index, Number(key) + 1);
  return String(index);
}

function formDecoded(text: string): string {
  return decoded(text.replaceAll('+', ' '));
}

/** A percent sign that begins no code stays. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

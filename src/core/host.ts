// Addresses and host names as text: which are this machine, which stand for all, what more than a host a text holds.

/** Without brackets and in lower case, as two spellings of one host compare. */
export function bareHost(host: string): string {
  return (host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host).toLowerCase();
}

export function isIpv4(host: string): boolean {
  return /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(host);
}

/** The longest spelling of an IPv6 address, with room for a zone. */
const MAX_IPV6 = 64;

/** Without brackets; only the shape that tells it from a name and from host:port. */
export function isIpv6(host: string): boolean {
  return host.length <= MAX_IPV6 && /^[\da-f:]*:[\da-f:]*:[\da-f:.]*(%\w+)?$/i.test(host);
}

/** Every address of the machine: right for listening, of no use for connecting. */
export function isUnspecified(host: string): boolean {
  return ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'].includes(bareHost(host));
}

export function isLoopback(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || bare === '::1' || (isIpv4(bare) && bare.startsWith('127.'));
}

const PRIVATE_NET = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][\da-f]{2}:|fe80:)/;
const PRIVATE_NAME = /\.(local|localhost|localdomain|internal|intranet|lan|home|docker|test|invalid)$/;

/** A name or an address by which visitors from anywhere could come, as far as its text tells. */
export function isPublic(host: string): boolean {
  const bare = bareHost(host);
  if (isLoopback(bare) || isUnspecified(bare) || isPlaceholder(host) || surplusOf(host)) return false;
  if (isIpv4(bare) || isIpv6(bare)) return !PRIVATE_NET.test(bare);
  return bare.includes('.') && !bare.includes('_') && !PRIVATE_NAME.test(bare);
}

/** Whether a connection to `host` on this machine reaches a server that listens on `address`; both may be names. */
export function reaches(host: string, address: string): boolean {
  const to = bareHost(host);
  const on = bareHost(address);
  if (isUnspecified(on)) return on === '0.0.0.0' ? !isIpv6(to) || isUnspecified(to) : true;
  if (to === on || isUnspecified(to)) return true;
  if (to === 'localhost') return isLoopback(on);
  return on === 'localhost' ? isLoopback(to) : false;
}

/** A path without the slashes at either end. */
export function trimSlashes(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start++;
  while (end > start && path[end - 1] === '/') end--;
  return path.slice(start, end);
}

/** Whether a text holds what a script or a template engine should have replaced: `${HOST}`, `<HOST>`, `__HOST__`, `{{ host }}`. */
export function isPlaceholder(text: string): boolean {
  return /\$\{|\$\(|^\$\w+$|^<[^<>]*>$|^__\w+__$|\{\{|\{%|^@\w+@$/.test(text);
}

/** What a host parameter holds beside a host. */
export interface Surplus {
  readonly what: 'scheme' | 'port' | 'path' | 'colon' | 'blank';
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

const PARTS = /^(?:([a-z][a-z\d+.-]*:)?\/\/)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?(\/.*)?$/i;

/** Takes a host apart; null when it is nothing but a host. */
export function surplusOf(text: string): Surplus | null {
  if (isIpv6(bareHost(text))) return null;
  const [, scheme, host = '', port = '', path = ''] = PARTS.exec(text) ?? [];
  const rest = { host, port, path: trimSlashes(path) };
  if (scheme || text.startsWith('//')) return { what: 'scheme', ...rest };
  if (port) return { what: 'port', ...rest };
  if (text.includes('/')) return { what: 'path', ...rest };
  if (text.includes(':')) return { what: 'colon', ...rest };
  return /\s/.test(text) ? { what: 'blank', ...rest, host: text.trim() } : null;
}

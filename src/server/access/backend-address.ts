// Finds out whether a request comes from the application, by the address of its socket, never by what the request claims.

import type { IncomingHttpHeaders } from 'node:http';
import { SyncctlError } from '../../core/error.js';
import {
  isInNetwork,
  isIpv4,
  isIpv6,
  isLoopback,
  type Network,
  plainAddress,
  readNetwork,
} from '../../core/host.js';
import { remembered } from './remembered.js';

/** A hostname or address alone. Pages without an origin send `null`. */
const HOST = /^(?!null$)[\w.-]+$|^\[[\da-f:.]+\]$/i;

/**
 * Whether the Origin is that of a page. Those of PHP publishers have no scheme, which no browser can send: Oro 3.1 and later send
 * 127.0.0.1, and Oro 3.0 the host that it connects to.
 */
export function isPageOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || origin === '127.0.0.1') return false;
  return !HOST.test(origin) || origin !== host?.replace(/:\d*$/, '');
}

/** The machine itself and what `from` lists. Throws a SyncctlError about an entry that is not a range. */
export function createAddressList(from: readonly string[]): (address: string | undefined) => boolean {
  const networks = from.map(rangeOf);
  return remembered((address) => {
    const plain = plainAddress(address ?? '');
    if (!isIpv4(plain) && !isIpv6(plain)) return false;
    return isLoopback(plain) || isInNetwork(plain, networks);
  });
}

function rangeOf(entry: string): Network {
  const network = readNetwork(entry);
  if (network !== null) return network;
  throw new SyncctlError('BAD_RANGE', `"${entry}" is not an address or a range of addresses`, {
    hint: 'use an address or a range, such as 192.168.1.5, 10.0.0.0/8 or fd00::/8',
  });
}

/**
 * Headers that proxies and content delivery networks add, in lower case: a client's address or host, the proxy's own mark, a loop
 * guard. Any of them marks a request as forwarded.
 */
const FORWARDING: readonly RegExp[] = [
  /^(x-)?(original-)?forwarded(-|$)/,
  /^(x-)?via$/,
  // X-Real-IP, CF-Connecting-IP, True-Client-IP, X-Envoy-External-Address, X-Azure-ClientIP and the like.
  /(^|-)(client|socket|remote|user)?(ip|ipv4|ipv6|addr|address)$/,
  /^(cf|cdn|fastly|fly|akamai|incap|x-(akamai|amz|amzn|arr|azure|envoy|haproxy|original|proxy|sucuri|varnish|vercel))-/,
  /^(x-varnish|x-scheme|x-url-scheme|front-end-https|max-forwards|proxy-connection)$/,
];

/** Whether the request went through a proxy, or claims so. Either way, the address may not be the sender's. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  for (const name in headers) if (tellsOfProxy(name)) return true;
  // Clients can make some proxies drop a header that they add, by naming it here.
  const { connection = '' } = headers;
  return connection.split(',').some((name) => tellsOfProxy(name.trim().toLowerCase()));
}

const tellsOfProxy = remembered((name: string): boolean => {
  // Some programs take an underscore for a hyphen.
  const plain = name.replaceAll('_', '-');
  return FORWARDING.some((pattern) => pattern.test(plain));
});

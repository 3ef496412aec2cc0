// The address that a client is counted under: its connections, its tickets, what it is refused. Proves nothing.

import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import { plainAddress } from './backend-address.js';

/** Where proxies stand beside this machine: in a private network (RFC 1918, 4193, 3927, 4291). */
export const NEARBY: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
];

/**
 * Who to count a request against: the socket's address, or what a proxy that `isProxy` says it was asked by. A client
 * can write the beginning of the list, not its end.
 */
export function clientAddress(
  address: string | undefined,
  headers: IncomingHttpHeaders,
  isProxy: (address: string | undefined) => boolean,
): string {
  const list = headers['x-forwarded-for'];
  const last = plainAddress((typeof list === 'string' ? list : '').split(',').at(-1)?.trim() ?? '');
  const trusted = isIP(last) !== 0 && (address === undefined || isProxy(address));
  const client = trusted ? last : plainAddress(address ?? '');
  // One site commonly has all of a /64.
  return client.includes(':') && isIPv6(client) ? `${expand(client).slice(0, 4).join(':')}::/64` : client;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}

// The address that a client is counted under: its connections, its tickets, what it is refused. Proves nothing.

import type { IncomingHttpHeaders } from 'node:http';
import {
  ipv6Network,
  isIpv4,
  isIpv6,
  LINK_LOCAL_NETWORKS,
  PRIVATE_NETWORKS,
  plainAddress,
} from '../../core/host.js';

/** Where proxies stand beside this machine: in a private network. */
export const NEARBY: readonly string[] = [...PRIVATE_NETWORKS, ...LINK_LOCAL_NETWORKS];

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
  const trusted = (isIpv4(last) || isIpv6(last)) && (address === undefined || isProxy(address));
  const client = trusted ? last : plainAddress(address ?? '');
  // One site commonly has all of a /64.
  return ipv6Network(client);
}

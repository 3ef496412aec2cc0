// The address that a client counts against, for limits and for the log. Proves nothing.

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
 * The address of the socket or, behind a proxy (`isProxy`), the address that the proxy forwards. Clients can forge the
 * beginning of the forwarded list, but not its end.
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
  // One site usually has a whole /64 network.
  return ipv6Network(client);
}

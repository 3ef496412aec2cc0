// The address that a client counts against, for limits and for the log. Proves nothing.

import type { IncomingHttpHeaders } from 'node:http';
import {
  canonicalNetwork,
  ipv6Network,
  isInNetwork,
  isIpv4,
  isIpv6,
  isLoopback,
  LINK_LOCAL_NETWORKS,
  type Network,
  PRIVATE_NETWORKS,
  plainAddress,
  readNetwork,
} from '../../core/host.js';

/** What nginx forwards for a client that came through a Unix socket: another program on this machine. */
const UNIX = 'unix:';

/** An address in `X-Forwarded-For`, with or without a port, brackets and quotes. */
const ENTRY = /^"?(?:\[([^[\]]*)\](?::\d*)?|([\d.]+):\d+|([^[\]"]*))"?$/;

const NEARBY: readonly Network[] = [...PRIVATE_NETWORKS, ...LINK_LOCAL_NETWORKS]
  .map(readNetwork)
  .filter((network) => network !== null);

/**
 * The ranges of addresses that are proxies beside this machine: `proxies`, and the single addresses of `backendFrom`. A
 * whole range of machines that may publish is not a range of proxies: a visitor could be one of them.
 */
export function proxyRanges(proxies: readonly string[], backendFrom: readonly string[]): readonly string[] {
  return [...proxies, ...backendFrom.filter(isSingle)];
}

function isSingle(entry: string): boolean {
  const network = readNetwork(entry);
  return network !== null && !canonicalNetwork(network).includes('/');
}

/**
 * The address of the socket or, behind a proxy (`isProxy`), the client that the proxies name: the rightmost address in
 * `X-Forwarded-For` that is not a proxy, or the leftmost if all are. Only what proxies added is read, because a client can
 * forge what precedes it. `address` is undefined for a Unix socket.
 */
export function clientAddress(
  address: string | undefined,
  headers: IncomingHttpHeaders,
  isProxy: (address: string | undefined) => boolean,
): string {
  let client = plainAddress(address ?? '');
  if (address === undefined || isProxy(address)) {
    for (const entry of forwardedList(headers).reverse()) {
      if (entry === UNIX) continue;
      const before = addressIn(entry);
      // Who wrote anything else did not know the client either, so what precedes it may be the client's own.
      if (before === null) break;
      client = before;
      if (!isProxy(client)) break;
    }
  }
  // One site usually has a whole /64 network.
  return ipv6Network(client);
}

/** Whether an address is in a private network, so that a proxy may be there. This machine is not. */
export function isNearby(address: string | undefined): boolean {
  const plain = plainAddress(address ?? '');
  return (isIpv4(plain) || isIpv6(plain)) && !isLoopback(plain) && isInNetwork(plain, NEARBY);
}

/** The entries of `X-Forwarded-For`. Node joins several headers in their order. */
function forwardedList(headers: IncomingHttpHeaders): string[] {
  const list = headers['x-forwarded-for'];
  return typeof list === 'string' ? list.split(',').map((entry) => entry.trim()) : [];
}

function addressIn(entry: string): string | null {
  if (isIpv4(entry)) return entry;
  const [, bracketed, withPort, bare] = ENTRY.exec(entry) ?? [];
  const address = plainAddress(bracketed ?? withPort ?? bare ?? '');
  return isIpv4(address) || isIpv6(address) ? address : null;
}

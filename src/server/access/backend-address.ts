// Whether a request comes from where the application is: by the address of its socket, never by what it says of itself.

import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { SyncctlError } from '../../core/error.js';

/** What the PHP publishers of Oro 3.0 and later send as their Origin; no browser can. */
export const BACKEND_ORIGIN = '127.0.0.1';

/** The machine itself and what `from` lists. Throws a SyncctlError about an entry that is no range. */
export function createAddressList(from: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  list.addSubnet('127.0.0.0', 8, 'ipv4');
  list.addAddress('::1', 'ipv6');
  for (const entry of from) add(list, entry);
  return (address) => {
    const plain = plainAddress(address ?? '');
    return isIP(plain) !== 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  };
}

/** IPv4 as such, however the socket writes it, and without a zone. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** Whether a proxy has passed the request on, or a client says so; both mean that the address is not the sender's. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  // A client can have some proxies drop the header they add, by naming it here.
  const dropped = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  return [...Object.keys(headers), ...dropped].some(
    (name) =>
      name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip' || name === 'via',
  );
}

/**
 * Who to count a request against: the socket's address, or what a proxy on a known address says it was asked by. A client
 * can write the beginning of the list, not its end.
 */
export function clientAddress(
  address: string | undefined,
  headers: IncomingHttpHeaders,
  isKnown: (address: string | undefined) => boolean,
): string {
  const list = headers['x-forwarded-for'];
  const last = plainAddress((typeof list === 'string' ? list : '').split(',').at(-1)?.trim() ?? '');
  const trusted = (address === undefined || isKnown(address)) && isIP(last) !== 0;
  const client = trusted ? last : plainAddress(address ?? '');
  // One site commonly has all of a /64.
  return isIPv6(client) ? `${expand(client).slice(0, 4).join(':')}::/64` : client;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}

function add(list: BlockList, entry: string): void {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix);
  const valid =
    rest.length === 0 &&
    isIP(address) !== 0 &&
    /^\d{1,3}$/.test(prefix ?? '0') &&
    bits <= (family === 'ipv6' ? 128 : 32);
  if (!valid) {
    throw new SyncctlError('BAD_RANGE', `"${entry}" is not a range of addresses`, {
      hint: 'write it like 10.0.0.0/8, 192.168.1.5 or fd00::/8',
    });
  }
  list.addSubnet(address, bits, family);
}

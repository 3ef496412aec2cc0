// Whether a request comes from where the application is: by the address of its socket, never by what it says of itself.

import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { SyncctlError } from '../../core/error.js';

/** What the PHP publishers of Oro 3.0 and later send as their Origin; no browser can. */
export const BACKEND_ORIGIN = '127.0.0.1';

/** The machine itself and what `from` lists. Throws a SyncctlError about an entry that is no range. */
export function createAddressList(from: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const entry of from) add(list, entry);
  return (address) => {
    const plain = plainAddress(address ?? '');
    const family = isIP(plain);
    if (family === 0) return false;
    if (family === 4 ? plain.startsWith('127.') : plain === '::1') return true;
    // Asking a list makes an object that lives outside the heap, which is dear for each handshake.
    return from.length > 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  };
}

/** IPv4 as such, however the socket writes it, and without a zone. */
export function plainAddress(address: string): string {
  return address.includes(':') ? address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') : address;
}

/** Whether a proxy has passed the request on, or a client says so; both mean that the address is not the sender's. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  for (const name in headers) if (tellsOfProxy(name)) return true;
  // A client can have some proxies drop the header they add, by naming it here.
  const { connection = '' } = headers;
  return connection.split(',').some((name) => tellsOfProxy(name.trim().toLowerCase()));
}

function tellsOfProxy(name: string): boolean {
  return name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip' || name === 'via';
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

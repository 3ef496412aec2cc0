// The address that the connections of a client are counted under.

import type { IncomingHttpHeaders } from 'node:http';
import { clientAddress, createAddressList } from './access/backend-address.js';

/** Where proxies stand: on this machine or in a private network (RFC 1918, 4193, 3927, 4291). */
const isNearby = createAddressList([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
]);

/** What a proxy forwards is believed when the proxy is nearby, so that not all of its clients count as one. */
export function countedAddress(address: string | undefined, headers: IncomingHttpHeaders): string {
  return clientAddress(address, headers, isNearby);
}

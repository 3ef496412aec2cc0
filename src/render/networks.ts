// Which networks a service needs: where it listens, and whom it connects to. In systemd's words.

import { bareHost, isIpv4, isIpv6, isLoopback, PRIVATE_NETWORKS } from '../core/host.js';
import { refuse } from './checked-values.js';
import type { RenderInput } from './input.js';

export interface OwnAddress {
  readonly host: string;
  readonly port: number;
}

/** The addresses and ports where the service listens, by itself or through its socket units. */
export function ownAddresses(
  { endpoints, server }: RenderInput,
  onUnixSocket: boolean,
  instances: readonly number[],
): readonly OwnAddress[] {
  const { host, port } = endpoints.bind;
  const address = bareHost(host.value);
  const single = onUnixSocket ? [] : [{ host: address, port: port.value }];
  const bind = instances.length > 0 ? instances.map((own) => ({ host: address, port: own })) : single;
  const { backendListen: backend } = server;
  const own = backend === null || 'path' in backend ? [] : [{ host: backend.address, port: backend.port }];
  return [...bind, ...own];
}

/** This machine, its links and private networks, in systemd's words. */
const PRIVATE = ['localhost', 'link-local', ...PRIVATE_NETWORKS];

/** Everybody: what is not multicast (224.0.0.0/4, ff00::/8) nor reserved. */
export const UNICAST = [
  ...['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'],
  ...['::/1', '8000::/2', 'c000::/3', 'e000::/4', 'f000::/5', 'f800::/6', 'fc00::/7', 'fe00::/8'],
];

/** What it may talk to; `any` for everybody. */
export function networks(
  { deploy, endpoints, server }: RenderInput,
  opened: readonly OwnAddress[],
): readonly string[] {
  const direct = endpoints.frontend.port.value === endpoints.bind.port.value && server.listen === null;
  const loopback = opened.every(({ host }) => isLoopback(host));
  // The addresses behind the host of a URL are not known here, and change.
  const fetches = server.jwks !== null && !isOnThisMachine(server.jwks);
  const browsers = direct && !isLoopback(bareHost(endpoints.bind.host.value));
  const neighbours = loopback ? ['localhost'] : [...PRIVATE, ...server.backendFrom];
  const fitting = fetches || browsers ? ['any'] : [...neighbours, ...redisNetworks(server)];
  const wanted = deploy.networks ?? [...new Set(fitting)];
  for (const network of wanted) {
    if (!/^[a-z0-9.:/-]+$/i.test(network)) refuse('deploy.networks', network, 'is not a network');
  }
  return wanted;
}

/** A name may have any address in a private network. Others have to be listed in deploy.networks. */
function redisNetworks({ redisHosts, redisElsewhere }: RenderInput['server']): readonly string[] {
  if (redisElsewhere) return PRIVATE;
  return redisHosts.flatMap((host) => {
    if (isLoopback(host)) return ['localhost'];
    return isIpv4(host) || isIpv6(host) ? [host] : PRIVATE;
  });
}

function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

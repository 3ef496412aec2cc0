// Where the server listens, and how programs on the same machine reach it.

import { isLoopback, isUnspecified, loopbackFor } from '../core/host.js';
import { joinHostPort } from '../core/listener.js';
import { host, port } from './checked-values.js';
import type { RenderInput } from './input.js';

export interface BindModel {
  /** The port that the server listens on. */
  readonly port: number;
  /** `host:port` for a proxy on the same machine: a wildcard address stands for the loopback of its family. */
  readonly reachable: string;
  /** `address:port` as it is bound. */
  readonly listen: string;
  /** Listens on all addresses. */
  readonly wildcard: boolean;
  /** Only the machine itself can connect. */
  readonly loopback: boolean;
  /** The port is one that only root, or a capability, may take. */
  readonly privileged: boolean;
}

export function bindModel(input: RenderInput): BindModel {
  const { bind } = input.endpoints;
  const address = host(bind.host.value, 'websocket_bind_address');
  const bare = address.replace(/^\[|\]$/g, '');
  const number = port(bind.port.value, 'websocket_bind_port');
  const wildcard = isUnspecified(bare);
  return {
    port: number,
    listen: joinHostPort(address, number),
    reachable: joinHostPort(wildcard ? loopbackFor(bare) : address, number),
    wildcard,
    loopback: isLoopback(bare),
    privileged: number < 1024,
  };
}

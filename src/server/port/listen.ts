// Opens a listener, and explains failures in one sentence.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SyncctlError } from '../../core/error.js';
import { looksLikeIpv6 } from '../../core/host.js';
import { joinHostPort, type ListenAddress, type TcpAddress, type UnixAddress } from '../../core/listener.js';
import { codeOf, reasonOf } from '../../core/system-error.js';
import { listening } from './listening.js';
import { listenUnix } from './unix-socket.js';

/** Maximum number of connections waiting to be accepted. The system may allow fewer. */
const BACKLOG = 4096;

/** Listens on a TCP address, a Unix socket or an inherited socket. Returns the actual address. Rejects with a SyncctlError. */
export async function listenAt(server: Server, where: ListenAddress): Promise<TcpAddress | UnixAddress> {
  if ('fd' in where) return listenDescriptor(server, where);
  if ('port' in where) return listenTcp(server, where);
  await listenUnix(server, where);
  return where;
}

async function listenDescriptor(
  server: Server,
  { fd }: { readonly fd: number },
): Promise<TcpAddress | UnixAddress> {
  try {
    // Of an object with a descriptor Node reads no backlog, and would set that of the socket to 511.
    await listening(server, () => server.listen({ fd }, BACKLOG));
  } catch (cause) {
    throw new SyncctlError(
      'LISTEN_FAILED',
      `the descriptor ${fd} is not a listening socket: ${reasonOf(cause)}`,
      {
        cause,
      },
    );
  }
  const bound = server.address();
  if (typeof bound === 'string' || bound === null) return { path: bound ?? '', mode: 0 };
  return { address: bound.address, port: bound.port };
}

/** Listens on a TCP address and returns the actual address and port. Rejects with a SyncctlError. */
export async function listenTcp(server: Server, { address, port }: TcpAddress): Promise<TcpAddress> {
  try {
    await listening(server, () => server.listen({ host: address, port, backlog: BACKLOG }));
  } catch (error) {
    throw explainListenFailure(error, address, port);
  }
  const bound = server.address() as AddressInfo;
  return { address: bound.address, port: bound.port };
}

/** Turns a system error from listening on a TCP address into a SyncctlError. */
export function explainListenFailure(cause: unknown, address: string, port: number): SyncctlError {
  const place = joinHostPort(address, port);
  const failure = (code: string, hint?: string, reason = reasonOf(cause)): SyncctlError =>
    new SyncctlError(code, `cannot listen on "${place}": ${reason}`, {
      ...(hint === undefined ? {} : { hint }),
      cause,
    });
  switch (codeOf(cause)) {
    case 'EADDRINUSE':
      return failure('PORT_TAKEN', 'stop that program or choose another port');
    case 'EACCES':
    case 'EPERM':
      return failure('PORT_PRIVILEGED', PRIVILEGED);
    case 'EAFNOSUPPORT':
      // Without IPv6 in the system, its addresses are not of this machine; IPv4 only a sandbox turns off.
      return looksLikeIpv6(address)
        ? failure('ADDRESS_NOT_LOCAL', NOT_LOCAL, reasonOf(NO_SUCH_ADDRESS))
        : failure('NO_NETWORK', NO_NETWORK, 'this process may not use the network');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failure('ADDRESS_NOT_LOCAL', NOT_LOCAL);
    case 'EINVAL':
      return failure('ADDRESS_NOT_LOCAL', NOT_LOCAL, reasonOf(NO_SUCH_ADDRESS));
    default:
      return failure('LISTEN_FAILED');
  }
}

/** The usual code for an address that systems refuse with others as well. */
const NO_SUCH_ADDRESS = { code: 'EADDRNOTAVAIL' };

const PRIVILEGED = 'choose a port from 1024; lower ones need root or the capability CAP_NET_BIND_SERVICE';

const NOT_LOCAL = 'use 0.0.0.0 for all addresses, or 127.0.0.1 for connections from this machine only';

const NO_NETWORK =
  'a systemd unit that was rendered with socket units has no network access: render the units again';

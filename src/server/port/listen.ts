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
  const code = codeOf(cause);
  const place = joinHostPort(address, port);
  switch (code) {
    case 'EADDRINUSE':
      return new SyncctlError('PORT_TAKEN', `"${place}" is already in use by another program`, {
        hint: 'stop that program or choose another port',
        cause,
      });
    case 'EACCES':
    case 'EPERM':
      return new SyncctlError('PORT_PRIVILEGED', `this user may not listen on "${place}"`, {
        hint: 'choose a port from 1024; lower ones need root or the capability CAP_NET_BIND_SERVICE',
        cause,
      });
    case 'EAFNOSUPPORT':
      // Without IPv6 in the system, its addresses are not of this machine; IPv4 only a sandbox turns off.
      return looksLikeIpv6(address) ? notLocal(address, cause) : noNetwork(place, cause);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return notLocal(address, cause);
    default:
      return new SyncctlError('LISTEN_FAILED', `cannot listen on "${place}": ${reasonOf(cause)}`, { cause });
  }
}

function notLocal(address: string, cause: unknown): SyncctlError {
  return new SyncctlError('ADDRESS_NOT_LOCAL', `"${address}" is not an address of this machine`, {
    hint: 'use 0.0.0.0 for all addresses, or 127.0.0.1 for connections from this machine only',
    cause,
  });
}

function noNetwork(place: string, cause: unknown): SyncctlError {
  return new SyncctlError('NO_NETWORK', `cannot listen on "${place}": this process may not use the network`, {
    hint: 'a systemd unit that was rendered with socket units has no network access: render the units again',
    cause,
  });
}

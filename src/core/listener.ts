// A host and a port as one text, and where a program listens: at an address and port, or on a Unix socket.

import { looksLikeIpv6 } from './host.js';

/** An IP address without brackets (or a name that resolves to one) and a port; port 0 lets the system choose. */
export interface TcpAddress {
  readonly address: string;
  readonly port: number;
}

/** A Unix socket and its permission bits. */
export interface UnixAddress {
  readonly path: string;
  readonly mode: number;
}

/** Where a running program can be reached: an address and port, or the path of a Unix socket. */
export type Listener = TcpAddress | Pick<UnixAddress, 'path'>;

/** Where the server can listen for websockets; `fd` is an inherited listening socket. */
export type ListenAddress = TcpAddress | UnixAddress | { readonly fd: number };

/** Puts an IPv6 address in brackets; any other host stays unchanged. */
export function bracketed(host: string): string {
  return looksLikeIpv6(host) ? `[${host}]` : host;
}

/** `host:port`, with brackets around an IPv6 address. */
export function joinHostPort(host: string, port: number | string): string {
  return `${bracketed(host)}:${port}`;
}

/** Reads `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`, or an absolute path; null for any other text. */
export function readListener(text: string): Listener | null {
  if (text.startsWith('/')) return { path: text };
  const [, ipv6, host = ipv6, port] = /^(?:\[([^\]]*)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  return host === undefined ? null : { address: host, port: Number(port) };
}

/** The text that `readListener` reads. */
export function formatListener(listener: Listener): string {
  return 'path' in listener ? listener.path : joinHostPort(listener.address, listener.port);
}

// Where a port of the server can be.

/** An IP address (or a name that resolves to one) and a port; port 0 lets the system choose. */
export interface TcpAddress {
  readonly address: string;
  readonly port: number;
}

/** A unix socket and the permission bits it gets. */
export interface UnixAddress {
  readonly path: string;
  readonly mode: number;
}

/** A listening socket that this process was handed. */
export interface DescriptorAddress {
  readonly fd: number;
}

/** Where a port for websockets can be. */
export type ListenAddress = TcpAddress | UnixAddress | DescriptorAddress;

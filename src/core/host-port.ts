// A host and a port as one text.

/** `host:port`, with brackets around an IPv6 address that has none. */
export function hostPort(host: string, port: number | string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]:${port}` : `${host}:${port}`;
}

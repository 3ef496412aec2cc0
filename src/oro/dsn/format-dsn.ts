// A DSN from its parts.

export interface DsnParts {
  /** Empty for none. */
  readonly scheme: string;
  readonly host: string;
  readonly port: string | number;
  /** Without outer slashes; empty for none. */
  readonly path: string;
  /** Without the question mark; empty for none. */
  readonly query: string;
}

/** `tcp://127.0.0.1:8080/ws?a=b`, `//*:443/ws`. */
export function formatDsn({ scheme, host, port, path, query }: DsnParts): string {
  const start = scheme === '' ? '' : `${scheme}:`;
  return `${start}//${host}:${port}${path === '' ? '' : `/${path}`}${query === '' ? '' : `?${query}`}`;
}

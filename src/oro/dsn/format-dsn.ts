// A DSN from its parts.

/** `path` has no outer slashes, `query` no question mark; a part may be empty. */
export interface DsnParts<Text> {
  readonly scheme: Text;
  readonly host: Text;
  readonly port: Text;
  readonly path: Text;
  readonly query: Text;
}

/** `tcp://127.0.0.1:8080/ws?a=b`, `//*:443/ws`. */
export function formatDsn(parts: DsnParts<string>): string {
  return dsnPieces(parts, (text) => text === '').join('');
}

/** The parts of a DSN with what stands between them, in order. */
export function dsnPieces<Text>(
  { scheme, host, port, path, query }: DsnParts<Text>,
  isEmpty: (text: Text) => boolean,
): (Text | string)[] {
  return [
    ...(isEmpty(scheme) ? [] : [scheme, ':']),
    '//',
    host,
    ':',
    port,
    ...(isEmpty(path) ? [] : ['/', path]),
    ...(isEmpty(query) ? [] : ['?', query]),
  ];
}

// Parses a DSN like Oro's own class. Does not know how each side uses the parts.

import { trimSlashes } from '../../core/path.js';
import { parseQuery, type QueryMap, type QueryPair } from '../../symfony/php-query.js';
import { type ParsedUrl, parseUrl } from '../../symfony/php-url.js';
import { isBefore } from '../target.js';

/** What Oro holds of a DSN, and `url`: what of it stands in the text, with places. */
export interface ParsedDsn {
  readonly scheme: string;
  /** Empty when the DSN has none: websockets are off. */
  readonly host: string;
  /** Null for none, which Oro 5.1.0 reads as 0. */
  readonly port: number | null;
  /** Without slashes at either end. */
  readonly path: string;
  readonly params: QueryMap;
  readonly url: ParsedUrl;
  /** The query's pairs; offsets are into the DSN. */
  readonly pairs: readonly QueryPair[];
}

/** Null if Oro cannot parse the DSN. `oro` is a version such as `5.1` or `5.1.0`. Never throws, linear. */
export function parseDsn(text: string, oro: string): ParsedDsn | null {
  const url = parseUrl(text);
  if (!url) return null;
  const first = isBefore(oro, '5.1.1');
  const { values, pairs } = parseQuery(url.query ? text.slice(url.query.start, url.query.end) : '');
  const offset = url.query?.start ?? 0;
  return {
    scheme: url.scheme?.text ?? 'tcp',
    host: url.host?.text ?? (first ? '*' : ''),
    port: url.port?.number ?? (first ? null : 8080),
    path: trimSlashes(url.path?.text ?? ''),
    params: values,
    url,
    pairs: pairs.map((pair) => ({
      ...pair,
      start: pair.start + offset,
      end: pair.end + offset,
      valueStart: pair.valueStart + offset,
    })),
  };
}

/** A pair of the query with the `&` or `?` that goes with it. */
export function withSign({ pairs }: ParsedDsn, pair: QueryPair): { start: number; end: number } {
  const isFirstOfMany = pairs.length > 1 && pairs[0] === pair;
  return isFirstOfMany ? { start: pair.start, end: pair.end + 1 } : { start: pair.start - 1, end: pair.end };
}

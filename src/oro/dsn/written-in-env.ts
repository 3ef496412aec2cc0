// What a person finds in an env file where a value came from.

import type { Origin } from '../../core/origin.js';
import type { Dsns } from './dsns.js';

/** What stands in an env file at an origin; null for any other origin. */
export function writtenInEnv(origin: Origin, { chain }: Dsns): string | null {
  if (origin.kind !== 'file') return null;
  const source = chain.files.find((file) => file.source.name === origin.file)?.source;
  if (!source) return null;
  const { start, end } = origin.range;
  return source.text.slice(
    source.lineStart(start.line) + start.character,
    source.lineStart(end.line) + end.character,
  );
}

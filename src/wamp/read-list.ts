// Reads a list of values with their source texts: the part of decoding that both directions share.

import { elementSources, hasLoneSurrogate, nestsDeeperThan } from './json-source.js';
import { type Invalid, invalid } from './message.js';

/** The deepest nesting of a message, its own list included; the default limit of PHP's decoder. */
const MAX_DEPTH = 512;

/** A message as its elements; `sources[i]` is the JSON text of `values[i]`. Never empty. */
export interface List {
  readonly type: 'list';
  readonly values: readonly unknown[];
  readonly sources: readonly string[];
}

/** Reads one JSON list, or a map with the keys of a list. Never throws, whatever the text. */
export function readList(text: string): List | Invalid {
  if (nestsDeeperThan(text, MAX_DEPTH)) return invalid('too-deep');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return invalid('not-json');
  }
  if (hasLoneSurrogate(text)) return invalid('not-json');
  if (typeof parsed !== 'object' || parsed === null) return invalid('not-a-list');
  const sources = elementSources(text);
  if (sources === null || sources.length === 0) return invalid('not-a-list');
  return { type: 'list', values: Array.isArray(parsed) ? parsed : Object.values(parsed), sources };
}

/**
 * The number of a message type. Old servers compare loosely, so `"5"`, `"05"` and `5.0` are 5 and `true` is PREFIX;
 * null if it is not a number.
 */
export function readType(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (value === true) return 1;
  if (typeof value === 'string' && /^\s*\+?\d+(\.0*)?\s*$/.test(value)) return Number(value);
  return null;
}

/** A topic, procedure or URI: a string, or a number as its decimal string; null for any other type. */
export function readName(value: unknown, source: string | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  // Integers keep all their digits, unlike in a double.
  if (source !== undefined && /^-?[1-9]\d*$/.test(source)) return source;
  return String(value === 0 ? 0 : value);
}

// Parses the body of `POST /publish`: one publication or a list. If one is invalid, all are refused.

import { isUtf8 } from 'node:buffer';
import { elementSources, entrySource, hasLoneSurrogate, nestsDeeperThan } from '../../wamp/json-source.js';
import type { Publication } from '../engines/engine.js';

/** Why a body is invalid, in one sentence. */
export interface BadRequest {
  readonly error: string;
}

const FIELDS = ['topic', 'payload', 'exclude', 'eligible'];
const MAX_DEPTH = 512;

/** Parses a body. `maxTopicLength` is in UTF-8 bytes. Never throws. */
export function readPublications(body: Buffer, maxTopicLength: number): readonly Publication[] | BadRequest {
  if (!isUtf8(body)) return { error: 'the body is not UTF-8' };
  const text = body.toString();
  if (nestsDeeperThan(text, MAX_DEPTH)) return { error: 'the body is nested too deeply' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { error: 'the body is not JSON' };
  }
  if (hasLoneSurrogate(text)) return { error: 'the body contains half a surrogate pair' };
  if (!Array.isArray(parsed)) return collect([readPublication(parsed, text, 'the body', maxTopicLength)]);
  const sources = elementSources(text) ?? [];
  const read = parsed.map((item, at) =>
    readPublication(item, sources[at] ?? '', `entry ${at + 1}`, maxTopicLength),
  );
  return collect(read.map((one) => (isBadRequest(one) ? one : { ...one, payload: copied(one.payload) })));
}

export function isBadRequest(value: object): value is BadRequest {
  return 'error' in value;
}

/** Copies a part of the body. Otherwise, a payload that the engine keeps would keep the whole body in memory. */
function copied(part: string): string {
  return ` ${part}`.slice(1);
}

function collect(results: readonly (Publication | BadRequest)[]): readonly Publication[] | BadRequest {
  return results.find(isBadRequest) ?? (results as readonly Publication[]);
}

function readPublication(
  value: unknown,
  source: string,
  place: string,
  maxTopicLength: number,
): Publication | BadRequest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { error: `${place} is not an object with "topic" and "payload"` };
  }
  const unknown = Object.keys(value).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) {
    return {
      error: `${place} has an unknown key ${JSON.stringify(unknown)}; the keys are ${FIELDS.join(', ')}`,
    };
  }
  const { topic, exclude = [], eligible = null } = value as Record<string, unknown>;
  if (typeof topic !== 'string' || topic === '') return { error: `"topic" of ${place} is not a string` };
  if (Buffer.byteLength(topic) > maxTopicLength) {
    return { error: `"topic" of ${place} is longer than ${maxTopicLength} bytes` };
  }
  // As the publisher wrote it: numbers keep all digits, keys keep their order.
  const payload = entrySource(source, 'payload');
  if (payload === undefined) return { error: `"payload" is missing in ${place}` };
  if (!isTexts(exclude)) return { error: `"exclude" of ${place} is not a list of session ids` };
  if (eligible !== null && !isTexts(eligible)) {
    return { error: `"eligible" of ${place} is not a list of session ids` };
  }
  // As on the wire, an empty list means everybody.
  return { topic, payload, exclude, eligible: eligible?.length === 0 ? null : eligible };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

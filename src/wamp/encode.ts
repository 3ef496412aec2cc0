// Encodes messages. JsonText is written unchanged; everything else is a value.

import { type JsonText, TYPE } from './message.js';

/** The protocol version that WELCOME names. */
const PROTOCOL_VERSION = 1;

export function encodeWelcome(session: string, ident: string): string {
  // Used in every handshake: encoding strings separately is faster than encoding a list.
  return `[${TYPE.welcome},${JSON.stringify(session)},${PROTOCOL_VERSION},${JSON.stringify(ident)}]`;
}

export function encodePrefix(prefix: string, uri: string): string {
  return JSON.stringify([TYPE.prefix, prefix, uri]);
}

/** `id` must not be the id of a call that is still unanswered. */
export function encodeCall(id: string, procedure: string, args: readonly unknown[]): string {
  return JSON.stringify([TYPE.call, id, procedure, ...args]);
}

/** `undefined` becomes null. Throws a TypeError or RangeError for what JSON cannot hold (cycles, bigint). */
export function encodeCallResult(id: JsonText, result: unknown): string {
  return `[${TYPE.callResult},${id},${JSON.stringify(result) ?? 'null'}]`;
}

/** `details` must be plain JSON; without them the error has none. */
export function encodeCallError(id: JsonText, uri: string, description: string, details: unknown): string {
  const rest = JSON.stringify(details === undefined ? [uri, description] : [uri, description, details]);
  return `[${TYPE.callError},${id},${rest.slice(1)}`;
}

/** `position` is for syncctl servers only: the last one that the client knows, null if it has lost it. */
export function encodeSubscribe(topic: string, position?: string | null): string {
  return JSON.stringify(position === undefined ? [TYPE.subscribe, topic] : [TYPE.subscribe, topic, position]);
}

export function encodeUnsubscribe(topic: string): string {
  return JSON.stringify([TYPE.unsubscribe, topic]);
}

/** `excludeMe`: true keeps the event from the publisher itself. */
export function encodePublish(topic: string, payload: unknown, excludeMe = false): string {
  const message: unknown[] = [TYPE.publish, topic, payload ?? null];
  if (excludeMe) message.push(true);
  return JSON.stringify(message);
}

/**
 * Session ids in `exclude` do not get the event; an empty `eligible` list means everybody, otherwise only those get it.
 * `exclude` wins.
 */
export function encodeTargetedPublish(
  topic: string,
  payload: unknown,
  exclude: readonly string[],
  eligible: readonly string[],
): string {
  return JSON.stringify([TYPE.publish, topic, payload ?? null, exclude, eligible]);
}

/** The beginning of an EVENT, which `encodeEventTail` completes. `topicJson` is the topic as a JSON string. */
export function encodeEventHead(topicJson: JsonText): string {
  return `[${TYPE.event},${topicJson},`;
}

/** `position` is for clients with our extensions only. It contains nothing that JSON would escape. */
export function encodeEventTail(payload: JsonText, position?: string | null): string {
  if (position === undefined) return `${payload}]`;
  return position === null ? `${payload},null]` : `${payload},"${position}"]`;
}

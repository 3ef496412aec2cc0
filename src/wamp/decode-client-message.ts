// Decodes the messages of clients, as leniently as the servers that old clients were written for.

import { type CallParams, type ClientMessage, type Invalid, invalid, TYPE } from './message.js';
import { type List, readList, readName, readType } from './read-list.js';

/** Decodes one message of a client. Extra elements are ignored; anything else is `invalid`. Never throws. */
export function decodeClientMessage(text: string): ClientMessage | Invalid {
  const list = readList(text);
  if (list.type === 'invalid') return list;
  switch (readType(list.values[0])) {
    case TYPE.prefix:
      return readPrefix(list);
    case TYPE.call:
      return readCall(list);
    case TYPE.subscribe:
      return readSubscribe(list);
    case TYPE.unsubscribe:
      return readUnsubscribe(list);
    case TYPE.publish:
      return readPublish(list);
    default:
      return invalid('unknown-type');
  }
}

function readPrefix(list: List): ClientMessage | Invalid {
  const prefix = readName(list.values[1], list.sources[1]);
  const uri = readName(list.values[2], list.sources[2]);
  if (prefix === null || uri === null) return invalid('wrong-field');
  return { type: 'prefix', prefix, uri };
}

function readSubscribe(list: List): ClientMessage | Invalid {
  const topic = readName(list.values[1], list.sources[1]);
  return topic === null ? invalid('wrong-field') : { type: 'subscribe', topic, position: list.values[2] };
}

function readUnsubscribe(list: List): ClientMessage | Invalid {
  const topic = readName(list.values[1], list.sources[1]);
  return topic === null ? invalid('wrong-field') : { type: 'unsubscribe', topic };
}

function readCall(list: List): ClientMessage | Invalid {
  const id = list.sources[1];
  const procedure = readName(list.values[2], list.sources[2]);
  if (id === undefined || isComposite(list.values[1]) || procedure === null) return invalid('wrong-field');
  return { type: 'call', id, procedure, params: readParams(list.values.slice(3)) };
}

/** A single list or map is the parameters themselves; an empty map is an empty list, as in PHP. */
function readParams(args: readonly unknown[]): CallParams {
  const only = args[0];
  if (args.length !== 1 || !isComposite(only)) return args;
  if (Array.isArray(only)) return only;
  return Object.keys(only).length === 0 ? [] : (only as Readonly<Record<string, unknown>>);
}

function readPublish(list: List): ClientMessage | Invalid {
  const topic = readName(list.values[1], list.sources[1]);
  if (topic === null) return invalid('wrong-field');
  const [, , , fourth, fifth] = list.values;
  const eligible = sessionIds(fifth);
  return {
    type: 'publish',
    topic,
    payload: list.sources[2] ?? 'null',
    excludeMe: !isComposite(fourth) && isTruthy(fourth),
    exclude: sessionIds(fourth),
    // A list without a valid session ID still restricts the event; an empty list has always meant everybody.
    eligible: isComposite(fifth) && Object.keys(fifth).length > 0 ? eligible : null,
  };
}

/** The strings in a list or among the values of a map; nothing else can be a session id. */
function sessionIds(value: unknown): readonly string[] {
  if (!isComposite(value)) return [];
  return Object.values(value).filter((id) => typeof id === 'string');
}

/** PHP's truth of a scalar, by which old servers read the fourth element. */
function isTruthy(value: unknown): boolean {
  return Boolean(value) && value !== '0';
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

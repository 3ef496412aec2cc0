// What a client reads: a server's text to a message.

import { type Invalid, invalid, type ServerMessage, TYPE } from './message.js';
import { type List, readList, readType } from './read-list.js';

/** Decodes one message of a server. Extra elements are ignored; what is no message is `invalid`, never an exception. */
export function decodeServerMessage(text: string): ServerMessage | Invalid {
  const list = readList(text);
  if (list.type === 'invalid') return list;
  switch (readType(list.values[0])) {
    case TYPE.welcome:
      return readWelcome(list);
    case TYPE.prefix:
      return readPrefix(list);
    case TYPE.callResult:
      return { type: 'callResult', id: list.values[1] ?? null, result: list.values[2] ?? null };
    case TYPE.callError:
      return readCallError(list);
    case TYPE.event:
      return readEvent(list);
    default:
      return invalid('unknown-type');
  }
}

function readWelcome({ values: [, session, version, ident] }: List): ServerMessage | Invalid {
  if (typeof session !== 'string' || typeof version !== 'number') return invalid('wrong-field');
  return { type: 'welcome', session, version, ident: typeof ident === 'string' ? ident : '' };
}

function readPrefix({ values: [, prefix, uri] }: List): ServerMessage | Invalid {
  if (typeof prefix !== 'string' || typeof uri !== 'string') return invalid('wrong-field');
  return { type: 'prefix', prefix, uri };
}

function readCallError({ values: [, id, uri, description, details] }: List): ServerMessage | Invalid {
  if (typeof uri !== 'string') return invalid('wrong-field');
  return {
    type: 'callError',
    id: id ?? null,
    uri,
    description: typeof description === 'string' ? description : '',
    details: details ?? null,
  };
}

function readEvent({ values: [, topic, payload] }: List): ServerMessage | Invalid {
  if (typeof topic !== 'string') return invalid('wrong-field');
  return { type: 'event', topic, payload: payload ?? null };
}

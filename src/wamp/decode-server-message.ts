// Decodes the messages of servers. Small, because browsers load it.

import { type Invalid, invalid, type ServerMessage, TYPE } from './message.js';

/** Decodes one message of a server. Extra elements are ignored; anything else is `invalid`. Never throws. */
export function decodeServerMessage(text: string): ServerMessage | Invalid {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return invalid('not-json');
  }
  if (!Array.isArray(list)) return invalid('not-a-list');
  return readMessage(list) ?? invalid('wrong-field');
}

function readMessage([type, first, second, third, fourth]: unknown[]): ServerMessage | Invalid | null {
  switch (type) {
    case TYPE.welcome:
      if (typeof first !== 'string' || typeof second !== 'number') return null;
      return { type: 'welcome', session: first, version: second, ident: text(third) };
    case TYPE.prefix:
      if (typeof first !== 'string' || typeof second !== 'string') return null;
      return { type: 'prefix', prefix: first, uri: second };
    case TYPE.callResult:
      return { type: 'callResult', id: first ?? null, result: second ?? null };
    case TYPE.callError:
      if (typeof second !== 'string') return null;
      return {
        type: 'callError',
        id: first ?? null,
        uri: second,
        description: text(third),
        details: fourth ?? null,
      };
    case TYPE.event:
      if (typeof first !== 'string') return null;
      return {
        type: 'event',
        topic: first,
        payload: second ?? null,
        position: third === undefined || typeof third === 'string' ? third : null,
      };
    default:
      return invalid('unknown-type');
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

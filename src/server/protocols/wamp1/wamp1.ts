// WAMP v1 as a protocol of the server.

import { encodeEventHead, encodeEventTail, encodeWelcome } from '../../../wamp/encode.js';
import { OWN_SUBPROTOCOL } from '../../../wamp/extensions.js';
import type { Protocol } from '../protocol.js';
import { WampSession, type WampSessionContext } from './session.js';

export interface Wamp1Context extends WampSessionContext {
  /** Name and version of the server, for WELCOME. */
  readonly ident: string;
}

/** Opens each session with WELCOME. */
export function createWamp1(context: Wamp1Context): Protocol {
  let topic = '';
  let head = encodeEventHead('""');
  return {
    name: 'wamp',
    open(peer, subprotocols) {
      peer.send(encodeWelcome(peer.id, context.ident));
      return new WampSession(context, peer, subprotocols.includes(OWN_SUBPROTOCOL));
    },
    eventHead(name) {
      // Most events are for the same topic as the one before.
      if (name !== topic) {
        topic = name;
        head = encodeEventHead(JSON.stringify(name));
      }
      return head;
    },
    eventTail: encodeEventTail,
  };
}

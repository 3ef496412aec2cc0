// WAMP v1 as a protocol of the server.

import { encodeEventHead, encodeEventTail, encodeWelcome } from '../../../wamp/encode.js';
import { OWN_SUBPROTOCOL } from '../../../wamp/extensions.js';
import { encodePosition } from '../../../wamp/position.js';
import type { EventEncoder, Place } from '../../hub/topics.js';
import type { Protocol } from '../protocol.js';
import { encodeRecovery } from './recovery.js';
import { WampSession, type WampSessionContext } from './session.js';

export interface Wamp1Context extends WampSessionContext {
  /** Name and version of the server, for WELCOME. */
  readonly ident: string;
}

/** Opens each session with WELCOME. */
export function createWamp1(context: Wamp1Context): Protocol {
  let topic = '';
  let head = encodeEventHead('""');

  function eventHead(name: string): string {
    // Most events are for the same topic as the one before.
    if (name !== topic) {
      topic = name;
      head = encodeEventHead(JSON.stringify(name));
    }
    return head;
  }

  const plain: EventEncoder = {
    name: 'wamp',
    eventHead,
    eventTail: (payload) => encodeEventTail(payload),
    gap: () => null,
  };
  /** For our own clients. */
  const extended: EventEncoder = {
    name: OWN_SUBPROTOCOL,
    eventHead,
    eventTail: (payload, place) => encodeEventTail(payload, textOf(place)),
    gap: (name) => encodeRecovery({ topic: name, position: null, recovered: false }),
  };
  const isOwn = (subprotocols: readonly string[]) => subprotocols.includes(OWN_SUBPROTOCOL);
  return {
    name: 'wamp',
    encoder: (subprotocols) => (isOwn(subprotocols) ? extended : plain),
    open(peer, subprotocols) {
      peer.send(encodeWelcome(peer.id, context.ident));
      return new WampSession(context, peer, isOwn(subprotocols));
    },
  };
}

function textOf(place: Place): string | null | undefined {
  return place && encodePosition(place);
}

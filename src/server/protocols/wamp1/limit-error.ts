// Tells a client that a limit refused what it asked for. WAMP v1 has an error for calls only, so it is one, as in Gos.

import { encodeCallError } from '../../../wamp/encode.js';
import type { Refused } from '../../observe/counters.js';

const TEXTS: Partial<Record<Refused, string>> = {
  subscriptions: 'too many subscriptions of this connection',
  'subscriptions-per-address': 'too many subscriptions from this address',
  'total-subscriptions': 'too many subscriptions',
  'stored-bytes': 'the topics of this connection are too long',
  'stored-bytes-per-address': 'the topics from this address are too long',
  'total-stored-bytes': 'the topics of all clients are too long',
};

/** A CALLERROR with the topic, as the client wrote it, as call id. */
export function limitError(topic: string, reason: Refused): string {
  const text = TEXTS[reason] ?? 'too many unanswered calls';
  return encodeCallError(JSON.stringify(topic), 'syncctl/limit', text, { reason });
}

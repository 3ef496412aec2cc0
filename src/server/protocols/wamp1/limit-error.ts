// Tells a client that a limit refused what it asked for. WAMP v1 has an error for calls only, so it is one, as in Gos.

import { encodeCallError } from '../../../wamp/encode.js';
import type { Refused } from '../../observe/counters.js';

const TEXTS: Partial<Record<Refused, string>> = {
  subscriptions: 'too many subscriptions on this connection',
  'subscriptions-per-address': 'too many subscriptions from this address',
  'total-subscriptions': 'too many subscriptions',
  'stored-bytes': 'the topic names on this connection are too long in total',
  'stored-bytes-per-address': 'the topic names from this address are too long in total',
  'total-stored-bytes': 'the topic names of all clients are too long in total',
};

/** A CALLERROR with the topic, as the client wrote it, as call id. */
export function limitError(topic: string, reason: Refused): string {
  const text = TEXTS[reason] ?? 'too many unanswered calls';
  return encodeCallError(JSON.stringify(topic), 'syncctl/limit', text, { reason });
}

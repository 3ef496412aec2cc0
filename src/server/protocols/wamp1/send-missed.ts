// Sends one client the events that it missed, all of them or none, and no more in all than may be buffered for it.

import type { Limits } from '../../../settings/generated/limits.js';
import type { KeptEvent } from '../../engines/engine.js';
import type { Hub } from '../../hub/hub.js';
import type { Counters } from '../../observe/counters.js';
import type { SessionPeer } from '../protocol.js';

export interface MissedContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
}

/** Returns the number of bytes; null if it is too much after the bytes that the client was `sent` in this way before. */
export function sendMissed(
  { counters, hub, limits }: MissedContext,
  peer: SessionPeer,
  events: readonly KeptEvent[],
  writtenAs: string,
  sent: number,
): number | null {
  if (events.length === 0) return 0;
  const frames = hub.framesOf(events, peer, writtenAs);
  if (sent + frames.length > limits.maxBufferedBytes || !peer.resend(frames)) return null;
  counters.deliveries += events.length;
  return frames.length;
}

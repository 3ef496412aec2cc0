// Makes signed tickets (JWT), as the application does, for tests and scripts.

import { randomUUID } from 'node:crypto';
import { compilePattern } from './topic-pattern.js';

export interface TicketClaims {
  /** The user's ID; null for a guest or the backend. */
  readonly user: string | null;
  readonly isBackend: boolean;
  /** The only topics that the ticket allows; null if the rules decide. */
  readonly topics: readonly string[] | null;
  readonly audience: string | null;
  /** In seconds. */
  readonly lifetime: number;
}

/** Signs a ticket with HS256. Rejects with a SyncctlError about a topic that is not a valid pattern. */
export async function issueTicket(claims: TicketClaims, secret: string): Promise<string> {
  const { user, isBackend, topics, audience, lifetime } = claims;
  for (const topic of topics ?? []) compilePattern(topic);
  const { SignJWT } = await import('jose');
  const now = Math.floor(Date.now() / 1000);
  const payload = { ...(isBackend ? { role: 'backend' } : {}), ...(topics === null ? {} : { topics }) };
  const ticket = new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .setJti(randomUUID());
  if (user !== null) ticket.setSubject(user);
  if (audience !== null) ticket.setAudience(audience);
  return await ticket.sign(new TextEncoder().encode(secret));
}

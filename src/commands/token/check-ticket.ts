// Explains a ticket by the code that lets clients in, and adds why.

import type { JWTPayload } from 'jose';
import { SyncctlError } from '../../core/error.js';
import type { TicketReport } from '../../report/ticket-text.js';
import { ONLY_CLAIM } from '../../server/access/digest.js';
import { Jwt } from '../../server/access/jwt.js';
import { checkDate, type OroTicket, OroTickets } from '../../server/access/oro-ticket.js';
import { readTicket } from '../../server/access/ticket-shape.js';
import type { Refused } from '../../server/observe/counters.js';
import { DEFAULT_ACCESS } from '../../server/options.js';
import { DEFAULT_LIMITS } from '../../settings/generated/limits.js';
import type { TicketKeys } from './ticket-keys.js';

/** Seconds that a ticket of Oro is valid. */
const ORO_LIFE = 300;
const MAX_LIFE = 86_400;

const NOTHING: TicketReport = {
  kind: 'unknown',
  valid: false,
  reason: null,
  role: null,
  user: null,
  topics: null,
  audience: null,
  claims: [],
  issued: null,
  expires: null,
  algorithm: null,
};

/** What the server says of each of them in one word. */
const REASONS: Partial<Record<Refused, string>> = {
  'ticket-expired': 'it has expired',
  'ticket-future': 'it is from the future; compare the clocks of the two machines',
  'ticket-forged': 'the signature was made with another secret',
  'ticket-without-key': 'no key to check it: set server.secret (HS256) or server.jwks',
};

/** Rejects when the keys of server.jwks cannot be fetched. */
export async function checkTicket(text: string, keys: TicketKeys): Promise<TicketReport> {
  const ticket = readTicket(text);
  if (ticket.kind === 'jwt') return await checkSigned(text, keys);
  if (ticket.kind === 'oro3') return await checkOro(ticket, keys);
  if (ticket.kind === 'malformed') return { ...NOTHING, reason: 'it is neither a JWT nor an Oro ticket' };
  const reason = 'only the application can check it, so the server treats its holder as a guest';
  return { ...NOTHING, kind: 'oro2', valid: null, reason, role: 'guest' };
}

async function checkSigned(text: string, keys: TicketKeys): Promise<TicketReport> {
  const { decodeJwt, decodeProtectedHeader } = await import('jose');
  let payload: JWTPayload;
  let algorithm: string;
  try {
    payload = decodeJwt(text);
    algorithm = String(decodeProtectedHeader(text).alg);
  } catch {
    return { ...NOTHING, reason: 'it has the shape of a JWT, but cannot be decoded' };
  }
  const answer = await new Jwt({ ...DEFAULT_ACCESS, ...keys }).check(text).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SyncctlError('NO_KEYS', `the keys of server.jwks cannot be fetched: ${why}`, { cause });
  });
  const { exp, iat, jti: _id, sub, aud, topics, role, ...others } = payload;
  const said = {
    ...NOTHING,
    kind: 'signed' as const,
    user: sub === undefined ? null : String(sub),
    topics: Array.isArray(topics) ? topics.map(String) : null,
    audience: aud === undefined ? null : [aud].flat().map(String),
    claims: Object.keys(others),
    issued: iat ?? null,
    expires: exp ?? null,
    algorithm,
  };
  const roleSaid = role === 'backend' ? 'backend' : sub ? 'user' : 'guest';
  if (!('refused' in answer)) return { ...said, valid: true, role: answer.identity.role };
  return { ...said, role: roleSaid, reason: REASONS[answer.refused] ?? faultOf(payload, keys) };
}

/** Which claim is at fault where the server only says that one is. */
function faultOf({ exp, jti, sub, aud, topics }: JWTPayload, { audience }: TicketKeys): string {
  if (exp === undefined) return 'it has no exp';
  if (typeof jti !== 'string' || jti === '') return 'it has no jti';
  if (audience !== null && ![aud].flat().includes(audience)) return `its aud is not "${audience}"`;
  if (exp > Date.now() / 1000 + MAX_LIFE) return 'it lives for more than a day';
  if (sub !== undefined && typeof sub !== 'string') return 'its sub is not a string';
  if (topics !== undefined && !Array.isArray(topics)) return 'its topics are not a list';
  return 'a claim, a topic or the algorithm is not one that the server accepts';
}

async function checkOro(ticket: OroTicket, { secret }: TicketKeys): Promise<TicketReport> {
  const issued = Date.parse(ticket.created) / 1000;
  const user = ticket.userName === '' ? null : ticket.userName;
  const dates = Number.isNaN(issued) ? {} : { issued, expires: issued + ORO_LIFE };
  const said = { ...NOTHING, kind: 'oro' as const, ...dates, user };
  const badDate = checkDate(ticket, Date.now());
  if (badDate !== null) return { ...said, reason: REASONS[badDate] ?? 'its date has the wrong form' };
  const unknown = (reason: string): TicketReport => ({ ...said, valid: null, reason });
  if (user !== null) return unknown('not expired; only the server can check it, with server.authenticate');
  if (secret === null) return unknown('not expired; without server.secret, its signature is not checked');
  const tickets = new OroTickets();
  try {
    const access = { ...DEFAULT_ACCESS, secret };
    const answer = await tickets.check(ticket, access, DEFAULT_LIMITS, ONLY_CLAIM);
    if ('refused' in answer)
      return { ...said, role: 'guest', reason: REASONS[answer.refused] ?? answer.refused };
    return { ...said, valid: true, role: 'guest' };
  } finally {
    tickets.stop();
  }
}

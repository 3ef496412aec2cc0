// Verifies signed tickets (JWT), with the application's secret or with keys from a JWKS. Each is valid for one connection.

import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import type { Refused } from '../observe/counters.js';
import { fetchKeys } from './fetch-keys.js';
import type { Identity } from './identity.js';
import type { AccessOptions } from './options.js';
import { compilePattern, type TopicPattern } from './topic-pattern.js';

/** The allowed algorithms of JWKS keys. HMAC is excluded: it would make the public key a secret. */
const ASYMMETRIC = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Seconds that the issuer's clock may be ahead. */
const SKEW = 30;
/** Maximum lifetime of a ticket in seconds, because the server must remember used tickets until they expire. */
const MAX_LIFE = 24 * 3600;
/** Milliseconds for fetching keys. */
const FETCH_TIMEOUT = 5000;
const MAX_ID_LENGTH = 256;
const MAX_TOPICS = 100;

/** A ticket that is valid for one connection. `expires` is in seconds since the epoch. */
export interface OneTimeTicket {
  readonly id: string;
  readonly expires: number;
}

/** `ticket` must be spent before the client is let in. */
export type JwtAnswer =
  | { readonly identity: Identity; readonly ticket: OneTimeTicket }
  | { readonly refused: Refused };

export class Jwt {
  readonly #options: AccessOptions;
  #keys: JWTVerifyGetKey | null = null;

  constructor(options: AccessOptions) {
    this.#options = options;
  }

  /** Verifies a ticket. Rejects if the keys cannot be fetched. */
  async check(text: string): Promise<JwtAnswer> {
    const jose = await import('jose');
    try {
      const payload = await this.#verify(jose, text);
      return payload === null ? { refused: 'ticket-without-key' } : this.#admit(payload);
    } catch (error) {
      const refused = reasonOf(jose, error);
      if (refused === null) throw error;
      return { refused };
    }
  }

  async #verify(jose: typeof import('jose'), text: string): Promise<JWTPayload | null> {
    const { secret, jwks, audience } = this.#options;
    const options: JWTVerifyOptions = {
      requiredClaims: ['exp', 'jti'],
      ...(audience === null ? {} : { audience }),
    };
    if (jose.decodeProtectedHeader(text).alg === 'HS256') {
      if (secret === null) return null;
      const key = new TextEncoder().encode(secret);
      return (await jose.jwtVerify(text, key, { ...options, algorithms: ['HS256'] })).payload;
    }
    if (jwks === null) return null;
    this.#keys ??= jose.createRemoteJWKSet(new URL(jwks), {
      timeoutDuration: FETCH_TIMEOUT,
      [jose.customFetch]: fetchKeys,
    });
    return (await jose.jwtVerify(text, this.#keys, { ...options, algorithms: ASYMMETRIC })).payload;
  }

  #admit(payload: JWTPayload): JwtAnswer {
    const now = Date.now() / 1000;
    const { exp = 0, iat, jti = '', sub } = payload;
    if (iat !== undefined && iat > now + SKEW) return { refused: 'ticket-future' };
    const valid =
      typeof jti === 'string' && jti !== '' && jti.length <= MAX_ID_LENGTH && exp <= now + MAX_LIFE;
    const topics = readTopics(payload.topics);
    if (!valid || topics === undefined) return { refused: 'ticket-malformed' };
    if (sub !== undefined && typeof sub !== 'string') return { refused: 'ticket-malformed' };
    const identity = identityOf(payload, topics);
    return { identity, ticket: { id: jti, expires: exp } };
  }
}

function identityOf(payload: JWTPayload, topics: readonly TopicPattern[] | null): Identity {
  const { role, sub } = payload;
  if (role === 'backend') return { role: 'backend', user: null, topics };
  if (!sub) return { role: 'guest', user: null, topics };
  return { role: 'user', user: { ...payload, id: sub }, topics };
}

/** Null if the claim is missing, undefined if it is not a list of patterns. */
function readTopics(claim: unknown): readonly TopicPattern[] | null | undefined {
  if (claim === undefined || claim === null) return null;
  if (!Array.isArray(claim) || claim.length > MAX_TOPICS) return undefined;
  try {
    return claim.map((topic) => compilePattern(String(topic)));
  } catch {
    return undefined;
  }
}

/** Null if the ticket is not at fault. */
function reasonOf({ errors }: typeof import('jose'), error: unknown): Refused | null {
  if (error instanceof errors.JWTExpired) return 'ticket-expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'nbf' ? 'ticket-future' : 'ticket-malformed';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return 'ticket-forged';
  }
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return null;
  // A failed fetch is a plain JOSEError. Errors of a token have classes of their own.
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC' ? null : 'ticket-malformed';
  return error instanceof TypeError && /fetch/i.test(error.message) ? null : 'ticket-malformed';
}

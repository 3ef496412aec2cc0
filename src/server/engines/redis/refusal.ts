// Why Redis cannot be used: errors of the client and of the server as reasons, and reasons as sentences. No sentence contains
// anything that was configured or answered, because that may be secret.

import { EXIT, SyncctlError } from '../../../core/error.js';
import { codeOf } from '../../../core/system-error.js';
import type { DegradedReason, Problem } from '../engine.js';

/** An attempt that failed for a reason that is known already. */
export class Failure extends Error {
  readonly reason: DegradedReason;

  constructor(reason: DegradedReason) {
    super(SENTENCES[reason][0]);
    this.reason = reason;
  }
}

/** What only a person can fix. */
const REFUSALS: readonly DegradedReason[] = ['password', 'denied', 'version', 'eviction'];

const SENTENCES: Readonly<Record<DegradedReason, readonly [message: string, hint: string]>> = {
  unreachable: ['Redis cannot be reached', 'check its address and whether it is running'],
  silent: ['Redis does not answer', 'check whether it is overloaded or paused'],
  certificate: ['The Redis certificate is not accepted', 'check the CA file and the hostname'],
  loading: ['Redis is still loading its data', 'wait until it has finished'],
  'not-writable': [
    'Redis does not accept writes',
    'connect to the master, or check the state of the cluster',
  ],
  full: ['Redis has reached its memory limit', 'raise maxmemory or delete keys'],
  password: ['Redis rejects the user or the password', 'set the user and password that Redis expects'],
  denied: [
    'Redis denies a command or a key to this user',
    'allow +xadd +xread +xrange +xrevrange +set +info on the prefix, +select for a database and +cluster|slots in a cluster; see syncctl render redis',
  ],
  version: ['Redis is older than version 5', 'upgrade it; streams need version 5 or later'],
  eviction: [
    'Redis may delete events, because its maxmemory-policy is allkeys-*',
    'set maxmemory-policy to noeviction or volatile-lru',
  ],
  failing: ['Redis answers with an error', 'check the Redis log'],
};

/** Answers of Redis, by how they begin. */
const REPLIES: readonly (readonly [RegExp, DegradedReason])[] = [
  [/^(WRONGPASS|NOAUTH)\b|^ERR.*(invalid password|AUTH)/, 'password'],
  [/^NOPERM\b/, 'denied'],
  [/^LOADING\b/, 'loading'],
  [/^(READONLY|MASTERDOWN|CLUSTERDOWN|MOVED|ASK|TRYAGAIN|NOREPLICAS)\b/, 'not-writable'],
  [/^UNBLOCKED\b/, 'not-writable'],
  [/^OOM\b/, 'full'],
  [/^ERR unknown command/, 'version'],
  [/^[A-Z]{3,} /, 'failing'],
];

const CERTIFICATE = /^ERR_(TLS|SSL)|CERT|SIGNATURE|ISSUER/;

/** Why something failed. */
export function reasonFor(error: unknown): DegradedReason {
  if (error instanceof Failure) return error.reason;
  if (CERTIFICATE.test(codeOf(error))) return 'certificate';
  if (error instanceof TypeError) return 'failing';
  const message = error instanceof Error ? error.message : '';
  return REPLIES.find(([begin]) => begin.test(message))?.[1] ?? 'unreachable';
}

/** Redis is used all the same. */
export const EVICTION_UNKNOWN: Problem = {
  message: 'Redis does not say whether it may delete events when its memory is full',
  hint: 'set maxmemory-policy to noeviction or volatile-lru, and allow +info',
  permanent: true,
};

/** A reason in words; null for null. */
export function problemOf(reason: DegradedReason | null): Problem | null {
  if (reason === null) return null;
  const [message, hint] = SENTENCES[reason];
  return { message, hint, permanent: REFUSALS.includes(reason) };
}

/** The error for what only a person can fix; null for anything that may pass. */
export function refusalFor(reason: DegradedReason | null): SyncctlError | null {
  const problem = problemOf(reason);
  if (problem === null || !problem.permanent) return null;
  const { message, hint } = problem;
  return new SyncctlError('REDIS_REFUSED', message, { hint, exit: EXIT.misconfigured });
}

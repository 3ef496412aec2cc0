// The values of the user that syncctl logs in to Redis as.

import { refuse } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import type { TargetOptions } from '../target-options.js';

export interface RedisModel {
  /** The name of the user. */
  readonly user: string;
  /** Whether the settings don't name a user, so that you must add it. */
  readonly userMissing: boolean;
  /** The keys that the user may use, as a pattern. */
  readonly keys: string;
  /** Whether a database is selected. */
  readonly database: boolean;
  /** Redis is a cluster. */
  readonly cluster: boolean;
  /** Whether there are several servers: a cluster, or a master with replicas. */
  readonly everywhere: boolean;
}

/** Redis has users of this name, who may do everything. */
const EVERYBODY = 'default';
const USER = 'syncctl';

export const redis = {
  switches: {},
  settings: [],
  model: redisModel,
} as const satisfies TargetOptions<RedisModel>;

function redisModel({ server }: RenderInput): RedisModel {
  const { cluster, database, prefix, sentinel, user } = server.redis;
  const userMissing = user === null || user === EVERYBODY;
  return {
    user: userMissing ? USER : word(user, 'server.redis.user'),
    userMissing,
    keys: `~${word(prefix, 'server.redis.prefix')}*`,
    database,
    cluster,
    everywhere: cluster || sentinel,
  };
}

/** What a shell and an access control list both take as it is. */
function word(value: string, place: string): string {
  return /^[A-Za-z0-9_.:@-]{1,64}$/.test(value)
    ? value
    : refuse(place, value, 'cannot be part of an access control list', 'use letters, digits and _ . : @ -');
}

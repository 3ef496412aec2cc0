// Creates the engine that the settings ask for. The redis engine is loaded only here, so nothing else pays for it.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SyncctlError } from '../../core/error.js';
import { reasonOf } from '../../core/system-error.js';
import type { Project } from '../../project/project.js';
import type { Engine } from '../../server/engines/engine.js';
import type { HistoryLimits } from '../../server/engines/history.js';
import { createMemoryEngine, monotonic } from '../../server/engines/memory.js';
import type { RedisOptions } from '../../server/engines/redis/options.js';
import type { Handover } from '../../server/engines/saved-log.js';
import type { Settings } from '../../settings/generated/settings.js';

type RedisSettings = Settings['server']['redis'];

export interface EngineContext {
  readonly parametersFile: string;
  /** Milliseconds that the server has until it must be healthy. */
  readonly timeout: number;
  /** For an engine whose history ends with the process. */
  readonly handover: Handover;
}

/** The longest time in milliseconds that Redis has to answer, at the start and later. */
const OPEN = 10_000;

/** Rejects with a SyncctlError if a setting is not valid, or the CA file cannot be read. */
export async function createEngine(
  { settings }: Project,
  { handover, parametersFile, timeout }: EngineContext,
): Promise<Engine> {
  const { engine, history, redis } = settings.server;
  const limits = historyLimits(history);
  if (engine.value === 'memory') {
    return createMemoryEngine({ history: limits, clock: monotonic, handover });
  }
  const { createRedisEngine } = await import('../../server/engines/redis/redis.js');
  const options = redisOptions(redis, dirname(parametersFile), limits);
  // If Redis is silent at the start, some of the time is left to start degraded.
  return createRedisEngine({ ...options, timing: { open: Math.min(OPEN, timeout / 2) } });
}

/** Null if nothing is remembered. */
function historyLimits({
  count,
  bytes,
  age,
  total_bytes,
}: Settings['server']['history']): HistoryLimits | null {
  if (count.value === 0) return null;
  return { count: count.value, bytes: bytes.value, seconds: age.value, totalBytes: total_bytes.value };
}

/** What is secret in the settings of Redis, for a log that hides it. */
export function redisSecrets({ url, password, sentinel }: RedisSettings): string[] {
  const inUrl = url !== null && URL.canParse(url.value) ? new URL(url.value).password : '';
  const secrets = [inUrl, decoded(inUrl), password?.value, sentinel.password?.value];
  return secrets.filter((secret) => secret !== undefined && secret !== '') as string[];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Throws a SyncctlError if the CA file cannot be read. `folder` is that of syncctl.yml. */
export function redisOptions(
  redis: RedisSettings,
  folder: string,
  history: HistoryLimits | null,
): RedisOptions {
  const { url, user, password, ca, sentinel, cluster, prefix, tickets_when_away } = redis;
  const { master, addresses } = sentinel;
  return {
    ...(url !== null && { url: url.value }),
    ...(user !== null && { user: user.value }),
    ...(password !== null && { password: password.value }),
    ...(ca !== null && { ca: readCa(resolve(folder, ca.value), ca.value) }),
    ...((master !== null || addresses.value.length > 0) && {
      sentinel: {
        master: master?.value ?? '',
        addresses: addresses.value,
        user: sentinel.user?.value ?? null,
        password: sentinel.password?.value ?? null,
      },
    }),
    ...(cluster.value.length > 0 && { cluster: cluster.value }),
    prefix: prefix.value,
    ticketsWhenAway: tickets_when_away.value,
    history,
  };
}

function readCa(path: string, named: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SyncctlError('BAD_CA', `cannot read the CA file "${named}": ${reasonOf(cause)}`, {
      hint: 'server.redis.ca is relative to syncctl.yml',
      cause,
    });
  }
}

// Engines under the oracle with real Redis servers, all of which end with the test.

import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { RedisOptions } from '../../../src/server/engines/redis/options.js';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { type Cutter, startCutter } from './cutter.js';
import { Oracle } from './oracle.js';
import { type RedisServer, removeRedis, startRedis } from './redis-server.js';

/** Short enough for a test, and long enough for a busy machine. */
export const TIMING = {
  idle: 500,
  silent: 3000,
  open: 5000,
  once: 2000,
  retry: [20, 200],
  stop: 1000,
} as const;

export async function redisServer(...options: string[]): Promise<RedisServer> {
  const server = await startRedis(...options);
  onTestFinished(() => removeRedis(server));
  return server;
}

/** Starts an ended server again. */
export async function redisAgain(server: RedisServer): Promise<RedisServer> {
  const again = await server.again();
  onTestFinished(() => removeRedis(again));
  return again;
}

export async function cutterTo(server: RedisServer): Promise<Cutter> {
  const cutter = await startCutter(server.socket);
  onTestFinished(() => cutter.end());
  return cutter;
}

export interface Testbed {
  readonly oracle: Oracle;
  /** Starts one more engine, which publishes as well. */
  add(options?: RedisOptions): Promise<void>;
}

/** Starts engines that share their events, with subscribers that stay and some that come and go. They publish all the time. */
export async function testbed(count: number, options: RedisOptions): Promise<Testbed> {
  const oracle = new Oracle();
  const prefix = `${randomBytes(4).toString('hex')}:`;
  let number = 0;
  const add = async (own: RedisOptions = {}) => {
    const engine = createRedisEngine({ prefix, timing: TIMING, ...options, ...own });
    onTestFinished(() => engine.stop());
    await oracle.add(`p${number++}`, engine);
  };
  for (let left = count; left > 0; left--) await add();
  oracle.addTravellers(12);
  oracle.startLoad();
  onTestFinished(() => oracle.stopLoad());
  return { oracle, add };
}

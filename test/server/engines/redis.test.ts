// The redis engine keeps the contract, with a real server.

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { describeWith } from '../../programs.js';
import { engineSuite } from './engine-suite.js';
import { type RedisServer, removeRedis, startRedis } from './redis-server.js';

describeWith(['redis-server'], 'redis on one server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => removeRedis(server));

  engineSuite('redis', (count) => {
    const prefix = `${randomBytes(4).toString('hex')}:`;
    return Array.from({ length: count }, () => createRedisEngine({ url: server.url, prefix }));
  });
});

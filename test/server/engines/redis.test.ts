// The redis engine keeps the contract, with a real server.

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { describeWith } from '../../programs.js';
import { engineSuite } from './engine-suite.js';
import { type RedisServer, removeRedis, startRedis } from './redis-server.js';

const BUILT = new URL('../../../dist/index.js', import.meta.url).href;

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

  it('works as built, with the bundled client library', async () => {
    const built: { createRedisEngine: typeof createRedisEngine } = await import(BUILT);
    const engine = built.createRedisEngine({ url: server.url, prefix: 'built:' });
    onTestFinished(() => engine.stop());
    await engine.start({ deliver() {}, control() {} });
    expect([engine.state, engine.reason]).toEqual(['ready', null]);
  });
});

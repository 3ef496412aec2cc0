// What subscribers get while Redis fails, with real servers. The oracle checks every event.

import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import type { RedisOptions } from '../../../src/server/engines/redis/options.js';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { describeWith } from '../../programs.js';
import { startCutter } from './cutter.js';
import { Oracle } from './oracle.js';
import { type RedisServer, removeRedis, startRedis } from './redis-server.js';

/** Short enough for a test, and long enough for a busy machine. */
const TIMING = { idle: 500, silent: 3000, open: 5000, once: 2000, retry: [20, 200], stop: 1000 } as const;

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(...options: string[]): Promise<RedisServer> {
  const server = await startRedis(...options);
  ends.push(() => removeRedis(server));
  return server;
}

async function observed(count: number, options: RedisOptions): Promise<Oracle> {
  const oracle = new Oracle();
  const prefix = `${randomBytes(4).toString('hex')}:`;
  ends.push(() => Promise.all(oracle.processes.map(({ engine }) => engine.stop())));
  for (let number = 0; number < count; number++) {
    await oracle.add(`p${number}`, createRedisEngine({ prefix, timing: TIMING, ...options }));
  }
  oracle.addTravellers(12);
  ends.push(async () => oracle.stopLoad());
  oracle.startLoad();
  return oracle;
}

describeWith(['redis-server', 'redis-cli'], 'subscribers with the redis engine', () => {
  it('get everything while Redis works', async () => {
    const server = await started();
    const oracle = await observed(3, { url: server.url });
    for (let round = 0; round < 40; round++) {
      oracle.wander(round, 0);
      await oracle.run(10);
      oracle.wander(round, round + 1);
    }
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect([oracle.gaps, oracle.recovered > 0]).toEqual([0, true]);
  });

  it('get everything although Redis is killed, if it keeps every write', async () => {
    const server = await started('--appendonly', 'yes', '--appendfsync', 'always');
    const oracle = await observed(3, { url: server.url });
    await oracle.run(50);
    await server.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    const again = await server.again();
    ends.push(() => removeRedis(again));
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });

  it('are told of a gap when Redis comes back empty', async () => {
    const server = await started();
    const oracle = await observed(3, { url: server.url });
    await oracle.run(50);
    const before = oracle.processes.map(({ engine }) => engine.head('orders'));
    await server.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    const again = await server.again();
    ends.push(() => removeRedis(again));
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    for (const { gaps } of oracle.processes) expect(gaps).toBe(8);
    for (const [at, { engine }] of oracle.processes.entries()) {
      const position = before[at];
      expect(position && engine.read('orders', position)).toBeNull();
    }
  });

  it('get everything over a connection that falls silent', async () => {
    const server = await started();
    const cutter = await startCutter(server.socket);
    ends.push(() => cutter.end());
    const oracle = await observed(1, { url: cutter.url });
    await oracle.run(50);
    cutter.stall();
    await oracle.allDegraded();
    cutter.resume();
    await oracle.allReady();
    await oracle.run(50);
    cutter.cut();
    await oracle.allDegraded();
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });
});

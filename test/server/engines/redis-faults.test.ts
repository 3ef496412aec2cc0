// What subscribers get while Redis fails, with real servers. The oracle checks every event.

import { expect, it } from 'vitest';
import { describeWith } from '../../programs.js';
import { cutterTo, redisAgain, redisServer, testbed } from './testbed.js';

describeWith(['redis-server', 'redis-cli'], 'subscribers with the redis engine', () => {
  it('get everything while Redis works', async () => {
    const server = await redisServer();
    const { oracle } = await testbed(3, { url: server.url });
    for (let round = 0; round < 20; round++) {
      oracle.wander(round, 0);
      await oracle.run(10);
      oracle.wander(round, round + 1);
    }
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect([oracle.gaps, oracle.recovered > 0]).toEqual([0, true]);
  });

  it('get everything although Redis is killed, if it keeps every write', async () => {
    const server = await redisServer('--appendonly', 'yes', '--appendfsync', 'always');
    const { oracle } = await testbed(3, { url: server.url });
    await oracle.run(50);
    await server.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    await redisAgain(server);
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });

  it('are told once of a gap when Redis comes back empty, and old positions are not valid', async () => {
    const server = await redisServer();
    const { oracle } = await testbed(3, { url: server.url });
    await oracle.run(50);
    const before = oracle.processes.map(({ engine }) => engine.head('orders'));
    await server.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    await redisAgain(server);
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
    const cutter = await cutterTo(await redisServer());
    const { oracle } = await testbed(1, { url: cutter.url });
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

// What subscribers get while Redis is slow, full, emptied or denies what it allowed. The oracle checks every event.

import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { describeWith } from '../../programs.js';
import { redisAgain, redisServer, testbed } from './testbed.js';

describeWith(['redis-server', 'redis-cli'], 'subscribers with the redis engine, for longer,', () => {
  it('get everything although Redis is stopped for 30 seconds', async () => {
    const server = await redisServer();
    const { oracle } = await testbed(3, { url: server.url, timing: {} });
    await oracle.run(50);
    server.process.kill('SIGSTOP');
    await oracle.allDegraded();
    // The fault itself takes that long.
    await pass(30_000);
    server.process.kill('SIGCONT');
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });

  it('get everything although Redis pauses its clients or sleeps', async () => {
    const server = await redisServer('--enable-debug-command', 'yes');
    const { oracle } = await testbed(3, { url: server.url });
    for (const command of [
      ['CLIENT', 'PAUSE', '2000'],
      ['CLIENT', 'PAUSE', '6000', 'WRITE'],
      ['DEBUG', 'SLEEP', '5'],
    ]) {
      await oracle.run(50);
      await server.ask(...command);
      await oracle.publishes(200);
      await oracle.allReady();
    }
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });

  it('are told when Redis is emptied in between, if they miss anything', async () => {
    const server = await redisServer();
    const { add, oracle } = await testbed(3, { url: server.url });
    for (let round = 0; round < 10; round++) {
      oracle.wander(round, 0);
      await oracle.run(20);
      await server.ask('FLUSHALL');
      oracle.wander(round, round + 1);
      if (round === 5) await add();
    }
    await oracle.run(100);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
  });

  it('are told when Redis is killed again and again without keeping anything', async () => {
    let server = await redisServer();
    const { oracle } = await testbed(3, { url: server.url });
    for (let round = 0; round < 10; round++) {
      await oracle.run(20);
      await server.end('SIGKILL');
      server = await redisAgain(server);
      await oracle.allReady();
    }
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
  });

  it('get everything although Redis is full for a while', async () => {
    const server = await redisServer('--maxmemory-policy', 'noeviction');
    const { oracle } = await testbed(3, { url: server.url });
    await oracle.run(50);
    await server.ask('CONFIG', 'SET', 'maxmemory', '1mb');
    await oracle.allDegraded();
    expect(oracle.processes.map(({ engine }) => engine.reason)).toContain('full');
    await oracle.publishes(50);
    await server.ask('CONFIG', 'SET', 'maxmemory', '0');
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
  });

  it('get everything although Redis denies writing for a while', async () => {
    const server = await redisServer();
    await server.ask('ACL', 'SETUSER', 'shop', 'on', '>secret', '~*', '+@all');
    const { oracle } = await testbed(3, { url: server.url, user: 'shop', password: 'secret' });
    await oracle.run(50);
    await server.ask('ACL', 'SETUSER', 'shop', '-xadd');
    await oracle.allDegraded();
    await oracle.publishes(50);
    expect(oracle.processes.map(({ engine }) => engine.reason)).toEqual(['denied', 'denied', 'denied']);
    await server.ask('ACL', 'SETUSER', 'shop', '+xadd');
    await oracle.allReady();
    await oracle.run(50);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.gaps).toBe(0);
  });
});

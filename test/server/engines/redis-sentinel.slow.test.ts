// What subscribers get when a sentinel makes a replica the master that did not have everything yet.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { reservePort } from '../../port.js';
import { describeWith, findProgram } from '../../programs.js';
import type { Oracle } from './oracle.js';
import { askRedis, type RedisServer } from './redis-server.js';
import { redisServer, testbed } from './testbed.js';

const PASSWORD = ['--requirepass', 'secret', '--masterauth', 'secret'];

interface Watched {
  readonly master: RedisServer;
  readonly replica: RedisServer;
  readonly oracle: Oracle;
  readonly ask: (...command: string[]) => Promise<string>;
}

async function watched(): Promise<Watched> {
  const [port, other, watcher] = [await reservePort(), await reservePort(), await reservePort()];
  const master = await redisServer('--port', `${port}`, ...PASSWORD);
  const replica = await redisServer('--port', `${other}`, '--replicaof', `127.0.0.1 ${port}`, ...PASSWORD);
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-sentinel-'));
  const file = join(folder, 'sentinel.conf');
  const lines = [
    `port ${watcher}`,
    `dir ${folder}`,
    `sentinel monitor shop 127.0.0.1 ${port} 1`,
    'sentinel auth-pass shop secret',
    'sentinel down-after-milliseconds shop 1000',
    'sentinel failover-timeout shop 3000',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const sentinel = spawn(findProgram('redis-server') ?? '', [file, '--sentinel'], { stdio: 'ignore' });
  onTestFinished(() => {
    sentinel.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (...command: string[]) => askRedis(['-p', `${watcher}`], command);
  await expect.poll(() => ask('SENTINEL', 'MASTER', 'shop')).toMatch(/num-slaves\n1\n/);
  await expect.poll(() => ask('SENTINEL', 'REPLICAS', 'shop')).toContain('master-link-status\nok');
  const { oracle } = await testbed(3, {
    password: 'secret',
    sentinel: { master: 'shop', addresses: ['127.0.0.1:1', `127.0.0.1:${watcher}`] },
  });
  return { master, replica, oracle, ask };
}

describeWith(['redis-server', 'redis-cli'], 'subscribers with the redis engine and sentinels', () => {
  it('are told once of a gap when a replica takes over that did not have everything', async () => {
    const { master, oracle } = await watched();
    await oracle.run(100);
    const as = ['-a', 'secret'];
    await master.ask(...as, 'ACL', 'SETUSER', 'default', '-psync', '-sync');
    await master.ask(...as, 'CLIENT', 'KILL', 'TYPE', 'replica');
    await oracle.run(50);
    await master.end('SIGKILL');
    await oracle.allDegraded();
    await oracle.publishes(50);
    await oracle.allReady();
    await oracle.run(100);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
    expect(oracle.processes.map(({ gaps }) => gaps > 0 && gaps <= 8)).toEqual([true, true, true]);
  });

  it('lose nothing without being told when the sentinel changes the master', async () => {
    const { ask, oracle } = await watched();
    await oracle.run(100);
    await ask('SENTINEL', 'FAILOVER', 'shop');
    await oracle.when(() => oracle.processes.every(({ outages }) => outages > 0));
    await oracle.allReady();
    await oracle.run(100);
    await oracle.finish();
    expect(oracle.violations).toEqual([]);
  });
});

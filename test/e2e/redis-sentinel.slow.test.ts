// syncctl up with real sentinels: it finds the master, and follows when another one takes over.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { askRedis, removeRedis, startRedis } from '../server/engines/redis-server.js';
import { Workplace } from './program.js';

async function redisServer(...options: string[]) {
  const server = await startRedis(...options, '--requirepass', 'secret-1', '--masterauth', 'secret-1');
  onTestFinished(() => removeRedis(server));
  return server;
}

describeWith(['redis-server', 'redis-cli'], 'up with sentinels', () => {
  test('follows a new master, and refuses a wrong password of the sentinels', async () => {
    const [port, other, watcher] = [await reservePort(), await reservePort(), await reservePort()];
    await redisServer('--port', `${port}`);
    await redisServer('--port', `${other}`, '--replicaof', `127.0.0.1 ${port}`);
    const folder = mkdtempSync(join(tmpdir(), 'syncctl-sentinel-'));
    const lines = [
      `port ${watcher}`,
      `dir ${folder}`,
      'requirepass secret-2',
      `sentinel monitor shop 127.0.0.1 ${port} 1`,
      'sentinel auth-pass shop secret-1',
    ];
    writeFileSync(join(folder, 'sentinel.conf'), `${lines.join('\n')}\n`);
    const argv = [join(folder, 'sentinel.conf'), '--sentinel'];
    const sentinel = spawn(findProgram('redis-server') ?? '', argv, { stdio: 'ignore' });
    onTestFinished(() => {
      sentinel.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });
    const ask = (...command: string[]) => askRedis(['-p', `${watcher}`, '-a', 'secret-2'], command);
    await expect
      .poll(() => ask('SENTINEL', 'REPLICAS', 'shop'), { timeout: 60_000 })
      .toContain('master-link-status\nok');

    const place = new Workplace();
    place.writeParameters(await reservePort());
    const settings = [
      'server:',
      '    engine: redis',
      '    log_format: json',
      '    redis:',
      '        password: secret-1',
      '        sentinel:',
      '            master: shop',
      `            addresses: ["127.0.0.1:1", "127.0.0.1:${watcher}"]`,
      '            password: "%env(SENTINEL)%"',
      '',
    ];
    place.write('syncctl.yml', settings.join('\n'));
    place.env.SENTINEL = 'wrong-password';
    const refused = await place.run(['up']);
    expect([refused.code, refused.stderr.split('\n')[0]]).toEqual([
      78,
      'syncctl: Redis rejects the user or the password',
    ]);
    place.env.SENTINEL = 'secret-2';
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    expect(up.stderr).toBe('');
    await ask('SENTINEL', 'FAILOVER', 'shop');
    await up.notes(/engine-recovered/);
    expect(await ask('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', 'shop')).toBe(`127.0.0.1\n${other}`);
    expect((await place.run(['publish', 'a', '1'])).code).toBe(0);
    expect((await place.run(['status'])).stdout).toMatch(/^engine +redis, ready/m);
    expect((await up.stop()).code).toBe(0);
  });
});

// The rendered script before a real Redis: its user can run the engine, and can do nothing else.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { render } from '../../src/render/render.js';
import { createRedisEngine } from '../../src/server/engines/redis/redis.js';
import { newFolder } from '../deploy/folder.js';
import { describeWith, findProgram } from '../programs.js';
import { type RedisServer, removeRedis, startRedis } from '../server/engines/redis-server.js';
import { bundled, inputWith } from './input.js';

const PASSWORD = '"a $(b) \' >c';

/** Runs the script; `env` replaces the password. */
async function runScript(redis: RedisServer, database: boolean, env: Record<string, string> = {}) {
  const settings = { user: 'shop', prefix: 'shop:', database, sentinel: false, cluster: false };
  const [artifact] = render(inputWith({ server: { redis: settings } }), await bundled('redis'));
  const file = join(newFolder(), 'user.sh');
  writeFileSync(file, artifact?.content ?? '');
  const PATH = `${dirname(findProgram('redis-cli') ?? '')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('sh', [file, '-s', redis.socket], {
    env: { PATH, SYNCCTL_SERVER_REDIS_PASSWORD: PASSWORD, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describeWith(['redis-server', 'redis-cli'], 'the rendered user of Redis', () => {
  test('runs the engine, and may do nothing else', async () => {
    const users = join(newFolder(), 'users.acl');
    writeFileSync(users, '');
    const redis = await startRedis('--aclfile', users);
    onTestFinished(() => removeRedis(redis));
    expect(await runScript(redis, false)).toEqual({ status: 0, output: '' });
    // Again, for it also updates the user.
    expect(await runScript(redis, false)).toEqual({ status: 0, output: '' });
    const engine = createRedisEngine({ url: redis.url, user: 'shop', password: PASSWORD, prefix: 'shop:' });
    onTestFinished(() => engine.stop());
    const delivered: string[] = [];
    await engine.start({ deliver: ({ payload }) => delivered.push(payload), control() {} });
    await engine.publish([{ topic: 't', payload: '1', exclude: [], eligible: null }]);
    expect([engine.state, engine.concern, delivered]).toEqual(['ready', null, ['1']]);
    expect([await engine.once('a', 60), await engine.once('a', 60)]).toEqual(['first', 'again']);
    const as = (...command: string[]) => redis.ask('--user', 'shop', '--pass', PASSWORD, ...command);
    for (const command of [['FLUSHALL'], ['SET', 'other', '1'], ['GET', 'shop:x'], ['CONFIG', 'GET', '*']])
      expect(await as(...command)).toMatch(/^NOPERM/);
    // It is saved.
    expect(spawnSync('grep', ['-c', '^user shop on', users], { encoding: 'utf8' }).stdout).toBe('1\n');
  });

  test('may select a database if the URL does', async () => {
    const redis = await startRedis();
    onTestFinished(() => removeRedis(redis));
    // Without a file, Redis cannot save the user, and the script says so.
    expect(await runScript(redis, true)).toEqual({
      status: 1,
      output: expect.stringMatching(/^The user works, but is gone after a restart of Redis: ERR /),
    });
    expect(await redis.ask('ACL', 'GETUSER', 'shop')).toContain('+select');
  });

  test('is not created without a password', async () => {
    const redis = await startRedis();
    onTestFinished(() => removeRedis(redis));
    const { status, output } = await runScript(redis, false, { SYNCCTL_SERVER_REDIS_PASSWORD: '' });
    expect([status === 0, output]).toEqual([false, expect.stringContaining('is not set')]);
    expect(await redis.ask('ACL', 'LIST')).not.toContain('shop');
  });
});

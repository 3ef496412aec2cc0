// Which options of the redis engine the settings become, from the file and from the environment.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { redisOptions, redisSecrets } from '../../src/run/engine/create-engine.js';
import { projectOf } from '../project/text-project.js';

async function settingsOf(text: string, env: Record<string, string> = {}) {
  const files = { 'parameters.yml': 'parameters: { redis_password: of-parameters }\n', 'syncctl.yml': text };
  const { settings } = await projectOf(files, { path: 'parameters.yml', env });
  return settings.server.redis;
}

it('uses Redis on this machine if nothing is set', async () => {
  expect(redisOptions(await settingsOf(''), '/', null)).toEqual({
    prefix: 'syncctl:',
    ticketsWhenAway: 'refuse',
    history: null,
  });
});

it('passes on every setting', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-ca-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'ca.pem'), 'a certificate');
  const redis = await settingsOf(`server:
    redis:
        url: rediss://in-the-url:of%2Fthe-url@redis-1/2
        user: shop
        password: "%redis_password%"
        sentinel: { master: main, addresses: [a, "b:1"], user: watcher, password: of-the-sentinel }
        prefix: "shop:"
        ca: ca.pem
        tickets_when_away: accept
`);
  expect(redisOptions(redis, folder, null)).toEqual({
    url: 'rediss://in-the-url:of%2Fthe-url@redis-1/2',
    user: 'shop',
    password: 'of-parameters',
    sentinel: { master: 'main', addresses: ['a', 'b:1'], user: 'watcher', password: 'of-the-sentinel' },
    prefix: 'shop:',
    ca: 'a certificate',
    ticketsWhenAway: 'accept',
    history: null,
  });
  expect(redisSecrets(redis)).toEqual(['of%2Fthe-url', 'of/the-url', 'of-parameters', 'of-the-sentinel']);
});

it('takes every setting from the environment', async () => {
  const redis = await settingsOf('server: { redis: { prefix: "file:" } }\n', {
    SYNCCTL_SERVER_REDIS_URL: 'unix:/run/redis.sock',
    SYNCCTL_SERVER_REDIS_PASSWORD: 'of-the-environment',
    SYNCCTL_SERVER_REDIS_CLUSTER: 'a:1, b:2',
    SYNCCTL_SERVER_REDIS_PREFIX: 'environment:',
  });
  expect(redisOptions(redis, '/', null)).toEqual({
    url: 'unix:/run/redis.sock',
    password: 'of-the-environment',
    cluster: ['a:1', 'b:2'],
    prefix: 'environment:',
    ticketsWhenAway: 'refuse',
    history: null,
  });
});

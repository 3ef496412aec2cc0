// How the redis engine starts: what only a person can fix, what may pass, and what a new process knows of the time before.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/core/error.js';
import type { Engine, Position, Publication } from '../../../src/server/engines/engine.js';
import { completeRedisOptions, type RedisOptions } from '../../../src/server/engines/redis/options.js';
import { createRedisEngine } from '../../../src/server/engines/redis/redis.js';
import { reservePort } from '../../port.js';
import { describeWith, findProgram } from '../../programs.js';
import { startCutter } from './cutter.js';
import { removeRedis, startRedis } from './redis-server.js';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function server(...options: string[]) {
  const redis = await startRedis(...options);
  ends.push(() => removeRedis(redis));
  return redis;
}

function created(options: RedisOptions): Engine {
  const engine = createRedisEngine({ timing: { retry: [20, 100] }, ...options });
  ends.push(() => engine.stop());
  return engine;
}

const event = (topic: string, payload = '1'): Publication => ({
  topic,
  payload,
  exclude: [],
  eligible: null,
});

/** Starts an engine; `until` resolves when a condition is met. */
async function started(engine: Engine) {
  const delivered: string[] = [];
  let gaps = 0;
  let changed = () => {};
  await engine.start({
    deliver: ({ payload }) => {
      delivered.push(payload);
      changed();
    },
    control() {},
    gap: () => {
      gaps++;
    },
    changed: () => changed(),
  });
  const until = async (met: () => boolean) => {
    while (!met()) {
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
  };
  return { delivered, until, gaps: () => gaps };
}

describeWith(['redis-server', 'redis-cli', 'openssl'], 'the redis engine at its start', () => {
  it('refuses to start with a password that Redis refuses, and does not show it', async () => {
    const { url } = await server('--requirepass', 'right');
    for (const options of [{ url, password: 'secret-1' }, { url }]) {
      const refusal = await started(created(options)).catch((error) => error);
      expect(refusal).toMatchObject({
        code: 'REDIS_REFUSED',
        message: 'Redis rejects the user or the password',
        exit: EXIT.misconfigured,
      });
      expect(`${refusal.stack} ${refusal.hint} ${refusal.cause}`).not.toContain('secret-1');
    }
    const engine = created({ url, password: 'right' });
    await started(engine);
    expect(engine.state).toBe('ready');
  });

  it('needs only the commands that it names, on keys with its prefix', async () => {
    const redis = await server();
    const commands = ['xadd', 'xread', 'xrange', 'xrevrange', 'set', 'info'];
    const allow = (without?: string) => [
      ...commands.filter((command) => command !== without).map((command) => `+${command}`),
      '~shop:*',
    ];
    for (const without of commands.filter((command) => command !== 'info')) {
      await redis.ask('ACL', 'SETUSER', without, 'reset', 'on', '>secret-1', ...allow(without));
      const engine = created({ url: redis.url, user: without, password: 'secret-1', prefix: 'shop:' });
      await expect(started(engine), without).rejects.toMatchObject({
        message: 'Redis denies a command or a key to this user',
      });
    }
    await redis.ask('ACL', 'SETUSER', 'all', 'reset', 'on', '>secret-1', ...allow());
    const login = { url: redis.url, user: 'all', password: 'secret-1' };
    await expect(started(created({ ...login, prefix: 'other:' }))).rejects.toMatchObject({
      message: 'Redis denies a command or a key to this user',
    });
    const engine = created({ ...login, prefix: 'shop:' });
    await started(engine);
    expect(engine.concern).toBe(null);
    await redis.ask('ACL', 'SETUSER', 'all', '-info');
    const blind = created({ ...login, prefix: 'shop:' });
    await started(blind);
    expect([blind.state, blind.concern?.message]).toEqual([
      'ready',
      'Redis does not say whether it may delete events when its memory is full',
    ]);
  });

  it('refuses a Redis that may delete events', async () => {
    const { url } = await server('--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru');
    await expect(started(created({ url }))).rejects.toThrow('may delete events');
    const unlimited = await server('--maxmemory-policy', 'allkeys-lru');
    await started(created({ url: unlimited.url }));
  });

  it('refuses a Redis without streams', async () => {
    const { url } = await server('--rename-command', 'XREVRANGE', '');
    await expect(started(created({ url }))).rejects.toThrow('older than version 5');
  });

  it('starts degraded while Redis is away, and is ready when it is there', async () => {
    const redis = await server();
    await redis.end('SIGKILL');
    const engine = created({ url: redis.url });
    const { delivered, until, gaps } = await started(engine);
    expect([engine.state, engine.reason, engine.head('t')]).toEqual(['degraded', 'unreachable', null]);
    const position = engine.publish([event('t')]);
    expect(delivered).toEqual(['1']);
    const again = await redis.again();
    ends.push(() => removeRedis(again));
    await until(() => engine.state === 'ready');
    expect(await position).toEqual([engine.head('t')]);
    expect([delivered, engine.reason, gaps()]).toEqual([['1'], null, 8]);
  });

  it('stays degraded with the reason when Redis refuses it later', async () => {
    const redis = await server();
    const engine = created({ url: redis.url });
    const { until } = await started(engine);
    await redis.ask('CONFIG', 'SET', 'requirepass', 'changed');
    await redis.ask('-a', 'changed', 'CLIENT', 'KILL', 'TYPE', 'normal');
    await until(() => engine.reason === 'password');
    expect(engine.state).toBe('degraded');
    await redis.ask('-a', 'changed', 'CONFIG', 'SET', 'requirepass', '');
    await until(() => engine.state === 'ready');
  });

  it('gives a new process the events before its start, and a clean restart is no gap', async () => {
    const { url } = await server();
    const first = created({ url });
    await started(first);
    const before = first.head('t') as Position;
    await first.publish([event('t', '1'), event('u', '2'), event('t', '3')]);
    const head = first.head('t') as Position;
    await first.stop();
    const second = created({ url });
    const { gaps } = await started(second);
    expect(second.read('t', before)?.map(({ publication }) => publication.payload)).toEqual(['1', '3']);
    expect([second.read('t', head), gaps()]).toEqual([[], 0]);
  });

  it('keeps clusters with different prefixes apart', async () => {
    const { url } = await server();
    const [one, other] = [created({ url, prefix: 'one:' }), created({ url, prefix: 'other:' })];
    const [first, second] = [await started(one), await started(other)];
    await one.publish([event('t', '1')]);
    await other.publish([event('t', '2')]);
    expect([await one.once('id', 60), await other.once('id', 60)]).toEqual(['first', 'first']);
    expect([first.delivered, second.delivered]).toEqual([['1'], ['2']]);
  });

  it('refuses or accepts tickets while Redis is away, as configured', async () => {
    const redis = await server();
    const refusing = created({ url: redis.url });
    const accepting = created({ url: redis.url, ticketsWhenAway: 'accept' });
    const states = [await started(refusing), await started(accepting)];
    await redis.end('SIGKILL');
    await Promise.all(
      [refusing, accepting].map((one, at) => states[at]?.until(() => one.state === 'degraded')),
    );
    await expect(refusing.once('id', 60)).rejects.toThrow('Redis cannot be reached');
    expect([await accepting.once('id', 60), await accepting.once('id', 60)]).toEqual(['first', 'again']);
  });

  it('drops the oldest publications when too many wait, and tells everybody', async () => {
    const redis = await server();
    const cutter = await startCutter(redis.socket);
    ends.push(() => cutter.end());
    const away = created({ url: cutter.url, queueBytes: 20_000 });
    const other = created({ url: redis.url });
    const [here, there] = [await started(away), await started(other)];
    cutter.closed = true;
    cutter.cut();
    await here.until(() => away.state === 'degraded');
    const sent = Array.from({ length: 200 }, (_, number) => `${number}`);
    const positions = sent.map((payload) => away.publish([event('t', payload)]));
    expect(here.delivered).toEqual(sent);
    await positions[0];
    cutter.closed = false;
    const known = (await Promise.all(positions)).flat();
    const dropped = known.findIndex((position) => position !== null);
    await there.until(() => there.delivered.includes('199'));
    expect(there.delivered).toEqual(sent.slice(dropped));
    expect([away.figures().dropped, there.gaps(), here.gaps()]).toEqual([dropped, 1, 1]);
    expect(dropped).toBeGreaterThan(50);
    expect(here.delivered).toEqual(sent);
  });

  it('speaks TLS, and says so when it does not trust the certificate', async () => {
    const folder = (await server()).folder;
    const [key, cert] = [`${folder}/key.pem`, `${folder}/cert.pem`];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const argv = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject];
    expect(spawnSync(findProgram('openssl') ?? '', argv).status).toBe(0);
    const port = await reservePort();
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert];
    await server('--port', '0', '--tls-port', `${port}`, '--tls-auth-clients', 'no', ...files);
    const url = `rediss://localhost:${port}`;
    const engine = created({ url, ca: readFileSync(cert, 'utf8') });
    await started(engine);
    expect(engine.state).toBe('ready');
    const distrustful = created({ url });
    await started(distrustful);
    expect([distrustful.state, distrustful.reason]).toEqual(['degraded', 'certificate']);
  });

  it('ends at once while Redis is silent', async () => {
    const redis = await server();
    const cutter = await startCutter(redis.socket);
    ends.push(() => cutter.end());
    const engine = created({ url: cutter.url, timing: { stop: 10 } });
    await started(engine);
    cutter.stall();
    const position = engine.publish([event('t')]);
    await engine.stop();
    expect(await position).toEqual([null]);
  });
});

describe('the options of the redis engine', () => {
  it('read addresses with and without secrets', () => {
    const { access, place } = completeRedisOptions({ url: 'rediss://me:p%40ss@redis.example/3' });
    expect(access).toEqual({ user: 'me', password: 'p@ss', database: 3, tls: true, ca: null });
    expect(place).toEqual({ kind: 'server', address: { host: 'redis.example', port: 6379 } });
    expect(completeRedisOptions({ url: 'unix:/run/redis.sock' }).place).toEqual({
      kind: 'server',
      address: { path: '/run/redis.sock' },
    });
    const cluster = completeRedisOptions({ cluster: ['a:7000', '[::1]:7001', 'b'] }).place;
    expect(cluster).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 7000 },
        { host: '::1', port: 7001 },
        { host: 'b', port: 6379 },
      ],
    });
  });

  it.each<RedisOptions>([
    { url: 'http://secret-1' },
    { url: 'redis://:secret-1@' },
    { url: 'redis://h/secret-1' },
    { url: 'redis://u:secret-1%zz@h' },
    { prefix: '{secret-1}' },
    { cluster: ['secret-1@host:1'] },
    { cluster: ['h'], url: 'redis://:secret-1@h/1' },
    { cluster: ['h'], sentinel: { master: 'm', addresses: ['h'], password: 'secret-1' } },
  ])('are refused without being shown: %j', (options) => {
    let error: unknown;
    try {
      completeRedisOptions({ ...options, password: options.password ?? randomBytes(4).toString('hex') });
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'REDIS_OPTION', exit: EXIT.misconfigured });
    expect(String((error as Error).stack)).not.toContain('secret-1');
  });
});

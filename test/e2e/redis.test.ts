// syncctl up on a real Redis: two processes share their events, and Redis may be away.

import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { get } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { jwt, SECRET } from '../server/access/mint.js';
import { answerTo } from '../server/access/visit.js';
import { type RedisServer, removeRedis, startRedis } from '../server/engines/redis-server.js';
import { eventsIn, type Running, Workplace } from './program.js';

async function redisServer(...options: string[]): Promise<RedisServer> {
  const server = await startRedis(...options);
  onTestFinished(() => removeRedis(server));
  return server;
}

interface Process {
  readonly port: number;
  readonly admin: string;
  readonly up: Running;
  readonly place: Workplace;
}

/** A workplace whose server is on Redis; `lines` are further settings below `server.redis`. */
async function onRedis(url: string, lines: readonly string[] = []): Promise<Omit<Process, 'up'>> {
  const place = new Workplace();
  const port = await reservePort();
  const admin = `${place.folder}/admin.sock`;
  place.writeParameters(port);
  const redis = [`url: "${url}"`, ...lines].map((line) => `        ${line}\n`).join('');
  place.write(
    'syncctl.yml',
    `server:\n    engine: redis\n    secret: ${SECRET}\n    admin: ${admin}\n    log_format: json\n    redis:\n${redis}`,
  );
  return { place, port, admin };
}

async function started(url: string, lines: readonly string[] = []): Promise<Process> {
  const prepared = await onRedis(url, lines);
  const up = prepared.place.start(['up']);
  await up.prints(/Healthy/);
  return { ...prepared, up };
}

function ask(socketPath: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ socketPath, path }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve(`${answer.statusCode} ${body.trim()}`));
    }).on('error', reject);
  });
}

/** A subscriber: resolves with the payload of the next event. */
async function subscriber(port: number, topic: string): Promise<{ next(): Promise<unknown> }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, 'wamp', { origin: 'http://127.0.0.1' });
  onTestFinished(() => socket.terminate());
  const events: unknown[] = [];
  let came = () => {};
  const ready = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const [type, , payload] = JSON.parse(String(data));
      if (type === 0) {
        socket.send(JSON.stringify([5, topic]));
        // The pong follows the subscription.
        socket.ping();
      }
      if (type === 8) events.push(payload);
      came();
    });
    socket.once('pong', resolve);
  });
  await ready;
  const next = async (): Promise<unknown> => {
    while (events.length === 0) {
      await new Promise<void>((resolve) => {
        came = resolve;
      });
    }
    return events.shift();
  };
  return { next };
}

async function publish({ place }: Omit<Process, 'up'>, topic: string, payload: unknown): Promise<void> {
  const { code, stderr } = await place.run(['publish', topic, JSON.stringify(payload)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

const TOPIC = 'oro/data/1';
const PATIENT = { timeout: 60_000, interval: 20 };

describeWith(['redis-server', 'redis-cli', 'openssl'], 'up with server.engine: redis', () => {
  test('two processes share their events, also after Redis was killed and is back', async () => {
    const redis = await redisServer();
    const [here, there] = await Promise.all([started(redis.url), started(redis.url)]);
    const at = await subscriber(there.port, TOPIC);
    const own = await subscriber(here.port, TOPIC);
    await publish(here, TOPIC, 1);
    expect([await at.next(), await own.next()]).toEqual([1, 1]);
    expect(await ask(here.admin, '/readyz')).toBe('200 ok');
    const { stdout } = await here.place.run(['status']);
    expect(stdout).toMatch(new RegExp(`^ +1 .* ready .* 127.0.0.1:${here.port} \\(this one\\)$`, 'm'));
    // Its last report may be a few seconds old.
    expect(stdout).toMatch(new RegExp(`^ +[01] .* ready .* 127.0.0.1:${there.port}$`, 'm'));

    await redis.end('SIGKILL');
    await here.up.notes(/engine-degraded/);
    expect(await ask(here.admin, '/readyz')).toBe('200 degraded');
    await publish(here, TOPIC, 2);
    expect(await own.next()).toBe(2);

    const again = await redis.again();
    onTestFinished(() => removeRedis(again));
    await Promise.all([here.up.notes(/engine-recovered/), there.up.notes(/engine-recovered/)]);
    expect(await at.next()).toBe(2);
    await publish(there, TOPIC, 3);
    expect([await at.next(), await own.next()]).toEqual([3, 3]);
    expect(await ask(here.admin, '/readyz')).toBe('200 ok');
    const metrics = await ask(here.admin, '/metrics');
    for (const change of ['degraded', 'recovered'])
      expect(metrics).toContain(`syncctl_engine_changes_total{change="${change}"} 1\n`);
    expect(metrics).toContain('syncctl_engine_degraded 0\n');
    const lines = here.up.stderr.split('\n').filter((line) => /engine-/.test(line));
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['engine-degraded', 'engine-recovered']);
  });

  test('what a server on memory left is gone for good', async () => {
    const redis = await redisServer();
    const { place } = await onRedis(redis.url);
    const left = () =>
      readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.history'),
      );
    place.env.SYNCCTL_SERVER_ENGINE = 'memory';
    const before = place.start(['up']);
    await before.prints(/Healthy/);
    await before.stop();
    expect(left()).toHaveLength(1);
    place.env.SYNCCTL_SERVER_ENGINE = 'redis';
    await place.start(['up']).prints(/Healthy/);
    expect(left()).toEqual([]);
  });

  test('starts degraded while Redis is away, and goes on trying', async () => {
    const redis = await redisServer();
    await redis.end();
    const { up, admin, place } = await started(redis.url);
    expect(await ask(admin, '/readyz')).toBe('200 degraded');
    expect(eventsIn(up.stderr)['engine-degraded']).toMatchObject({
      level: 'warn',
      reason: 'unreachable',
      message: 'Redis cannot be reached',
    });
    const { stdout, code } = await place.run(['status']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^engine +redis, degraded: Redis cannot be reached/m);
    const again = await redis.again();
    onTestFinished(() => removeRedis(again));
    await up.notes(/engine-recovered/);
    expect(await ask(admin, '/readyz')).toBe('200 ok');
    expect((await place.run(['status'])).stdout).toMatch(/^engine +redis, ready, lag \d+ ms$/m);
  });

  test.each([
    ['a wrong password', ['--requirepass', 'right'], 'Redis rejects the user or the password'],
    [
      'an access list without a command',
      ['--user', 'default', 'on', 'nopass', '~*', '+@all', '-xadd'],
      'Redis denies a command or a key to this user',
    ],
    [
      'a policy that deletes events',
      ['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'],
      'Redis may delete events, because its maxmemory-policy is allkeys-*',
    ],
  ])('exits with 78 at %s', async (_, options, sentence) => {
    const redis = await redisServer(...options);
    const { place } = await onRedis(
      redis.url,
      ['password: "%env(PW)%"'].slice(options[0] === '--requirepass' ? 0 : 1),
    );
    place.env.PW = 'not-the-right-one';
    const { code, stdout, stderr } = await place.run(['up']);
    expect(code).toBe(78);
    expect(stderr.split('\n')[0]).toBe(`syncctl: ${sentence}`);
    expect(stdout + stderr).not.toContain('not-the-right-one');
  });

  test('stays degraded, and does not exit, while Redis refuses it later', async () => {
    const redis = await redisServer();
    const { up, admin } = await started(redis.url);
    await redis.ask('CONFIG', 'SET', 'requirepass', 'changed');
    await redis.ask('-a', 'changed', 'CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await up.notes(/Redis rejects the user or the password/);
    expect(await ask(admin, '/readyz')).toBe('200 degraded');
    await redis.ask('-a', 'changed', 'CONFIG', 'SET', 'requirepass', '');
    await up.notes(/engine-recovered/);
    const { code, stderr } = await up.stop();
    expect(code).toBe(0);
    const events = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual(['engine-degraded', 'engine-refused', 'engine-recovered']);
  });

  test('is not ready while it waits for a silent Redis, and starts degraded then', async () => {
    const redis = await redisServer();
    const { place, admin } = await onRedis(redis.url);
    redis.process.kill('SIGSTOP');
    const up = place.start(['up', '--timeout', '8']);
    expect(await vi.waitUntil(() => ask(admin, '/readyz').catch(() => null), PATIENT)).toBe('503 starting');
    await up.prints(/Healthy/);
    expect(await ask(admin, '/readyz')).toBe('200 degraded');
    expect(eventsIn(up.stderr)['engine-degraded']).toMatchObject({ message: 'Redis does not answer' });
    redis.process.kill('SIGCONT');
    await up.notes(/engine-recovered/);
    expect(await ask(admin, '/readyz')).toBe('200 ok');
  });

  test('connects over TLS, with the CA file beside syncctl.yml', async () => {
    const port = await reservePort();
    const { folder } = await redisServer();
    const [key, cert] = [`${folder}/key.pem`, `${folder}/cert.pem`];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const argv = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject];
    expect(spawnSync(findProgram('openssl') ?? '', argv).status).toBe(0);
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert];
    await redisServer('--port', '0', '--tls-port', `${port}`, '--tls-auth-clients', 'no', ...files);
    const url = `rediss://localhost:${port}`;
    const { place, admin } = await onRedis(url, ['ca: ca.pem']);
    const { code, stderr } = await place.run(['up']);
    expect([code, stderr.split('\n')[0]]).toEqual([
      78,
      'syncctl: cannot read the CA file "ca.pem": no such file or directory',
    ]);
    copyFileSync(cert, `${place.folder}/ca.pem`);
    await place.start(['up']).prints(/Healthy/);
    expect(await ask(admin, '/readyz')).toBe('200 ok');
    const distrustful = await started(url);
    expect(eventsIn(distrustful.up.stderr)['engine-degraded']).toMatchObject({ reason: 'certificate' });
  });

  test('lets a ticket in once at all processes, and not while Redis is away', async () => {
    const redis = await redisServer();
    const [here, there] = await Promise.all([started(redis.url), started(redis.url)]);
    const [ticket, other] = [jwt(), jwt()];
    expect(await answerTo(here.port, { ticket })).toBe('101');
    expect(await answerTo(there.port, { ticket })).toBe('401 the ticket has been used before');
    await redis.end('SIGKILL');
    await there.up.notes(/engine-degraded/);
    expect(await answerTo(there.port, { ticket: other })).toBe('503 the ticket could not be checked');
    await publish(there, TOPIC, 1);
    const { stderr } = await there.up.stop();
    expect(eventsIn(stderr)['events-dropped']).toMatchObject({ dropped: 1 });
  });

  test('never shows the password', async () => {
    const { place, admin } = await onRedis('redis://:in-the-url-1@127.0.0.1:1', ['password: "%env(PW)%"']);
    place.env.PW = 'aaa-very-secret';
    place.env.SYNCCTL_SERVER_REDIS_SENTINEL_PASSWORD = 'of-the-sentinel';
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    const outputs = await Promise.all([
      ask(admin, '/status'),
      ask(admin, '/metrics'),
      ...[
        ['status'],
        ['status', '--format', 'json'],
        ['resolve', '--format', 'json'],
        ['explain', 'server.redis.url'],
        ['explain', 'server.redis.password'],
        ['explain', 'server.redis.sentinel.password'],
        ['validate', '--format', 'json'],
        ['render', 'redis'],
        ['render', 'systemd', '--no-socket'],
        ['up', '--redis', 'redis://:on-the-line-1@', '--engine', 'redis'],
      ].map(async (argv) => JSON.stringify(await place.run(argv))),
    ]);
    const { stdout, stderr } = await up.stop();
    const all = [...outputs, stdout, stderr].join('\n');
    expect(all).toContain('the value of --redis is not valid');
    for (const secret of ['aaa-very-secret', 'in-the-url-1', 'of-the-sentinel', 'on-the-line-1'])
      expect(all).not.toContain(secret);
  });
});

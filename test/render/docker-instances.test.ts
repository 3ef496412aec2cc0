// Several containers: the compose file as docker-compose reads it, and its nginx at work between instances that come and go.

import { spawnSync } from 'node:child_process';
import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { render } from '../../src/render/render.js';
import { newFolder } from '../deploy/folder.js';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { bundled, inputWith, type PlainInput } from './input.js';
import { runNginx } from './live-nginx.js';

type Service = Readonly<Record<string, unknown>>;

async function files(plain: PlainInput): Promise<Map<string, string>> {
  const artifacts = render(inputWith(plain), await bundled('docker'));
  return new Map(artifacts.map(({ path, content }) => [path, content]));
}

/** The services, each with what it merges. */
async function compose(plain: PlainInput): Promise<Record<string, Service>> {
  const { services } = load((await files(plain)).get('compose.yaml') ?? '') as {
    services: Record<string, Service & { '<<'?: Service }>;
  };
  const entries = Object.entries(services).map(([name, { '<<': merged, ...own }]) => [
    name,
    { ...merged, ...own },
  ]);
  return Object.fromEntries(entries);
}

describe('the compose file of several instances', () => {
  test('has a service for each, a Redis, and the port of a single server', async () => {
    const services = await compose({ deploy: { instances: 3 } });
    expect(Object.keys(services)).toEqual([
      ...['syncctl-8081', 'syncctl-8082', 'syncctl-8083'],
      ...['proxy', 'redis'],
    ]);
    expect(services['syncctl-8083']).toMatchObject({
      ports: ['127.0.0.1:8083:8080'],
      environment: { SYNCCTL_SERVER_ENGINE: 'redis', SYNCCTL_SERVER_REDIS_URL: 'redis://redis:6379' },
      networks: { default: { aliases: ['instances'] } },
    });
    expect(services.proxy?.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(services.redis).not.toHaveProperty('ports');
  });

  test.each([
    ['file', undefined],
    ['environment', `\${SYNCCTL_SERVER_REDIS_URL:?set it to the address of Redis}`],
  ] as const)('uses the Redis that the %s names', async (redisNamed, url) => {
    const server = { engine: 'redis', redisNamed, redisHosts: ['redis.internal'] } as const;
    const services = await compose({ server, deploy: { instances: 2 } });
    expect(services.redis).toBeUndefined();
    expect(services['syncctl-8081']?.environment).toMatchObject({ SYNCCTL_SERVER_ENGINE: 'redis' });
    expect(Reflect.get(services['syncctl-8081']?.environment ?? {}, 'SYNCCTL_SERVER_REDIS_URL')).toBe(url);
  });

  test('has a Redis for a single server with server.engine: redis, too', async () => {
    expect(Object.keys(await compose({ server: { engine: 'redis' } }))).toEqual(['syncctl', 'redis']);
    expect(Object.keys(await compose({}))).toEqual(['syncctl']);
  });

  test.each([
    [{ bind: { host: '127.0.0.1' } }, 'websocket_bind_address', 'set websocket_bind_address to 0.0.0.0'],
    [{ frontend: { port: 8080 } }, 'browsers connect to the server directly', 'use a proxy'],
    [
      { server: { engine: 'redis', redisNamed: 'file', redisHosts: ['127.0.0.1'] } },
      'is the container itself',
      'name a host that containers can reach',
    ],
  ] satisfies [PlainInput, string, string][])('refuses %j', async (plain, message, hint) => {
    await expect(compose({ ...plain, deploy: { instances: 2 } })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});

describeWith(['docker-compose'], 'docker-compose', () => {
  test.each([{}, { engine: 'redis' }, { engine: 'redis', redisNamed: 'environment' }] as const)(
    'takes the files of several instances with %j',
    async (server) => {
      const folder = newFolder();
      for (const [path, content] of await files({ server, deploy: { instances: 2 } }))
        writeFileSync(join(folder, path), content);
      const env = { ...process.env, SYNCCTL_SERVER_REDIS_URL: 'redis://redis.internal' };
      const argv = ['-f', join(folder, 'compose.yaml'), 'config', '-q'];
      const { status, stderr } = spawnSync('docker-compose', argv, { encoding: 'utf8', env });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );
});

describe('the override for the compose file of Oro', () => {
  const OWN = { source: { path: '/srv/shop/.env-app' }, frontend: { port: 80 } };
  const oro = (instances: number, server: PlainInput['server'] = {}) =>
    files({ ...OWN, server, deploy: { oroCompose: true, instances, arguments: ['--oro', '7'] } });
  // What Oro's own file says of the service, in short.
  const ORO = [
    'services:',
    '  ws:',
    '    image: oroinc/runtime:7.0',
    '    command: websocket',
    '    environment: { ORO_WEBSOCKET_SERVER_DSN: "//0.0.0.0:8080" }',
    '    user: www-data',
    '    init: true',
    '    volumes: ["oro_app:/var/www/oro"]',
    'volumes: { oro_app: {} }',
    '',
  ].join('\n');

  test('replaces image and command, and gives the service a health check and time to stop', async () => {
    const rendered = await oro(1);
    expect([...rendered.keys()]).toEqual([
      'syncctl/Dockerfile',
      'syncctl/.dockerignore',
      'compose.syncctl.yaml',
    ]);
    const { services } = load(rendered.get('compose.syncctl.yaml') ?? '') as { services: object };
    expect(services).toEqual({
      ws: expect.objectContaining({
        image: 'syncctl:0.1.0',
        build: { context: './syncctl' },
        command: ['up', '/var/www/oro/.env-app', '--oro', '7'],
        stop_grace_period: '15s',
        healthcheck: expect.objectContaining({ test: ['CMD', 'syncctl', 'health', '/var/www/oro/.env-app'] }),
        deploy: { replicas: 1 },
      }),
    });
  });

  test('adds a Redis for several containers', async () => {
    const { services } = load((await oro(3)).get('compose.syncctl.yaml') ?? '') as {
      services: Record<string, Service>;
    };
    expect(Object.keys(services)).toEqual(['ws', 'syncctl-redis']);
    expect(services.ws).toMatchObject({
      deploy: { replicas: 3 },
      environment: {
        SYNCCTL_SERVER_ENGINE: 'redis',
        SYNCCTL_SERVER_REDIS_URL: 'redis://syncctl-redis:6379',
      },
    });
  });

  test('is an override that docker-compose takes', async ({ skip }) => {
    const program = findProgram('docker-compose');
    if (program === null) return skip('needs docker-compose');
    const folder = newFolder();
    mkdirSync(join(folder, 'syncctl'), { recursive: true });
    writeFileSync(join(folder, 'compose.yaml'), ORO);
    writeFileSync(join(folder, 'override.yaml'), (await oro(2)).get('compose.syncctl.yaml') ?? '');
    const argv = ['-f', join(folder, 'compose.yaml'), '-f', join(folder, 'override.yaml'), 'config'];
    const { status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { services } = load(stdout) as { services: Record<string, Service> };
    expect(services.ws).toMatchObject({
      image: 'syncctl:0.1.0',
      user: 'www-data',
      init: true,
      environment: { ORO_WEBSOCKET_SERVER_DSN: '//0.0.0.0:8080', RUNTIME_DIRECTORY: '/tmp/syncctl' },
    });
  });
});

/** Answers every question for an address with these, as Docker does for a name of several containers. */
async function nameServer(addresses: () => readonly string[]): Promise<number> {
  const socket: DatagramSocket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const found = addresses();
    const head = Buffer.from(question.subarray(0, 12));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(found.length, 6);
    head.writeUInt16BE(0, 10);
    const end = question.indexOf(0, 12) + 5;
    const answers = found.map((address) =>
      Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
    );
    socket.send(Buffer.concat([head, question.subarray(12, end), ...answers]), from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  onTestFinished(() => {
    socket.close();
  });
  return socket.address().port;
}

/** An instance that tells its address to whoever connects. */
async function instance(address: string, port: number): Promise<Server> {
  const server = createServer((socket) => socket.end(address));
  await new Promise<void>((done) => server.listen(port, address, done));
  return server;
}

function visit(port: number): Promise<string> {
  return new Promise((done) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => {}).on('close', () => done(said));
  });
}

describeWith(['nginx', 'nginx-stream'], 'the nginx between PHP and the containers', () => {
  test('skips an instance that refuses connections, and finds one that is new', async () => {
    const [outer, inner] = [await reservePort(), await reservePort()];
    const known = ['127.0.0.2', '127.0.0.3'];
    const dns = await nameServer(() => known);
    const text = (await files({ deploy: { instances: 2 } })).get('nginx.conf') ?? '';
    const block = /^stream \{\n(.*)^\}/ms.exec(text)?.[1] ?? '';
    const stream = block
      .replace('127.0.0.11', `127.0.0.1:${dns}`)
      .replace('listen 8080', `listen 127.0.0.1:${outer}`)
      .replace('$instances:8080', `$instances:${inner}`);
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const one = await instance('127.0.0.2', inner);
    const nginx = await runNginx(folder, '', outer, { stream });
    onTestFinished(() => nginx.stop());
    // The other one is known, but refuses.
    for (let time = 0; time < 8; time++) expect(await visit(outer)).toBe('127.0.0.2');
    const other = await instance('127.0.0.4', inner);
    onTestFinished(() => void other.close());
    known.splice(0, 2, '127.0.0.4');
    one.close();
    await expect.poll(() => visit(outer), { timeout: 10_000 }).toBe('127.0.0.4');
  });

  test('loads as it is', async () => {
    const folder = newFolder();
    const text = (await files({ deploy: { instances: 2 } })).get('nginx.conf') ?? '';
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `load_module /usr/lib/nginx/modules/ngx_stream_module.so;\n${text}`.replace('/tmp/', `${folder}/`),
    );
    const program = findProgram('nginx') ?? 'nginx';
    const { stderr, status } = spawnSync(program, ['-t', '-q', '-p', folder, '-c', file], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

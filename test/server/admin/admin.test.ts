import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServer } from '../../../src/server/server.js';
import { join, message, settled } from '../raw-client.js';
import { portOf, serverOptions } from '../run-server.js';
import { ask } from './ask.js';

async function running() {
  const server = createServer(serverOptions({}, { admin: { address: '127.0.0.1', port: 0 } }));
  onTestFinished(() => server.stop());
  const { listen, admin } = await server.start();
  const port = admin !== null && 'port' in admin ? admin.port : 0;
  const get = (path: string, headers = {}, method = 'GET') =>
    ask({ host: '127.0.0.1', port, path, headers, method });
  return { server, port: portOf(listen), get };
}

describe('the admin listener', () => {
  it('says that it lives and is ready', async () => {
    const { get } = await running();
    expect(await get('/livez')).toMatchObject({ status: 200, body: 'ok\n' });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ok\n' });
  });

  it('is not ready while draining', async () => {
    const { get, server, port } = await running();
    const { client } = await join(port);
    const stopped = server.stop();
    expect(await get('/readyz')).toMatchObject({ status: 503, body: 'draining\n' });
    expect(await get('/livez')).toMatchObject({ status: 200 });
    client.socket.destroy();
    await stopped;
  });

  it('shows the status as JSON', async () => {
    const { get, port } = await running();
    const { client } = await join(port);
    client.send(message([5, 'a']), message([5, 'b']));
    await settled(client);
    const { headers, body } = await get('/status');
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toEqual({
      ident: 'syncctl/test',
      version: 'test',
      pid: process.pid,
      state: 'ready',
      uptime: expect.any(Number),
      memory: expect.any(Number),
      listen: { address: '127.0.0.1', port },
      connections: 1,
      kinds: { backend: 1, user: 0, guest: 0 },
      subscriptions: 2,
      topicCount: 2,
      topics: [
        { topic: 'a', subscribers: 1 },
        { topic: 'b', subscribers: 1 },
      ],
      engine: {
        name: 'memory',
        state: 'ready',
        reason: null,
        lag: 0,
        waiting: 0,
        waitingBytes: 0,
        dropped: 0,
        gaps: 0,
      },
      processes: [
        {
          id: expect.stringMatching(/^[\da-f]{16}$/),
          host: hostname(),
          pid: process.pid,
          version: 'test',
          listen: `127.0.0.1:${port}`,
          state: 'ready',
          connections: 1,
          lag: 0,
          self: true,
          silent: false,
          heard: 0,
        },
      ],
    });
  });

  it('counts what happens', async () => {
    const { get, port } = await running();
    const { client } = await join(port);
    client.send(message([5, 't']), message([7, 't', 1]), message([7, 't', 2]), message([99]));
    await client.json();
    await client.json();
    await settled(client);
    const { headers, body } = await get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const values = Object.fromEntries(
      body
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split(' ')),
    );
    expect(values).toMatchObject({
      syncctl_ready: '1',
      'syncctl_connections{kind="backend"}': '1',
      'syncctl_connections{kind="guest"}': '0',
      syncctl_subscriptions: '1',
      syncctl_topics: '1',
      'syncctl_handshakes_total{status="101"}': '1',
      'syncctl_messages_total{type="publish"}': '2',
      'syncctl_bad_messages_total{reason="unknown-type"}': '1',
      syncctl_deliveries_total: '2',
      'syncctl_dropped_connections_total{reason="slow"}': '0',
    });
    expect((await get('/metrics')).body).toContain('syncctl_deliveries_total 2\n');
  });

  it.each([
    [{ Origin: 'http://localhost' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Host: 'evil.example' }, 403],
    [{ Host: '127.0.0.1.evil.example:80' }, 403],
    [{ Host: '10.0.0.1' }, 403],
    [{ Host: 'localhost:9180' }, 200],
    [{ Host: '[::1]:9180' }, 200],
    [{ Host: '127.0.0.1' }, 200],
  ])('answers a request with %j by %i', async (headers, status) => {
    const { get } = await running();
    expect((await get('/status', headers)).status).toBe(status);
  });

  it.each([
    ['/', 'GET', 404],
    ['/__proto__', 'GET', 404],
    ['/status?x=1', 'GET', 200],
    ['/status', 'HEAD', 200],
    ['/status', 'POST', 405],
  ])('answers %s %s by %i', async (path, method, status) => {
    const { get } = await running();
    expect((await get(path, {}, method)).status).toBe(status);
  });

  it('works over a unix socket under any hostname', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'syncctl-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const socketPath = joinPath(folder, 'admin.sock');
    const server = createServer(serverOptions({}, { admin: { path: socketPath, mode: 0o600 } }));
    onTestFinished(() => server.stop());
    const { admin } = await server.start();
    expect(admin).toEqual({ path: socketPath, mode: 0o600 });
    expect(await ask({ socketPath, path: '/readyz', headers: { Host: 'syncctl' } })).toMatchObject({
      status: 200,
    });
  });
});

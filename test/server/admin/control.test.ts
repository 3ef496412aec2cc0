// Reloading and stopping a server from outside: over the admin listener, and over the control socket that stays without one.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createServer } from '../../../src/server/server.js';
import { serverOptions } from '../run-server.js';
import { ask } from './ask.js';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'syncctl-control-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it('takes reload and stop over the control socket, and nothing else', async () => {
  const path = join(folder(), 'control.sock');
  const asked: string[] = [];
  const server = createServer(
    serverOptions(
      {},
      {
        control: { path, mode: 0o600 },
        reload: async () => ({ applied: ['server.drain'], restart: [] }),
        stop: () => asked.push('stop'),
      },
    ),
  );
  onTestFinished(() => server.stop());
  const { admin } = await server.start();
  expect(admin).toBeNull();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const at = (method: string, target: string) => ask({ socketPath: path, method, path: target });
  expect(await at('POST', '/reload')).toMatchObject({ status: 200, body: expect.stringContaining('drain') });
  expect(await at('POST', '/stop')).toMatchObject({ status: 202 });
  await expect.poll(() => asked).toEqual(['stop']);
  for (const target of ['/status', '/metrics', '/topics', '/readyz', '/']) {
    expect([target, (await at('GET', target)).status]).toEqual([target, 404]);
  }
  expect((await at('POST', '/publish')).status).toBe(404);
});

it.each([
  ['no secret is set', null, {}, 403],
  ['the secret is missing', 'a-secret-of-the-admin', {}, 401],
  ['the secret is wrong', 'a-secret-of-the-admin', { Authorization: 'Bearer nope' }, 401],
  ['the secret is right', 'a-secret-of-the-admin', { Authorization: 'Bearer a-secret-of-the-admin' }, 202],
])('over TCP, when %s, answers POST /stop accordingly', async (_, adminSecret, headers, status) => {
  let stops = 0;
  const admin = { address: '127.0.0.1', port: 0 };
  const server = createServer(serverOptions({}, { admin, adminSecret, stop: () => stops++ }));
  onTestFinished(() => server.stop());
  const started = await server.start();
  const port = started.admin !== null && 'port' in started.admin ? started.admin.port : 0;
  const answer = await ask({ host: '127.0.0.1', port, method: 'POST', path: '/stop', headers });
  expect(answer.status).toBe(status);
  await expect.poll(() => stops).toBe(status === 202 ? 1 : 0);
});

it('opens its sockets at another place when their folder is gone', async () => {
  const first = folder();
  const admin = { path: join(first, 'admin.sock'), mode: 0o600 };
  const server = createServer(serverOptions({}, { admin, stop: () => {} }));
  onTestFinished(() => server.stop());
  await server.start();
  rmSync(first, { recursive: true });
  const path = join(folder(), 'admin.sock');
  await server.moveOperators({ admin: { path, mode: 0o600 }, control: null });
  expect(server.adminAddress).toEqual({ path, mode: 0o600 });
  expect((await ask({ socketPath: path, method: 'GET', path: '/status' })).status).toBe(200);
});

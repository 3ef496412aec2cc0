// The latest position of a topic, for operators and for the backend alone.

import { expect, it } from 'vitest';
import { portOf, runServer } from '../run-server.js';
import { ask } from './ask.js';

const PATH = '/position?topic=a%2Fb';

async function started() {
  const running = await runServer(
    {},
    {
      admin: { address: '127.0.0.1', port: 0 },
      access: { backendListen: { address: '127.0.0.1', port: 0 } },
    },
  );
  const { server } = running;
  const { adminAddress } = server;
  return { ...running, adminPort: adminAddress === null ? 0 : portOf(adminAddress) };
}

it('is the same from the admin listener, from that for the backend, and in Node', async () => {
  const { server, adminPort, backendPort } = await started();
  const position = server.position('a/b');
  expect(position).toMatch(/^[0-9a-f]{16}:0$/);
  for (const port of [adminPort, backendPort]) {
    const { status, headers, body } = await ask({ port, path: PATH });
    expect([status, headers['content-type'], JSON.parse(body)]).toEqual([
      200,
      'application/json',
      { position },
    ]);
  }
});

it.each(['/position', '/position?topic', `/position?topic=${'x'.repeat(2000)}`, '/position?other=1'])(
  'is not given for %s',
  async (path) => {
    const { adminPort, backendPort } = await started();
    for (const port of [adminPort, backendPort]) {
      const { status, body } = await ask({ port, path });
      if (path === '/position?topic') expect(status).toBe(200);
      else expect([status, Object.keys(JSON.parse(body))]).toEqual([400, ['error']]);
    }
  },
);

it('is for the backend alone', async () => {
  const { port, backendPort } = await started();
  expect((await ask({ port, path: PATH })).status).toBe(426);
  for (const headers of [{ 'X-Forwarded-For': '192.0.2.1' }, { Origin: 'https://shop.example.com' }]) {
    expect((await ask({ port: backendPort, path: PATH, headers })).status).toBe(403);
  }
  expect((await ask({ port: backendPort, path: PATH, method: 'POST' })).status).toBe(405);
  expect((await ask({ port: backendPort, path: '/positions?topic=a' })).status).toBe(426);
});

import { expect, it } from 'vitest';
import { ask, dial, request } from '../raw-client.js';
import { ACCESS, portOf, runServer } from '../run-server.js';

/** More than Node keeps unless it is told otherwise. */
const MANY = Array.from({ length: 1100 }, () => 'a:1');

const open = { ...ACCESS, origins: ['*'] };

it.each(['X-Forwarded-For: 203.0.113.9', 'Via: 1.1 proxy', 'Origin: https://elsewhere.example'])(
  'a thousand headers do not hide %s behind them',
  async (last) => {
    const { server, port } = await runServer({}, { access: open });
    const client = await dial(port);
    client.send(request([...MANY, last]));
    expect(await client.head()).toContain('101');
    await client.json();
    expect(server.status().kinds).toEqual({ backend: 0, user: 0, guest: 1 });
  },
);

it('a thousand headers do not hide an Origin from the listener for the application or for operators', async () => {
  const { server, backendPort } = await runServer(
    {},
    {
      access: { ...open, backendListen: { address: '127.0.0.1', port: 0 } },
      admin: { address: '127.0.0.1', port: 0 },
    },
  );
  const page = 'Origin: https://elsewhere.example';
  expect(await ask(backendPort, request([...MANY, page]))).toMatch(/^HTTP\/1\.1 403 /);
  const admin = server.adminAddress;
  const adminPort = admin === null ? 0 : portOf(admin);
  const lines = ['GET /status HTTP/1.1', `Host: 127.0.0.1:${adminPort}`, ...MANY, page, '', ''];
  expect(await ask(adminPort, lines.join('\r\n'))).toMatch(/^HTTP\/1\.1 403 /);
});

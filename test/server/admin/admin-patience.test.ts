// The listener for operators does not wait for whoever takes his time.

import { expect, it } from 'vitest';
import { dial } from '../raw-client.js';
import { runServer } from '../run-server.js';

it('ends a request that comes too slowly, and takes few sockets', async () => {
  const { server } = await runServer({}, { admin: { address: '127.0.0.1', port: 0 } });
  const admin = server.adminAddress;
  const port = admin !== null && 'port' in admin ? admin.port : 0;
  const slow = await dial(port);
  slow.send('GET /status HTTP/1.1\r\nHost: 127');
  for (let count = 0; count < 63; count++) await dial(port);
  const beyond = await dial(port);
  expect(await beyond.end()).toBe('');
  expect(await slow.end()).toMatch(/^HTTP\/1\.1 408 /);
});

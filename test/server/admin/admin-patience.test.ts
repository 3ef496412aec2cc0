// The listener for operators waits for nobody that takes its time, and nobody else waits for them.

import { expect, it } from 'vitest';
import { COUNTED, refused } from '../counted.js';
import { ask, dial } from '../raw-client.js';
import { runServer } from '../run-server.js';

const ASKED = 'GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n';

async function runAdmin() {
  const running = await runServer({}, COUNTED);
  const admin = running.server.adminAddress;
  return { running, port: admin !== null && 'port' in admin ? admin.port : 0 };
}

it('ends a request that comes too slowly', async () => {
  const { port } = await runAdmin();
  const slow = await dial(port);
  slow.send('GET /status HTTP/1.1\r\nHost: 127');
  expect(await slow.end()).toMatch(/^HTTP\/1\.1 408 /);
});

it('closes the oldest of many idle connections, so that a program that holds them keeps nobody out', async () => {
  const { running, port } = await runAdmin();
  // Some have asked before, some are asking, some have said nothing.
  const said = [`${ASKED}\r\n`, ASKED, ''];
  const idle = [];
  for (let count = 0; count < 300; count++) {
    const client = await dial(port, false);
    client.send(said[count % said.length] ?? '');
    if (count % said.length === 0) await client.head();
    idle.push(client);
    if (count % 50 === 0) expect(await ask(port, `${ASKED}Connection: close\r\n\r\n`)).toMatch(/ok\n$/);
  }
  while (idle.filter(({ ended }) => !ended).length > 48) await new Promise(setImmediate);
  expect(idle.slice(0, 200).every(({ ended }) => ended)).toBe(true);
  expect(await refused(running, 'admin-sockets')).toBeGreaterThan(200);
});

it('refuses a request whose head is long', async () => {
  const { port } = await runAdmin();
  expect(await ask(port, ASKED, `X-Long: ${'x'.repeat(9000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
});

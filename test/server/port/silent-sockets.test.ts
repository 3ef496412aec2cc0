// Connections that never say anything must not keep out those that do.

import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { SilentSockets } from '../../../src/server/port/silent-sockets.js';
import { freezeClock } from '../../frozen-clock.js';
import { ask, dial, join, request } from '../raw-client.js';
import { runServer } from '../run-server.js';

const ADMIN = { admin: { address: '127.0.0.1', port: 0 } };

it('a thousand of them keep neither a visitor nor the application out for long, and each is counted and told of', async () => {
  const { port, server, logged } = await runServer(
    { maxConnections: 10, maxSilentSockets: 50, handshakeTimeout: 60 },
    ADMIN,
  );
  const pass = freezeClock();
  await Promise.all(Array.from({ length: 1034 }, () => dial(port).catch(() => null)));
  const last = await dial(port);
  await last.end();
  expect(logged).toContainEqual({
    level: 'warn',
    event: 'connection-refused',
    fields: { reason: 'sockets', address: '127.0.0.1' },
  });
  // After a second the silent ones make room for others.
  pass(1001);
  await Promise.all([insist(port, undefined), insist(port, [])]);
  expect(logged).toContainEqual(
    expect.objectContaining({ fields: { reason: 'silent', address: '127.0.0.1' } }),
  );
  const admin = server.adminAddress;
  const page = await ask(
    admin !== null && 'port' in admin ? admin.port : 0,
    'GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
  );
  expect(Number(/refusals_total\{reason="sockets"\} (\d+)/.exec(page)?.[1])).toBeGreaterThan(0);
  expect(Number(/refusals_total\{reason="silent"\} (\d+)/.exec(page)?.[1])).toBeGreaterThan(0);
});

/** Comes again whenever it is turned away. */
async function insist(port: number, lines: readonly string[] | undefined): Promise<void> {
  for (;;) {
    const client = await dial(port);
    client.send(request(lines));
    if ((await client.head().catch(() => '')).includes(' 101 ')) return;
    client.socket.destroy();
  }
}

class FakeSocket extends Duplex {
  readonly remoteAddress: string;

  constructor(address: string) {
    super();
    this.remoteAddress = address;
  }
}
const socketFrom = (address: string) => new FakeSocket(address) as unknown as Socket;

it('those of the address with most go first, the youngest of all never', () => {
  const pass = freezeClock();
  const ended: string[] = [];
  const sockets = new SilentSockets((address) => ended.push(address));
  const enter = (address: string) => sockets.enter(socketFrom(address), 40);
  enter('192.0.2.1');
  for (let count = 0; count < 60; count++) enter('192.0.2.9');
  enter('192.0.2.2');
  pass(900);
  for (let count = 0; count < 60; count++) enter('192.0.2.3');
  expect(ended).toEqual([]);
  pass(200);
  sockets.makeRoom(40);
  expect(new Set(ended.slice(0, 60))).toEqual(new Set(['192.0.2.9']));
  expect(ended).not.toContain('192.0.2.3');
});

it('a crowd that comes at once and speaks is let in, however small the limit', async () => {
  const { port, server } = await runServer({ maxSilentSockets: 16 });
  freezeClock();
  await Promise.all(Array.from({ length: 400 }, () => join(port)));
  expect(server.status().connections).toBe(400);
});

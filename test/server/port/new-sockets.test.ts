// Sockets of strangers that connect directly: no address takes them all, on neither listener.

import { EventEmitter } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { Admission } from '../../../src/server/access/admission.js';
import { Notices } from '../../../src/server/access/notices.js';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { Refusals } from '../../../src/server/observe/refusals.js';
import { NewSockets } from '../../../src/server/port/new-sockets.js';
import { ConnectionRate } from '../../../src/server/quota/connection-rate.js';
import { COUNTED, refused } from '../counted.js';
import { dial, join, type RawClient } from '../raw-client.js';
import { ACCESS, type Running, runServer, serverOptions } from '../run-server.js';

/** Connects to the public listener as if from another address. */
async function createDoor({ server }: Running): Promise<(address: string) => Promise<RawClient>> {
  let remoteAddress = '';
  const door = createServer((visitor: Socket) => {
    Object.defineProperty(visitor, 'remoteAddress', { value: remoteAddress });
    server.admit(visitor);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void door.close());
  return async (address) => {
    remoteAddress = address;
    const accepted = new Promise<void>((resolve) => door.once('connection', () => resolve()));
    const client = await dial((door.address() as { port: number }).port, false);
    await accepted;
    return client;
  };
}

it('an address gets half of them at most, and the next one the half of what is left', async () => {
  const limits = { maxConnections: 32, maxConnectionsPerAddress: 32, maxSilentSockets: 1000 };
  const running = await runServer(limits, { ...COUNTED, fileLimit: 134 });
  const connect = await createDoor(running);
  // Of 101 sockets, a tenth is for proxies.
  const open = async (address: string): Promise<number> => {
    const clients: RawClient[] = [];
    for (let count = 0; count < 60; count++) clients.push(await connect(address));
    await clients.at(-1)?.end();
    return clients.filter(({ ended }) => !ended).length;
  };
  expect(await open('198.51.100.7')).toBe(45);
  expect(await open('198.51.100.8')).toBe(23);
  expect(await refused(running, 'sockets-per-address')).toBe(15 + 37);
  await join(running.port);
});

it('strangers leave half of the sockets of its own listener to the application', () => {
  const { access, limits, log } = serverOptions(
    { maxConnectionsPerAddress: 1000 },
    { access: { ...ACCESS, backendFrom: ['192.0.2.5'] } },
  );
  const counters = new Counters();
  const refusals = new Refusals(counters, log);
  const admission = new Admission(access, limits, createMemoryEngine(), counters, refusals, new Notices(log));
  const context = { limits, admission, refusals, connectionRate: new ConnectionRate(limits) };
  const sockets = new NewSockets(context, true, () => 100);
  const from = (remoteAddress: string) =>
    Array.from({ length: 60 }, () =>
      sockets.take(Object.assign(new EventEmitter(), { remoteAddress }) as Socket),
    ).filter(Boolean).length;
  const taken = Array.from({ length: 60 }, (_, last) => from(`198.51.100.${last}`));
  expect(taken.slice(0, 3)).toEqual([25, 13, 6]);
  expect(taken.reduce((all, one) => all + one)).toBe(50);
  expect(from('192.0.2.5')).toBe(60);
  expect(counters.refusals.sockets).toBeGreaterThan(0);
});

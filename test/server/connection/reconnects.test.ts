// A client that is expelled and comes back at once costs work each time. Its address pays for it, and nobody else.

import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freezeClock } from '../../frozen-clock.js';
import { jwt } from '../access/mint.js';
import { answerTo, enter, runGuarded } from '../access/visit.js';
import { COUNTED, refused } from '../counted.js';
import { dial, frame, join, request, settled } from '../raw-client.js';
import { type Running, runServer } from '../run-server.js';

const from = (address: string): string[] => ['Sec-WebSocket-Protocol: wamp', `X-Forwarded-For: ${address}`];
const by = (address: string) => ({ lines: [`X-Forwarded-For: ${address}`] });
const FLOOD = [
  frame('x', { final: false }),
  ...Array<Buffer>(20).fill(frame('', { opcode: 0, final: false })),
];

async function deserted({ server }: Running): Promise<void> {
  while (server.status().connections > 0) await new Promise(setImmediate);
}

describe('an address that opens connections again and again', () => {
  it('is refused after as many as it may hold, until it has waited; others are not', async () => {
    const running = await runGuarded({}, COUNTED, { maxConnectionsPerAddress: 20 });
    const { port } = running;
    const pass = freezeClock();
    for (let count = 0; count <= 100; count++) {
      const { client } = await join(port, from('203.0.113.7'));
      client.send(...FLOOD);
      expect(await client.closeCode()).toBe(1008);
      client.socket.destroy();
    }
    await deserted(running);
    const refusal = '503 too many new connections from this address';
    expect(await answerTo(port, by('203.0.113.7'))).toBe(refusal);
    expect(await refused(running, 'connection-rate')).toBe(1);
    await enter(port, by('203.0.113.8'));
    // A user with a ticket has a share of its own, also at the same address. The application has no limit.
    await enter(port, { ticket: jwt(), ...by('203.0.113.7') });
    await enter(port, { lines: [] });
    pass(200);
    await enter(port, by('203.0.113.7'));
  });

  it('is told so as a user, if it is one', async () => {
    const running = await runGuarded({}, {}, { maxConnectionsPerAddress: 20 });
    freezeClock();
    for (let count = 0; count <= 100; count++) {
      const client = await enter(running.port, { ticket: jwt() });
      client.socket.destroy();
      await deserted(running);
    }
    expect(await answerTo(running.port, { ticket: jwt() })).toBe('503 too many new connections of this user');
    await enter(running.port, { ticket: jwt({ sub: '8' }) });
  });

  it('may open all that it may hold at once', async () => {
    const { port, server } = await runServer({ maxConnectionsPerAddress: 150 });
    freezeClock();
    for (let count = 0; count < 150; count++) await join(port, from('203.0.113.7'));
    expect(server.status().connections).toBe(150);
  });

  it('has no rate where addresses are not those of the clients', async () => {
    const running = await runServer({ maxConnectionsPerAddress: 0 });
    freezeClock();
    for (let count = 0; count < 150; count++) {
      const { client } = await join(running.port, from('203.0.113.7'));
      client.socket.destroy();
    }
  });

  it('is cut before its requests are read if they come even faster, unless it is a proxy', async () => {
    const running = await runServer({ maxConnectionsPerAddress: 1 }, COUNTED);
    freezeClock();
    let address = '198.51.100.7';
    const door = createServer((visitor: Socket) => {
      Object.defineProperty(visitor, 'remoteAddress', { value: address });
      running.server.admit(visitor);
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void door.close());
    const { port } = door.address() as { port: number };
    const visit = async (): Promise<string> => {
      const client = await dial(port);
      client.send(request([], '/', 'POST'));
      return client.end();
    };
    for (let count = 0; count <= 400; count++) expect(await visit()).toMatch(/^HTTP\/1\.1 405 /);
    expect(await visit()).toBe('');
    expect(await refused(running, 'connection-rate')).toBe(1);
    for (address of ['198.51.100.8', '127.0.0.1']) expect(await visit()).toMatch(/^HTTP\/1\.1 405 /);
  });
});

describe('what is no message yet', () => {
  const limits = { maxMessageRate: 1, maxConnectionsPerAddress: 500 };
  const refusal = '503 too many messages from this address';

  it('counts towards the rate of its address by its length', async () => {
    const { port } = await runServer(limits);
    freezeClock();
    const clients = await Promise.all(Array.from({ length: 15 }, () => join(port, from('203.0.113.7'))));
    for (const { client } of clients) client.send(frame('x'.repeat(16_000)).subarray(0, 15_000));
    await expect.poll(() => answerTo(port, by('203.0.113.7'))).toBe(refusal);
    await settled((await join(port, from('203.0.113.8'))).client);
  });

  it('counts towards it even if nothing but a byte comes at a time', async () => {
    const { port } = await runServer(limits);
    freezeClock();
    const clients = await Promise.all(Array.from({ length: 25 }, () => join(port, from('203.0.113.7'))));
    for (const { client } of clients) client.socket.setNoDelay();
    const bytes = frame('x'.repeat(20));
    for (let at = 0; at < 12; at++) {
      for (const { client } of clients) client.send(bytes.subarray(at, at + 1));
      // Each byte must be read before the next one is written.
      await settled((await join(port, from('203.0.113.8'))).client);
    }
    expect(await answerTo(port, by('203.0.113.7'))).toBe(refusal);
  });
});

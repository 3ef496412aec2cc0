// Clients that do not read: what waits for them is bounded, and the others do not notice.

import { describe, expect, it } from 'vitest';
import { dial, frame, join, message, request, settled } from '../raw-client.js';
import { runServer } from '../run-server.js';

describe('a subscriber that never reads', () => {
  it('is dropped at the limit, while the others lose nothing', async () => {
    const { port, server, logged } = await runServer({ maxBufferedBytes: 100_000 });
    const slow = await join(port);
    slow.client.socket.pause();
    slow.client.send(message([5, 't']));
    while (server.status().subscriptions === 0) await new Promise(setImmediate);
    const { client } = await join(port);
    client.send(message([5, 't']));
    await settled(client);
    const publisher = await join(port, []);
    const filler = 'x'.repeat(50_000);
    let sent = 0;
    while (server.status().connections === 3) {
      publisher.client.send(message([7, 't', `${sent} ${filler}`]));
      expect(await client.json()).toEqual([8, 't', `${sent} ${filler}`]);
      sent++;
    }
    expect(sent).toBeGreaterThan(1);
    expect(logged).toContainEqual(
      expect.objectContaining({
        event: 'connection-dropped',
        fields: expect.objectContaining({ session: slow.session, reason: 'slow' }),
      }),
    );
    expect(server.status()).toMatchObject({ connections: 2, subscriptions: 1 });
  });

  it('may be sent one turn of more than the limit while it reads', async () => {
    const { port } = await runServer({ maxBufferedBytes: 65_536 });
    const { client } = await join(port);
    client.send(message([5, 'a']), message([5, 'b']), frame('first', { opcode: 9 }));
    await client.frame();
    const big = 'x'.repeat(300_000);
    const publisher = await dial(port);
    publisher.send(request([]), message([7, 'a', big]));
    expect(await client.json()).toEqual([8, 'a', big]);
  });
});

it('writes many frames of several topics in order', async () => {
  const { port } = await runServer();
  const { client } = await join(port);
  const parts = [message([5, 'a']), message([5, 'b'])];
  for (let count = 0; count < 200; count++) {
    parts.push(message([7, count % 2 ? 'a' : 'b', `${count} ${'x'.repeat(1000)}`]));
  }
  client.send(...parts);
  for (let count = 0; count < 200; count++) {
    expect(await client.json()).toEqual([8, count % 2 ? 'a' : 'b', `${count} ${'x'.repeat(1000)}`]);
  }
});

it('drops a client that pings without ever reading the pongs', async () => {
  const { port, server, logged } = await runServer({ maxBufferedBytes: 65_536 });
  const { client } = await join(port);
  client.socket.pause();
  const pings = Buffer.concat(Array.from({ length: 500 }, () => frame('p'.repeat(125), { opcode: 9 })));
  while (server.status().connections > 0 && !client.socket.destroyed) {
    await new Promise((resolve) => client.socket.write(pings, resolve));
  }
  while (server.status().connections > 0) await new Promise(setImmediate);
  expect(logged).toContainEqual(
    expect.objectContaining({
      event: 'connection-dropped',
      fields: expect.objectContaining({ reason: 'slow' }),
    }),
  );
});

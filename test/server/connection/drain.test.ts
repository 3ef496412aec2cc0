// How the connections of a stopping server end: each kind so that it comes back, and not all at once.

import { describe, expect, it } from 'vitest';
import { Connections, type Listed } from '../../../src/server/connection/connections.js';
import { drain, type Restartable } from '../../../src/server/connection/drain.js';
import { defineTopic } from '../../../src/server/handlers/define.js';
import { dial, join, message, type RawClient, request, settled } from '../raw-client.js';
import { runServer } from '../run-server.js';

const OURS = ['Sec-WebSocket-Protocol: wamp, syncctl.v1'];

/** Takes the close frame, answers it, and says what it said. */
async function farewell(client: RawClient): Promise<{ code: number; reason: string }> {
  const { opcode, payload } = await client.frame();
  if (opcode !== 8) throw new Error(`expected a close frame, got opcode ${opcode}`);
  client.socket.end();
  return { code: payload.readUInt16BE(0), reason: payload.toString('utf8', 2) };
}

describe('a stopping server', () => {
  it('tells clients of our own one after the other, each with the time to wait', async () => {
    const { server, port } = await runServer({ drain: 2 });
    const clients = await Promise.all(Array.from({ length: 40 }, () => join(port, OURS)));
    const told = Promise.all(clients.map(({ client }) => farewell(client)));
    await server.stop();
    for (const { code, reason } of await told) {
      expect(code).toBe(1012);
      expect(reason).toMatch(/^retry=\d{4}$/);
    }
  });

  it('spreads them over the drain, and sends nobody back before its end', async () => {
    const [clients, seconds] = [40, 1];
    const connections = new Connections<Restartable & Listed>();
    const told: { readonly at: number; readonly retry: number }[] = [];
    const began = performance.now();
    for (let count = 0; count < clients; count++) {
      const leaving = {
        id: String(count),
        reconnectsWhenTold: true,
        listens: true,
        address: null,
        restart(retry: number) {
          told.push({ at: performance.now() - began, retry });
          connections.delete(leaving);
        },
      };
      connections.add(leaving);
    }
    await drain(connections, seconds, null);
    expect(told).toHaveLength(clients);
    const spread = seconds * 800;
    for (const [before, { at, retry }] of told.entries()) {
      // None before its turn, which a busy machine may put off.
      expect(before).toBeLessThan((at / spread) * clients + 1);
      expect(at + retry).toBeGreaterThan(1000 + spread);
      expect(retry).toBeLessThan(1000 + 2 * spread);
    }
  });

  it('delivers what handlers publish about clients that leave to those that leave later', async () => {
    const topic = defineTopic({
      pattern: 'room',
      unsubscribe: ({ client, broadcast }) => broadcast(`${client.number} has left`),
    });
    const { server, port } = await runServer({}, { handlers: { topics: [topic], periodics: [] } });
    const clients = await Promise.all(Array.from({ length: 3 }, () => join(port)));
    for (const { client } of clients) {
      client.send(message([5, 'room']));
      await settled(client);
    }
    const received = Promise.all(clients.map(({ client }) => client.end()));
    for (const { client } of clients) client.socket.once('end', () => client.socket.end());
    await server.stop();
    const counts = (await received).map((text) => text.split('has left').length - 1);
    expect(counts.sort()).toEqual([0, 1, 2]);
  });

  it('does not keep a single client of our own waiting', async () => {
    const { server, port } = await runServer({ drain: 60 });
    const { client } = await join(port, OURS);
    const told = farewell(client);
    await server.stop();
    expect((await told).reason).toMatch(/^retry=1\d\d\d$/);
  });

  it('delivers what is published meanwhile to clients that are still connected', async () => {
    const { server, port } = await runServer({ drain: 2 });
    const clients = await Promise.all(Array.from({ length: 10 }, () => join(port, OURS)));
    for (const { client } of clients) {
      client.send(message([5, 't']));
      expect(await client.text()).toContain('syncctl/recovery');
    }
    const { client: publisher } = await join(port, []);
    await settled(publisher);
    const stopped = server.stop();
    publisher.send(message([7, 't', 'still here']));
    const last = await Promise.all(
      clients.map(async ({ client }) => {
        const first = await client.frame();
        if (first.opcode === 1) await farewell(client);
        else client.socket.end();
        return first.opcode;
      }),
    );
    expect(last.filter((opcode) => opcode === 1).length).toBeGreaterThan(5);
    await stopped;
  });

  it('is not ready at once, and goes on accepting for as long as it is told', async () => {
    const { server, port } = await runServer({ drainDelay: 0.5 });
    const stopped = server.stop();
    expect(server.state).toBe('draining');
    const { client } = await join(port);
    client.send(message([5, 't']), message([7, 't', 1]));
    expect(await client.json()).toEqual([8, 't', 1]);
    await stopped;
    expect(await client.end()).toBe('');
  });

  it('completes the handshake of sockets that it accepted before, so that old clients reconnect by themselves', async () => {
    const { server, port } = await runServer();
    const { client } = await join(port);
    const late = await dial(port);
    await settled(client);
    const stopped = server.stop();
    late.send(request());
    expect(await late.head()).toMatch(/^HTTP\/1\.1 101 /);
    expect(await late.json()).toEqual([0, expect.any(String), 1, 'syncctl/test']);
    expect(await late.end()).toBe('');
    late.socket.end();
    client.socket.end();
    await stopped;
  });

  it('ends in its time though nobody answers', async () => {
    const { server, port } = await runServer({ drain: 0.6 });
    for (let count = 0; count < 5; count++) await join(port, OURS);
    await server.stop();
    expect(server.status().connections).toBe(0);
  });
});

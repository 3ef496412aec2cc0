import { describe, expect, it } from 'vitest';
import { defineTopic } from '../../src/server/handlers/define.js';
import { dial, join, message, type RawClient, request, settled } from './raw-client.js';
import { runServer } from './run-server.js';

const OURS = ['Sec-WebSocket-Protocol: wamp, syncctl.v1'];

/** Takes the close frame, answers it, and says when it came and what it said. */
async function farewell(client: RawClient): Promise<{ at: number; code: number; reason: string }> {
  const { opcode, payload } = await client.frame();
  if (opcode !== 8) throw new Error(`expected a close frame, got opcode ${opcode}`);
  const at = performance.now();
  client.socket.end();
  return { at, code: payload.readUInt16BE(0), reason: payload.toString('utf8', 2) };
}

describe('a stopping server', () => {
  it('tells clients of our own one after the other, each with the time to wait', async () => {
    const { server, port } = await runServer({ drain: 2 });
    const clients = await Promise.all(Array.from({ length: 40 }, () => join(port, OURS)));
    const began = performance.now();
    const told = Promise.all(clients.map(({ client }) => farewell(client)));
    await server.stop();
    const farewells = await told;
    expect(performance.now() - began).toBeLessThan(2000);
    expect(new Set(farewells.map(({ code }) => code))).toEqual(new Set([1012]));
    const times = farewells.map(({ at }) => at - began).sort((a, b) => a - b);
    // Not all at once: the four quarters of the spread have about as many each.
    for (const quarter of [0.25, 0.5, 0.75]) {
      const before = times.filter((time) => time < 1600 * quarter).length;
      expect(before).toBeGreaterThan(40 * quarter - 8);
      expect(before).toBeLessThan(40 * quarter + 8);
    }
    for (const { reason, at } of farewells) {
      const wait = Number(/^retry=(\d+)$/.exec(reason)?.[1]);
      // Nobody is sent back before the server can have ended and started again.
      expect(at - began + wait).toBeGreaterThan(2400);
      expect(wait).toBeLessThan(5000);
    }
  });

  it('brings what handlers say of those who leave to those who leave later', async () => {
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

  it('brings what is published meanwhile to those who are still there', async () => {
    const { server, port } = await runServer({ drain: 2 });
    const clients = await Promise.all(Array.from({ length: 10 }, () => join(port, OURS)));
    for (const { client } of clients) {
      client.send(message([5, 't']));
      await settled(client);
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

  it('shakes hands with whom it had accepted before, so that old clients come back by themselves', async () => {
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

  it('is gone within its time though nobody answers', async () => {
    const { server, port } = await runServer({ drain: 0.6 });
    for (let count = 0; count < 5; count++) await join(port, OURS);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(server.status().connections).toBe(0);
  });
});

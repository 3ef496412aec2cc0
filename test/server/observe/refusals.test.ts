// Whoever is sent away or not let in: counted by reason, told a few times a minute, never at the expense of the application.

import { describe, expect, it } from 'vitest';
import { COUNTED, counted, dropped, refused } from '../counted.js';
import { expectFreed } from '../garbage.js';
import { ask, dial, frame, join, message, type RawClient, request, settled } from '../raw-client.js';
import { type Running, runServer } from '../run-server.js';

/** Behind a proxy, so a guest. */
const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];

/** How many connections there are, once there are no more than so many. */
async function fallenTo({ server }: Running, connections: number): Promise<void> {
  while (server.status().connections > connections) await new Promise(setImmediate);
}

const lines = ({ logged }: Running, event: string, reason: string): number =>
  logged.filter((line) => line.event === event && (line.fields as { reason?: string }).reason === reason)
    .length;

describe('a connection that breaks the protocol or a limit', () => {
  it.each([
    ['an unmasked frame', 'bad-frame', 1002, [frame('[5,"t"]', { masked: false })]],
    ['a reserved bit', 'bad-frame', 1002, [frame('[5,"t"]', { rsv: 0x20 })]],
    ['an opcode that nobody knows', 'bad-frame', 1002, [frame('', { opcode: 3 })]],
    ['a control frame in pieces', 'bad-frame', 1002, [frame('', { opcode: 9, final: false })]],
    ['a text that is no UTF-8', 'not-utf8', 1007, [frame(Buffer.from([0xff]))]],
    ['bytes that are no UTF-8', 'not-utf8', 1007, [frame(Buffer.from([0xff]), { opcode: 2 })]],
    ['a message that is too long', 'too-big', 1009, [frame('x'.repeat(20_000))]],
    ['a length beyond all measure', 'too-big', 1009, [Buffer.from('81ffffffffffffffffff', 'hex')]],
    [
      'a message in too many pieces',
      'fragments',
      1008,
      [
        frame('x', { final: false }),
        ...Array.from({ length: 16 }, () => frame('x', { opcode: 0, final: false })),
      ],
    ],
  ])('by %s is counted and told as %s', async (_name, reason, code, bytes) => {
    const running = await runServer({}, COUNTED);
    const { client, session } = await join(running.port, GUEST);
    client.send(...bytes);
    expect(await client.closeCode()).toBe(code);
    expect(await dropped(running, reason)).toBe(1);
    expect(running.logged).toContainEqual({
      level: 'warn',
      event: 'connection-dropped',
      fields: expect.objectContaining({ session, reason }),
    });
  });

  it('gets no event any more', async () => {
    const running = await runServer();
    const { client } = await join(running.port, GUEST);
    client.send(message([5, 't']));
    await settled(client);
    client.send(frame('', { opcode: 3 }));
    await client.frame();
    expect(running.server.status().subscriptions).toBe(0);
  });
});

describe('the log', () => {
  it.each([
    ['bad-messages', 'bad-messages', { maxBadMessages: 0 }, [frame('?')], true],
    ['connection-dropped', 'bad-frame', {}, [frame('', { opcode: 3 })], true],
    [
      'subscription-refused',
      'subscriptions',
      { maxSubscriptions: 1 },
      [message([5, 'a']), message([5, 'b'])],
      false,
    ],
  ])(
    'cannot be filled with %s by whoever comes again and again',
    async (event, reason, limits, bytes, ends) => {
      const running = await runServer(limits, COUNTED);
      for (let count = 0; count < 20; count++) {
        const { client } = await join(running.port, GUEST);
        client.send(...bytes);
        if (ends) await client.closeCode();
        else await settled(client);
        client.socket.destroy();
      }
      expect(lines(running, event, reason)).toBe(2);
      expect(await (ends ? dropped(running, reason) : refused(running, reason))).toBe(20);
    },
  );

  it.each([
    ['connections', { maxConnections: 1 }, request(GUEST)],
    ['connections-per-address', { maxConnectionsPerAddress: 1 }, request(GUEST)],
    ['bad-handshake', {}, request([], '/', 'POST')],
    ['bad-request', {}, 'nonsense\r\n\r\n'],
  ])('tells a few times of handshakes that are refused for %s', async (reason, limits, bytes) => {
    const running = await runServer(limits, COUNTED);
    await join(running.port, GUEST);
    for (let count = 0; count < 10; count++) await ask(running.port, bytes);
    expect(lines(running, 'connection-refused', reason)).toBe(2);
    expect(await refused(running, reason)).toBe(10);
    expect(await counted(running, 'log_lines_dropped_total{reason="rate"}')).toBe(8);
  });

  it('names the address that a proxy forwards', async () => {
    const running = await runServer({ maxConnectionsPerAddress: 1 });
    await join(running.port, GUEST);
    await ask(running.port, request(GUEST));
    expect(running.logged).toContainEqual({
      level: 'warn',
      event: 'connection-refused',
      fields: { reason: 'connections-per-address', address: '203.0.113.7' },
    });
  });
});

describe('places', () => {
  it('are kept for the application when strangers take all they can get', async () => {
    const running = await runServer({ maxConnections: 20, reservedConnections: 100 }, COUNTED);
    for (let count = 0; count < 18; count++) await join(running.port, GUEST);
    expect(await ask(running.port, request(GUEST))).toMatch(/^HTTP\/1\.1 503 .*too many connections\n$/s);
    await join(running.port, []);
    await join(running.port, []);
    expect(running.server.status().kinds).toEqual({ backend: 2, user: 0, guest: 18 });
    expect(await ask(running.port, request([]))).toMatch(/^HTTP\/1\.1 503 /);
    expect(await refused(running, 'connections')).toBe(2);
  });

  it('that the application has taken are not taken from the others', async () => {
    const { port, server } = await runServer({ maxConnections: 20, reservedConnections: 2 });
    await join(port, []);
    await join(port, []);
    for (let count = 0; count < 18; count++) await join(port, GUEST);
    expect(server.status().connections).toBe(20);
  });

  it('need not be kept', async () => {
    const { port, server } = await runServer({ maxConnections: 20, reservedConnections: 0 });
    for (let count = 0; count < 20; count++) await join(port, GUEST);
    expect(server.status().connections).toBe(20);
  });
});

describe('subscriptions', () => {
  it('of all strangers together are bounded, those of the application are not', async () => {
    const running = await runServer({ maxTotalSubscriptions: 5 }, COUNTED);
    const guests = [await join(running.port, GUEST), await join(running.port, GUEST)];
    for (const { client } of guests) {
      client.send(...['a', 'b', 'c', 'd'].map((topic) => message([5, topic])));
      await settled(client);
    }
    expect(running.server.status().subscriptions).toBe(5);
    expect(await refused(running, 'total-subscriptions')).toBe(3);
    const backend = await join(running.port, []);
    backend.client.send(message([5, 'x']));
    await settled(backend.client);
    guests[0]?.client.send(message([6, 'a']), message([6, 'b']), message([5, 'e']));
    await settled((guests[0] as { client: RawClient }).client);
    expect(running.server.status().subscriptions).toBe(5);
  });
});

describe('a message that is begun', () => {
  const begin = frame('[7,"t",', { final: false });

  it.each([
    ['a fragment', [begin]],
    ['half a frame', [frame('[5,"topic"]').subarray(0, 9)]],
    ['one byte', [Buffer.from([0x81])]],
    ['a fragment behind a whole message', [message([5, 't']), begin]],
  ])('and never ended, of which there is %s, costs a guest the connection', async (_name, bytes) => {
    const running = await runServer({ messageTimeout: 0.1 }, COUNTED);
    const { client } = await join(running.port, GUEST);
    client.send(...bytes);
    await client.end();
    expect(await dropped(running, 'unfinished')).toBe(1);
  });

  it('does so also while the guest goes on answering pings', async () => {
    const running = await runServer({ messageTimeout: 0.2 }, COUNTED);
    const { client } = await join(running.port, GUEST);
    client.send(begin);
    const timer = setInterval(() => client.send(frame('', { opcode: 10 })), 20);
    await client.end();
    clearInterval(timer);
    expect(await dropped(running, 'unfinished')).toBe(1);
  });

  it('may take its time when the application sends it', async () => {
    const running = await runServer({ messageTimeout: 0.05 }, COUNTED);
    const { client: backend } = await join(running.port, []);
    backend.send(begin);
    const guest = await join(running.port, GUEST);
    guest.client.send(begin);
    await guest.client.end();
    backend.send(frame('1]', { opcode: 0 }));
    await settled(backend);
    expect(await dropped(running, 'unfinished')).toBe(1);
  });

  it('costs no client its connection that ends it, however many follow one another', async () => {
    const { port, server } = await runServer({ messageTimeout: 0.3 });
    const { client } = await join(port, GUEST);
    const { client: idle } = await join(port, GUEST);
    idle.send(begin);
    client.send(frame('[5,', { final: false }));
    // As long as it takes to end somebody who does not end his message.
    for (let count = 0; !idle.ended; count++) {
      client.send(frame(`"${count}"]`, { opcode: 0 }), frame('[5,', { final: false }));
      await settled(client);
    }
    expect(server.status().connections).toBe(1);
  });

  it('takes little memory, however many guests there are and however long they say it is', async () => {
    const running = await runServer({ messageTimeout: 1 }, COUNTED);
    const before = process.memoryUsage().arrayBuffers;
    const long = frame('x'.repeat(1_000_000)).subarray(0, 900_000);
    const refusedOnes = await Promise.all(Array.from({ length: 100 }, () => join(running.port, GUEST)));
    for (const { client } of refusedOnes) client.send(long);
    for (const { client } of refusedOnes) expect(await client.closeCode()).toBe(1009);
    for (const { client } of refusedOnes) client.socket.destroy();
    await fallenTo(running, 0);
    const open = await Promise.all(Array.from({ length: 200 }, () => join(running.port, GUEST)));
    const short = frame('x'.repeat(16_384)).subarray(0, 16_000);
    for (const { client } of open) client.send(short);
    for (const { client } of open) await client.end();
    await fallenTo(running, 0);
    expect(await dropped(running, 'too-big')).toBe(100);
    expect(await dropped(running, 'unfinished')).toBe(200);
    await expectFreed(before, 32 * 1024 * 1024);
  });

  it('may be as long as for all others where the settings say so', async () => {
    const { port } = await runServer({ maxGuestMessageBytes: 67_108_864, maxMessageBytes: 100_000 });
    const { client } = await join(port, GUEST);
    client.send(frame(`[5,"${'x'.repeat(90_000)}"]`));
    await settled(client);
    client.send(frame(`[5,"${'x'.repeat(100_001)}"]`));
    expect(await client.closeCode()).toBe(1009);
  });
});

describe('a peer that answers no ping', () => {
  async function silent(lines: readonly string[]): Promise<{ running: Running; client: RawClient }> {
    const running = await runServer({ pingInterval: 0.05 }, COUNTED);
    const client = await dial(running.port);
    client.send(request(lines));
    await client.head();
    return { running, client };
  }

  it('is cut though it is a guest that never asked for anything, nor for a sub-protocol', async () => {
    const { running, client } = await silent(['X-Forwarded-For: 203.0.113.7']);
    await client.end();
    expect(await dropped(running, 'unanswered-pings')).toBe(1);
  });

  it('is kept when it comes from the application, which may never read', async () => {
    const { running, client } = await silent([]);
    await client.json();
    for (let pings = 0; pings < 5; pings++) expect((await client.frame()).opcode).toBe(9);
    expect(running.server.status().connections).toBe(1);
  });
});

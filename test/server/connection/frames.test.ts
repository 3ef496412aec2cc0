// Frames as clients may send them: pieces, pings, closes, and what breaks the protocol.

import { describe, expect, it } from 'vitest';
import { Heartbeat } from '../../../src/server/connection/heartbeat.js';
import { closeFrame, frame, join, message, settled } from '../raw-client.js';
import { runServer } from '../run-server.js';

async function one(limits = {}) {
  const running = await runServer(limits);
  const { client } = await join(running.port);
  return { ...running, client };
}

describe('frames', () => {
  it('takes a binary frame that holds JSON for text', async () => {
    const { client } = await one();
    client.send(frame('[5,"t"]', { opcode: 2 }), frame('[7,"t","é"]', { opcode: 2 }));
    expect(await client.text()).toBe('[8,"t","é"]');
  });

  it('puts fragments together, with a ping between them', async () => {
    const { client } = await one();
    const bytes = Buffer.from('[7,"t","é"]');
    client.send(
      message([5, 't']),
      frame(bytes.subarray(0, 9), { final: false }),
      frame('now', { opcode: 9 }),
      frame('', { opcode: 0, final: false }),
      frame(bytes.subarray(9), { opcode: 0 }),
    );
    expect(await client.frame()).toMatchObject({ opcode: 10, payload: Buffer.from('now') });
    expect(await client.text()).toBe('[8,"t","é"]');
  });

  it('takes a message that comes byte by byte', async () => {
    const { client } = await one();
    client.socket.setNoDelay();
    for (const byte of Buffer.concat([message([5, 't']), message([7, 't', 1])])) {
      await new Promise((resolve) => client.socket.write(Buffer.from([byte]), resolve));
    }
    expect(await client.text()).toBe('[8,"t",1]');
  });

  it.each([0, 1, 125])('answers a ping of %i bytes with the same bytes', async (size) => {
    const { client } = await one();
    client.send(frame('p'.repeat(size), { opcode: 9 }));
    expect(await client.frame()).toMatchObject({ opcode: 10, payload: Buffer.from('p'.repeat(size)) });
  });

  it('answers 500 pings at once', async () => {
    const { client } = await one();
    client.send(...Array.from({ length: 500 }, (_, index) => frame(`${index}`, { opcode: 9 })));
    for (let index = 0; index < 500; index++) {
      expect((await client.frame()).payload.toString()).toBe(`${index}`);
    }
  });

  it('ignores an unsolicited pong', async () => {
    const { client } = await one();
    client.send(frame('x', { opcode: 10 }));
    await settled(client);
  });

  it.each([
    ['an unmasked frame', frame('[5,"t"]', { masked: false }), 1002],
    ['a reserved bit', frame('[5,"t"]', { rsv: 0x40 }), 1002],
    ['opcode 3', frame('', { opcode: 3 }), 1002],
    ['opcode 11', frame('', { opcode: 11 }), 1002],
    ['a continuation of nothing', frame('x', { opcode: 0 }), 1002],
    ['a new text inside a fragmented one', Buffer.concat([frame('x', { final: false }), frame('y')]), 1002],
    ['a fragmented ping', frame('x', { opcode: 9, final: false }), 1002],
    ['a ping of 126 bytes', frame('p'.repeat(126), { opcode: 9 }), 1002],
    ['a close of 1 byte', frame('x', { opcode: 8 }), 1002],
    ['close code 999', closeFrame(999), 1002],
    ['close code 1005', closeFrame(1005), 1002],
    ['a close reason that is not UTF-8', frame(Buffer.from([3, 0xe8, 0xff]), { opcode: 8 }), 1007],
    ['text that is not UTF-8', frame(Buffer.from([0x5b, 0xff, 0x5d])), 1007],
    ['binary that is not UTF-8', frame(Buffer.from([0x5b, 0xff, 0x5d]), { opcode: 2 }), 1007],
    ['a length with the top bit', Buffer.from('81ff80000000000000000000', 'hex'), 1009],
    ['a message over the limit', frame('x'.repeat(2000)), 1009],
    ['an announced message over the limit', Buffer.from('81ff0000000040000000', 'hex'), 1009],
    [
      'fragments over the limit',
      Buffer.concat([frame('x'.repeat(900), { final: false }), frame('x'.repeat(900), { opcode: 0 })]),
      1009,
    ],
  ])('closes after %s with %i', async (_name, bytes, code) => {
    const { client, server } = await one({ maxMessageBytes: 1024 });
    client.send(bytes);
    expect(await client.closeCode()).toBe(code);
    client.socket.end();
    await client.end();
    while (server.status().connections > 0) await new Promise(setImmediate);
  });

  it.each([1000, 1001, 3000, 4999])('echoes the close code %i and ends the connection', async (code) => {
    const { client } = await one();
    client.send(closeFrame(code), message([5, 'ignored']));
    expect(await client.closeCode()).toBe(code);
    expect(await client.end()).toBe('');
  });

  it('answers a close without a code', async () => {
    const { client } = await one();
    client.send(frame('', { opcode: 8 }));
    expect(await client.closeCode()).toBeOneOf([1000, 1005]);
    expect(await client.end()).toBe('');
  });

  it('sees a FIN without a close frame', async () => {
    const { client, server } = await one();
    client.socket.end();
    expect(await client.end()).toBe('');
    while (server.status().connections > 0) await new Promise(setImmediate);
  });

  it('sends whole text frames of any length without a mask', async () => {
    const { client } = await one();
    client.send(message([5, 't']));
    for (const size of [10, 110, 114, 200, 65_520, 65_540]) {
      client.send(message([7, 't', 'x'.repeat(size)]));
      expect(await client.json()).toEqual([8, 't', 'x'.repeat(size)]);
    }
  });
});

describe('the heartbeat', () => {
  it('drops a connection that leaves two pings unanswered', async () => {
    const { client, logged } = await one({ pingInterval: 0.05 });
    client.send(message([5, 't']));
    expect((await client.frame()).opcode).toBe(9);
    expect((await client.frame()).opcode).toBe(9);
    expect(await client.end()).toBe('');
    expect(logged).toContainEqual(
      expect.objectContaining({
        event: 'connection-dropped',
        fields: expect.objectContaining({ reason: 'unanswered-pings' }),
      }),
    );
  });

  it('pings a new connection after a whole interval, and then once an interval', () => {
    const heartbeat = new Heartbeat();
    for (const steps of [0, 1, 9]) {
      for (let step = 0; step < steps; step++) heartbeat.tick();
      let beats = 0;
      const member = { beat: () => beats++ };
      const slot = heartbeat.join(member);
      for (let step = 0; step < 15; step++) heartbeat.tick();
      expect(beats).toBe(0);
      for (let step = 0; step < 160; step++) heartbeat.tick();
      expect(beats).toBe(10);
      slot.delete(member);
    }
  });

  it('pings a client that speaks no more often than one that does not', async () => {
    const { client, port } = await one({ pingInterval: 0.1 });
    const { client: silent } = await join(port);
    let [pings, pingsOfSilent] = [0, 0];
    while (pingsOfSilent < 4) {
      client.send(message([6, 'topic']), frame('mine', { opcode: 9 }));
      for (;;) {
        const { opcode, payload } = await client.frame();
        if (opcode === 10) break;
        expect(opcode).toBe(9);
        client.send(frame(payload, { opcode: 10 }));
        pings++;
      }
      if (silent.rest.length === 0) continue;
      silent.send(frame((await silent.frame()).payload, { opcode: 10 }));
      pingsOfSilent++;
    }
    expect(pings).toBeGreaterThanOrEqual(3);
    expect(pings).toBeLessThanOrEqual(5);
  });

  it('keeps a connection that answers', async () => {
    const { client, server } = await one({ pingInterval: 0.25 });
    client.send(message([5, 't']));
    for (let pings = 0; pings < 4; pings++) {
      const { opcode, payload } = await client.frame();
      expect(opcode).toBe(9);
      client.send(frame(payload, { opcode: 10 }));
    }
    expect(server.status().connections).toBe(1);
  });

  it('keeps an old publisher, which never reads and so never answers', async () => {
    const { port, server } = await runServer({ pingInterval: 0.05 });
    const { client } = await join(port, []);
    client.send(message([7, 't', 1]));
    for (let pings = 0; pings < 6; pings++) expect((await client.frame()).opcode).toBe(9);
    expect(server.status().connections).toBe(1);
  });
});

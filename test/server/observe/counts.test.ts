// What the server counts: refused calls, bytes written, and turns in which something was written.

import { describe, expect, it } from 'vitest';
import { COUNTED, counted, refused } from '../counted.js';
import { dial, frame, join, message, request } from '../raw-client.js';
import { type Running, runServer } from '../run-server.js';

/** Behind a proxy, so a guest. */
const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];

const lines = ({ logged }: Running, event: string, reason: string): number =>
  logged.filter((line) => line.event === event && (line.fields as { reason?: string }).reason === reason)
    .length;

describe('what is counted', () => {
  it('of calls are those alone that are refused', async () => {
    const procedures = new Map([['slow', () => new Promise(() => {})]]);
    const running = await runServer({ maxCalls: 1 }, { procedures, ...COUNTED });
    const { client } = await join(running.port, GUEST);
    client.send(message([2, 'a', 'slow']), message([2, 'b', 'no/thing']), message([2, 'c', 'slow']));
    expect(await client.json()).toEqual([
      4,
      'b',
      'no/thing',
      'Unable to find that command',
      expect.anything(),
    ]);
    expect(await client.json()).toEqual([4, 'c', 'slow', 'too many unanswered calls', expect.anything()]);
    expect(await refused(running, 'calls')).toBe(1);
    expect(lines(running, 'refused', 'calls')).toBe(1);
  });

  it('of bytes is all that is written behind the handshake', async () => {
    const running = await runServer({ pingInterval: 0.1 }, COUNTED);
    const client = await dial(running.port);
    client.send(request());
    await client.head();
    client.send(message([5, 't']), message([7, 't', 'x'.repeat(300)]), frame('p', { opcode: 9 }));
    await client.until(() => client.rest.includes(Buffer.from([0x89, 0])), 'a ping');
    client.send(frame(Buffer.concat([Buffer.from([0x03, 0xe8]), Buffer.from('bye')]), { opcode: 8 }));
    const received = (await client.end()).length;
    expect(await counted(running, 'bytes_total{direction="sent"}')).toBe(received);
  });

  it('of turns are those in which something was written', async () => {
    const running = await runServer({}, COUNTED);
    const all = await Promise.all(Array.from({ length: 20 }, () => join(running.port, GUEST)));
    for (const { client } of all) {
      client.send(frame(Buffer.from([0x03, 0xe8]), { opcode: 8 }));
      await client.end();
    }
    expect(await counted(running, 'fanout_seconds_count')).toBe(0);
  });
});

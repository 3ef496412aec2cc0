// What a client sends once the server has sent its close frame: it is hardly read, and the client still sees the close frame.

import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { closeFrame, frame, join, message, type RawClient } from '../raw-client.js';
import { type Running, runServer } from '../run-server.js';

const GUEST = ['Sec-WebSocket-Protocol: wamp', 'X-Forwarded-For: 203.0.113.7'];
const KILOBYTE = 1024;

/** The server's side of a connection. */
function serverSide({ socket }: RawClient): Socket {
  const sockets = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
  const side = sockets.find(
    (one): one is Socket => 'remotePort' in one && one.remotePort === socket.localPort,
  );
  if (side === undefined) throw new Error('no such socket');
  return side;
}

async function deserted({ server }: Running): Promise<void> {
  while (server.status().connections > 0) await new Promise(setImmediate);
}

it('a client that goes on sending is told, hardly read, and cut', async () => {
  const running = await runServer({ maxBadMessages: 0 });
  const closed: [string, number, Buffer][] = [
    ['breaks the protocol', 1002, frame('', { opcode: 3 })],
    ['sends a bad message', 1007, frame('?')],
    ['sends what is not UTF-8', 1007, frame(Buffer.from([0xff]), { opcode: 2 })],
    ['says goodbye', 1000, closeFrame(1000)],
  ];
  const sides = new Map<string, Socket>();
  for (const [name, code, bytes] of closed) {
    const { client } = await join(running.port, GUEST);
    sides.set(name, serverSide(client));
    client.send(bytes, Buffer.alloc(2000 * KILOBYTE, message([5, 't'])));
    expect(await client.closeCode(), name).toBe(code);
  }
  await deserted(running);
  // What was read together with the bad frame counts too.
  for (const [name, side] of sides) expect(side.bytesRead, name).toBeLessThan(400 * KILOBYTE);
});

it('a client that answers the close frame is not kept waiting', async () => {
  const running = await runServer({ maxBadMessages: 0, drain: 300 });
  const { client } = await join(running.port, GUEST);
  client.send(frame('?'), message([5, 't']));
  expect(await client.closeCode()).toBe(1007);
  client.send(closeFrame(1007));
  client.socket.end();
  await deserted(running);
  expect(client.closed || client.ended).toBe(true);
});

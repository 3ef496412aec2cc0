// A process that may open few files keeps some for its operators, whatever strangers open.

import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openFiles, socketLimits } from '../../src/core/open-files.js';
import { reservePort } from '../port.js';
import { join, request } from '../server/raw-client.js';
import { eventsIn, PROGRAM, Running, Workplace } from './program.js';

const FILES = 200;

/** Opens sockets from an address of this machine; what is sent on each may be nothing. */
function take(port: number, localAddress: string, count: number, sent: string): Promise<Socket[]> {
  const opened = Array.from({ length: count }, () => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    return new Promise<Socket>((resolve) => {
      socket.once('close', () => resolve(socket));
      socket.once(sent === '' ? 'connect' : 'data', () => resolve(socket));
      if (sent !== '') socket.once('connect', () => socket.write(sent));
    });
  });
  return Promise.all(opened);
}

/** Comes again until the server lets it in. */
async function insist(port: number, lines: readonly string[]): Promise<void> {
  for (;;) {
    const { client } = await join(port, lines).catch(() => ({ client: null }));
    if (client !== null) return client.socket.destroy() && undefined;
  }
}

test.each<[string, string]>([
  ['silent sockets', ''],
  ['websockets', request(['Sec-WebSocket-Protocol: wamp', 'Origin: http://127.0.0.1'])],
])(
  '%s that take all they can leave files to the admin listener, the application and other addresses',
  async (_what, sent) => {
    const place = new Workplace();
    const port = await reservePort();
    place.writeParameters(port);
    const limited = ['-c', `ulimit -n ${FILES}; exec "$0" "$@"`, process.execPath, PROGRAM, 'up'];
    const up = new Running(spawn('sh', limited, { cwd: place.folder, env: place.env }));
    await up.prints(/Healthy/);
    await take(port, '127.0.0.2', 400, sent);
    expect((await place.run(['health'])).code).toBe(0);
    expect((await place.run(['status'])).stdout).toMatch(/^state +ready$/m);
    await insist(port, ['Sec-WebSocket-Protocol: wamp']);
    await insist(port, [
      'Sec-WebSocket-Protocol: wamp',
      'Origin: http://127.0.0.1',
      'X-Forwarded-For: 203.0.113.7',
    ]);
    expect((await up.stop()).code).toBe(0);
    expect(eventsIn(up.stderr)).not.toHaveProperty('listener-error');
    expect(eventsIn(up.stderr)).toHaveProperty('connection-refused');
  },
);

test.each([64, 100, 256, 1024, 4096, 21_280, 1_048_576, null])(
  'with %s files, some are left beside all sockets',
  (files) => {
    const { connections, sockets } = socketLimits(20_000, files);
    expect(connections).toBeLessThan(sockets);
    expect(sockets).toBeLessThanOrEqual((files ?? Number.POSITIVE_INFINITY) - 16);
    expect(connections).toBe(files !== null && files < openFiles(20_000) ? connections : 20_000);
  },
);

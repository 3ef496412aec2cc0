// Ports for programs that have to be told one, such as the server whose parameters file names it.

import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below what the system hands out by itself, so that no connection of another test gets in between. */
const [FIRST, LAST] = [20_000, 32_000];

/**
 * A TCP port of this machine that nobody listens on, and that no other file of tests gets while this one runs. Its process
 * holds the UDP port of the same number to its end: that is the lock.
 */
export async function reservePort(): Promise<number> {
  for (let port = FIRST + Math.floor(Math.random() * (LAST - FIRST)); ; port++) {
    if (await lockPort(port)) return port;
  }
}

async function lockPort(port: number): Promise<boolean> {
  const lock = createSocket('udp4');
  const bound = await new Promise<boolean>((done) => {
    lock.once('error', () => done(false));
    lock.bind({ port, address: '127.0.0.1', exclusive: true }, () => done(true));
  });
  if (bound && (await isFree(port))) {
    lock.unref();
    return true;
  }
  lock.close();
  return false;
}

/** The first of `count` such ports in a row. */
export async function reservePorts(count: number): Promise<number> {
  for (;;) {
    const first = await reservePort();
    const locks = await Promise.all(Array.from({ length: count - 1 }, (_, at) => lockPort(first + 1 + at)));
    if (locks.every((locked) => locked)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(port, () => server.close(() => done(true)));
  });
}

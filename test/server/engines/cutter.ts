// A proxy in front of Redis that can cut connections, or hold back what they carry so that neither side notices.

import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cutter {
  readonly url: string;
  /** Holds back everything on the connections that are open now, and on new ones. */
  stall(): void;
  /** Lets everything through again, also what was held back. */
  resume(): void;
  /** Cuts all connections. */
  cut(): void;
  /** Refuses new connections while true. */
  closed: boolean;
  end(): Promise<void>;
}

export async function startCutter(target: string): Promise<Cutter> {
  const sockets = new Set<Socket>();
  let stalled = false;
  const server = createServer((near) => {
    if (cutter.closed) return near.destroy();
    const far = connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    }
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (data) => to.write(data)).once('close', () => to.destroy());
      if (stalled) from.pause();
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cutter: Cutter = {
    url: `redis://127.0.0.1:${port}`,
    closed: false,
    stall() {
      stalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      stalled = false;
      for (const socket of sockets) socket.resume();
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async end() {
      cutter.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return cutter;
}

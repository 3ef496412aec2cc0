// A websocket server that says what a test wants: how Ratchet behaves, how a server dies, what nonsense looks like.

import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Scripted {
  readonly url: string;
  /** Request targets and offered sub-protocols, one for each connection. */
  readonly asked: { target: string; offered: string }[];
  /** Everything that clients said, decoded. */
  readonly said: unknown[][];
  /** The connections that are open. */
  readonly sockets: Set<WebSocket>;
  /** Resolves when `count` messages have been said in all. */
  heard(count: number): Promise<void>;
  /** Resolves when there have been `count` connections in all. */
  opened(count: number): Promise<void>;
}

/** `answer` sees every message; `ident` null sends no WELCOME. */
export async function scriptedServer(
  ident: string | null,
  answer: (socket: WebSocket, message: unknown[]) => void = () => {},
): Promise<Scripted> {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: (offered) => (offered.has('wamp') ? 'wamp' : false),
  });
  const asked: Scripted['asked'] = [];
  const said: unknown[][] = [];
  const waiting = new Set<() => void>();
  server.on('connection', (socket, request) => {
    asked.push({ target: request.url ?? '', offered: request.headers['sec-websocket-protocol'] ?? '' });
    for (const look of waiting) look();
    if (ident !== null) socket.send(JSON.stringify([0, `s${asked.length}`, 1, ident]));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as unknown[];
      said.push(message);
      answer(socket, message);
      for (const look of waiting) look();
    });
  });
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  await new Promise((done) => server.once('listening', done));
  const reached = (list: readonly unknown[], count: number): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (list.length < count) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  const { port } = server.address() as { port: number };
  return {
    url: `ws://127.0.0.1:${port}/`,
    asked,
    said,
    sockets: server.clients as Set<WebSocket>,
    heard: (count) => reached(said, count),
    opened: (count) => reached(asked, count),
  };
}

import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { SyncctlError } from '../../src/core/error.js';
import { probeServer } from '../../src/doctor/handshake.js';
import { runServer } from '../server/run-server.js';

const probe = (port: number, over = {}) =>
  probeServer({ host: '127.0.0.1', port, path: '', timeout: 60_000, publish: true, ...over });

async function opened(server: Server | HttpServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

async function failure(port: number, over = {}): Promise<SyncctlError> {
  const error = await probe(port, over).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SyncctlError);
  expect((error as SyncctlError).exit).toBe(3);
  return error as SyncctlError;
}

describe('probing a server', () => {
  it.each([
    ['127.0.0.1', ''],
    ['0.0.0.0', 'ws'],
    ['localhost', 'a/b'],
  ])('succeeds on %s with the path "%s"', async (host, path) => {
    const { port, server } = await runServer();
    expect(await probe(port, { host, path })).toEqual({ ms: expect.any(Number) });
    while (server.status().connections > 0) await new Promise(setImmediate);
  });

  it.each(['::', '[::]', '::1', '[::1]'])('reaches an IPv6 server as %s', async (host) => {
    const { port } = await runServer({}, { listen: { address: '::1', port: 0 } });
    expect(await probe(port, { host })).toEqual({ ms: expect.any(Number) });
  });

  it('is content with WELCOME when it must not publish', async () => {
    const { port, server } = await runServer();
    await probe(port, { publish: false });
    expect(server.status().subscriptions).toBe(0);
  });
});

describe('a probe says what came instead:', () => {
  it('nothing listens', async () => {
    const gone = createTcpServer();
    const port = await opened(gone);
    await new Promise((resolve) => gone.close(resolve));
    const error = await failure(port);
    expect(error).toMatchObject({ code: 'NO_ANSWER', message: `nothing listens on 127.0.0.1:${port}` });
  });

  it('a name that does not exist', async () => {
    expect(await failure(80, { host: 'no-such-host.invalid' })).toMatchObject({ code: 'NO_ANSWER' });
  });

  it('an address that is not valid', async () => {
    expect(await failure(80, { host: 'a b' })).toMatchObject({ code: 'BAD_URL' });
  });

  it('another web server', async () => {
    const port = await opened(createHttpServer((_request, response) => response.end('hello')));
    const error = await failure(port);
    expect(error.code).toBe('NOT_WEBSOCKET');
    expect(error.message).toBe(
      `127.0.0.1:${port} answered HTTP 200 instead of a websocket handshake: another web server is listening there`,
    );
  });

  it('a server that refuses', async () => {
    const { port } = await runServer({ maxConnections: 0 });
    expect(await failure(port)).toMatchObject({
      code: 'REFUSED',
      message: `127.0.0.1:${port} refused the handshake with HTTP 503`,
    });
  });

  it('a program that does not speak HTTP', async () => {
    const port = await opened(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')));
    expect((await failure(port)).code).toBe('NOT_WEBSOCKET');
  });

  it('a program that hangs up', async () => {
    const port = await opened(createTcpServer((socket) => socket.destroy()));
    expect((await failure(port)).code).toBe('NOT_WEBSOCKET');
  });

  it('a program that says nothing', async () => {
    const port = await opened(createTcpServer());
    expect(await failure(port, { timeout: 100 })).toMatchObject({
      code: 'TIMEOUT',
      message: `127.0.0.1:${port} did not send an answer to the handshake within 100 ms`,
    });
  });

  it('a websocket server of another kind', async () => {
    const http = createHttpServer();
    new WebSocketServer({ server: http, handleProtocols: () => false });
    expect((await failure(await opened(http))).code).toBe('NOT_WAMP');
  });

  it.each([
    ['[1,"p","u"]', 'NOT_WAMP'],
    ['hello', 'NOT_WAMP'],
  ])('a server that opens with %s', async (text, code) => {
    const http = createHttpServer();
    new WebSocketServer({ server: http }).on('connection', (ws) => ws.send(text));
    expect((await failure(await opened(http))).code).toBe(code);
  });

  it('a server that sends no WELCOME', async () => {
    const http = createHttpServer();
    new WebSocketServer({ server: http });
    expect(await failure(await opened(http), { timeout: 100 })).toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('did not send WELCOME'),
    });
  });

  it('a server that closes', async () => {
    const http = createHttpServer();
    new WebSocketServer({ server: http }).on('connection', (ws) => ws.close(4000));
    expect(await failure(await opened(http))).toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('(4000) instead of sending WELCOME'),
    });
  });

  it('a server that swallows events', async () => {
    const http = createHttpServer();
    new WebSocketServer({ server: http }).on('connection', (ws) => ws.send('[0,"id",1,"x"]'));
    expect(await failure(await opened(http), { timeout: 100 })).toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('did not send the event that it published'),
    });
  });
});

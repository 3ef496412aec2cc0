import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SyncctlError } from '../../src/core/error.js';
import type { Engine } from '../../src/server/engines/engine.js';
import { createMemoryEngine } from '../../src/server/engines/memory.js';
import type { ServerOptions } from '../../src/server/options.js';
import { explainListenFailure } from '../../src/server/port/listen.js';
import { listenUnix } from '../../src/server/port/unix-socket.js';
import { createServer } from '../../src/server/server.js';
import { reservePort } from '../port.js';
import { COUNTED } from './counted.js';
import { ask, dial, join, message, request, settled } from './raw-client.js';
import { type Logged, portOf, runServer, serverOptions } from './run-server.js';

function folder(): string {
  const path = mkdtempSync(joinPath(tmpdir(), 'syncctl-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function occupied(where: { port: number; host: string } | { path: string }): Promise<TcpServer> {
  const server = createTcpServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(where, resolve));
  onTestFinished(() => {
    server.close();
  });
  return server;
}

async function failure(over: Partial<ServerOptions>): Promise<SyncctlError> {
  const server = createServer(serverOptions({}, over));
  const error = await server.start().then(
    () => server.stop(),
    (reason: unknown) => reason,
  );
  expect(server.state).toBe('stopped');
  expect(error).toBeInstanceOf(SyncctlError);
  return error as SyncctlError;
}

describe('starting', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = await occupied({ port: 0, host: '127.0.0.1' });
    const { port } = other.address() as { port: number };
    const error = await failure({ listen: { address: '127.0.0.1', port } });
    expect(error).toMatchObject({ code: 'PORT_TAKEN', exit: 3 });
    expect(error.message).toBe(`cannot listen on "127.0.0.1:${port}": another program is listening there`);
  });

  it.each([
    ['192.0.2.1', 'it is not an address of this machine'],
    ['no-such-host.invalid', 'the name cannot be resolved'],
    ['*', 'the name cannot be resolved'],
  ])('says that %s is no address of this machine', async (address, reason) => {
    const error = await failure({ listen: { address, port: 0 } });
    expect(error).toMatchObject({ code: 'ADDRESS_NOT_LOCAL', exit: 3 });
    expect(error.message).toBe(`cannot listen on "${address}:0": ${reason}`);
  });

  it('frees the port again when the admin listener cannot be opened', async () => {
    const other = await occupied({ port: 0, host: '127.0.0.1' });
    const { port } = other.address() as { port: number };
    const logged: Logged[] = [];
    const options = serverOptions({}, { admin: { address: '127.0.0.1', port } }, logged);
    const server = createServer(options);
    await expect(server.start()).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(server.state).toBe('stopped');
    await expect(ask(portOf(server.status().listen))).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['EACCES', '0.0.0.0', 80, 'PORT_PRIVILEGED', 'cannot listen on "0.0.0.0:80": permission denied'],
    [
      'EADDRNOTAVAIL',
      '2001:db8::1',
      80,
      'ADDRESS_NOT_LOCAL',
      'cannot listen on "[2001:db8::1]:80": it is not an address of this machine',
    ],
    [
      'EADDRINUSE',
      '::1',
      80,
      'PORT_TAKEN',
      'cannot listen on "[::1]:80": another program is listening there',
    ],
    ['EMFILE', '::1', 80, 'LISTEN_FAILED', 'cannot listen on "[::1]:80": too many files are open'],
  ])('explains %s', (system, address, port, code, message) => {
    const cause = Object.assign(new Error(system), { code: system });
    expect(explainListenFailure(cause, address, port)).toMatchObject({ code, message, exit: 3, cause });
  });

  it('can be done once', async () => {
    const { server } = await runServer();
    await expect(async () => server.start()).rejects.toMatchObject({ code: 'ALREADY_STARTED' });
  });
});

describe('the admin socket', () => {
  it('gets the mode it is told', async () => {
    const path = joinPath(folder(), 'admin.sock');
    await runServer({}, { admin: { path, mode: 0o600 } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).isSocket()).toBe(true);
  });

  it('is closed to other users, even while it is made', async () => {
    const path = joinPath(folder(), 'admin.sock');
    const modes: number[] = [];
    const server = createHttpServer();
    onTestFinished(() => {
      server.close();
    });
    const listen = server.listen.bind(server);
    server.listen = ((options: { path: string }) => {
      const result = listen(options);
      modes.push(statSync(path).mode & 0o077);
      return result;
    }) as typeof server.listen;
    const mask = process.umask(0o000);
    try {
      await listenUnix(server, { path, mode: 0o600 });
      expect(process.umask()).toBe(0o000);
    } finally {
      process.umask(mask);
    }
    expect(modes[0]).toBe(0);
  });

  it('replaces a socket that no program listens on', async () => {
    const path = joinPath(folder(), 'admin.sock');
    // Killed without a chance to clean up.
    const { execFileSync } = await import('node:child_process');
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    expect(() => execFileSync(process.execPath, ['-e', script])).toThrow();
    expect(statSync(path).isSocket()).toBe(true);
    const { server } = await runServer({}, { admin: { path, mode: 0o600 } });
    expect(server.state).toBe('ready');
  });

  it('leaves a socket alone that a program listens on', async () => {
    const path = joinPath(folder(), 'admin.sock');
    await occupied({ path });
    const error = await failure({ admin: { path, mode: 0o600 } });
    expect(error).toMatchObject({ code: 'SOCKET_TAKEN', exit: 3 });
    expect(statSync(path).isSocket()).toBe(true);
  });

  it('leaves a file of another kind alone', async () => {
    const path = joinPath(folder(), 'admin.sock');
    writeFileSync(path, 'precious');
    expect(await failure({ admin: { path, mode: 0o600 } })).toMatchObject({ code: 'SOCKET_TAKEN' });
    expect(statSync(path).size).toBe(8);
  });

  it('needs a folder', async () => {
    const path = joinPath(folder(), 'missing', 'admin.sock');
    const error = await failure({ admin: { path, mode: 0o600 } });
    expect(error).toMatchObject({ code: 'SOCKET_REFUSED', exit: 3 });
    expect(error.message).toContain(path);
  });
});

describe('stopping', () => {
  it('passes through the states in order and logs each', async () => {
    const { server, logged } = await runServer();
    await server.stop();
    expect(logged.filter(({ event }) => event === 'state').map(({ fields }) => fields)).toEqual([
      { from: 'starting', to: 'ready' },
      { from: 'ready', to: 'draining' },
      { from: 'draining', to: 'stopped' },
    ]);
  });

  it('returns the same promise to every caller of stop, also before the start', async () => {
    const never = createServer(serverOptions());
    await never.stop();
    expect(never.state).toBe('stopped');
    const server = createServer(serverOptions());
    void server.start();
    await Promise.all([server.stop(), server.stop()]);
    expect(server.state).toBe('stopped');
  });

  it('drops the connections of WAMP v1 clients without a close frame', async () => {
    const { server, port } = await runServer();
    const clients = [await join(port), await join(port, [])];
    const stopped = server.stop();
    for (const { client } of clients) {
      expect(await client.end()).toBe('');
      client.socket.end();
    }
    await stopped;
  });

  it('closes clients of our own with 1012', async () => {
    const { server, port } = await runServer();
    const { client } = await join(port, ['Sec-WebSocket-Protocol: wamp, syncctl.v1']);
    const stopped = server.stop();
    expect(await client.closeCode()).toBe(1012);
    client.socket.end();
    await stopped;
  });

  it('writes what was published before it', async () => {
    const { server, port } = await runServer();
    const { client } = await join(port);
    client.send(message([5, 't']));
    await settled(client);
    const big = 'x'.repeat(900_000);
    const publisher = await dial(port);
    publisher.send(request([]), message([7, 't', 1]), message([7, 't', big]));
    expect(await client.json()).toEqual([8, 't', 1]);
    await client.until(() => client.rest.length > 0, 'the beginning of the second event');
    const stopped = server.stop();
    expect(await client.json()).toEqual([8, 't', big]);
    expect(await client.end()).toBe('');
    client.socket.end();
    publisher.socket.end();
    await stopped;
  });

  it('refuses new sockets while draining', async () => {
    const { server, port } = await runServer();
    const silent = await dial(port);
    const { client } = await join(port);
    const stopped = server.stop();
    expect(server.state).toBe('draining');
    await silent.end();
    await expect(dial(port)).rejects.toThrow('ECONNREFUSED');
    client.socket.destroy();
    await stopped;
  });

  it('does not wait for a client that leaves its side open', async () => {
    const { server, port } = await runServer({ drain: 60 });
    const { client } = await join(port);
    await server.stop();
    expect(server.state).toBe('stopped');
    expect(await client.end()).toBe('');
  });

  it('cuts clients that never read after the drain', async () => {
    const { server, port, logged } = await runServer({ drain: 0.3, maxBufferedBytes: 1e9 });
    const { client } = await join(port);
    client.socket.pause();
    client.send(message([5, 't']));
    const publisher = await join(port, []);
    while (server.status().subscriptions === 0) await new Promise(setImmediate);
    for (let count = 0; count < 30; count++) publisher.client.send(message([7, 't', 'x'.repeat(900_000)]));
    await settled(publisher.client);
    await server.stop();
    expect(server.status().connections).toBe(0);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'connections-cut' }));
  });

  it('frees the port', async () => {
    const { server, port } = await runServer(
      {},
      { listen: { address: '127.0.0.1', port: await reservePort() } },
    );
    await join(port);
    await server.stop();
    const next = createHttpServer();
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    next.close();
  });
});

describe('an engine', () => {
  it('keeps the server from being ready while it reads what was published before', async () => {
    let state: Engine['state'] = 'ready';
    const memory = createMemoryEngine();
    const engine: Engine = {
      ...memory,
      get state() {
        return state;
      },
    };
    const { server, port } = await runServer({}, { engine, ...COUNTED });
    const { adminAddress } = server;
    const admin = adminAddress !== null && 'port' in adminAddress ? adminAddress.port : 0;
    const answers = () =>
      Promise.all(
        [`${admin}/readyz`, `${port}/healthz`, `${admin}/livez`].map(
          async (url) => (await fetch(`http://127.0.0.1:${url}`)).status,
        ),
      );
    expect(await answers()).toEqual([200, 200, 200]);
    state = 'warming';
    expect(await answers()).toEqual([503, 503, 200]);
    state = 'degraded';
    expect(await answers()).toEqual([200, 200, 200]);
  });
});

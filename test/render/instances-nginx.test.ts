// A live nginx in front of several instances: who gets a handshake, and who never gets it twice.

import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from '../../src/render/render.js';
import { reservePort, reservePorts } from '../port.js';
import { describeWith } from '../programs.js';
import { request } from '../server/raw-client.js';
import { bundled, inputWith } from './input.js';
import { type RunningNginx, runNginx } from './live-nginx.js';

const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';

/** A server process as nginx sees it: it refuses connections, breaks them, or answers. */
class Instance {
  asked: string[] = [];
  breaks = false;
  readonly #port: number;
  #server: Server | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  async listen(): Promise<void> {
    const server = createServer((socket: Socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => {
        this.asked.push(data.toString('latin1').split(' ', 2)[1] ?? '');
        if (this.breaks) socket.destroy();
        else socket.end(SWITCHING);
      });
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await new Promise<void>((done) => (server === null ? done() : server.close(() => done())));
  }
}

/** Sends raw bytes and resolves with all that comes back. */
function send(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data;
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => {}).on('close', () => done(answer));
  });
}

describeWith(['nginx', 'nginx-stream'], 'nginx in front of two instances', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-instances-'));
  let nginx: RunningNginx;
  let port = 0;
  let bindPort = 0;
  let instances: readonly [Instance, Instance];

  beforeAll(async () => {
    [port, bindPort] = [await reservePort(), await reservePorts(3)];
    instances = [new Instance(bindPort + 1), new Instance(bindPort + 2)];
    const input = inputWith({
      bind: { host: '127.0.0.1', port: bindPort },
      frontend: { port },
      server: { engine: 'redis' },
      deploy: { instances: 2, stream: true, certificate: null, certificateKey: null },
    });
    const [http, location, stream] = render(input, await bundled('nginx'));
    const site = `${http?.content}\nserver { listen ${port}; ${location?.content} }`;
    nginx = await runNginx(folder, site, port, { stream: stream?.content ?? '' });
  });
  afterAll(async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    for (const instance of instances) {
      await instance.close();
      Object.assign(instance, { asked: [], breaks: false });
    }
    // Forgets which instances were away.
    await nginx.reload();
  });

  const browser = (target: string) => send(port, request([], target));
  const asked = () => instances.map((instance) => instance.asked);

  test.each([0, 1])('sends every handshake to instance %d if the other refuses connections', async (up) => {
    await instances[up]?.listen();
    for (const ticket of ['a', 'b', 'c']) expect(await browser(`/ws?ticket=${ticket}`)).toMatch(/ 101 /);
    expect(asked()[up]).toEqual(['/?ticket=a', '/?ticket=b', '/?ticket=c']);
    expect(nginx.logs('error.log')).toBe('');
  });

  test('sends a ticket that an instance has seen to no other', async () => {
    for (const instance of instances) {
      await instance.listen();
      instance.breaks = true;
    }
    expect(await browser('/ws?ticket=once')).toMatch(/ 502 /);
    expect(asked().flat()).toEqual(['/?ticket=once']);
  });

  test('says in the log that no instance can be reached', async () => {
    expect(await browser('/ws?ticket=nowhere')).toMatch(/ 502 /);
    expect(nginx.logs('error.log')).toMatch(/cannot connect to .* instances/);
    expect(nginx.logs()).not.toContain('nowhere');
  });

  test('takes the connections of PHP where a single server would, and skips an instance that is away', async () => {
    const [, other] = instances;
    await other.listen();
    for (let visit = 0; visit < 4; visit++) expect(await send(bindPort, request([], '/'))).toMatch(/ 101 /);
    expect(asked()).toEqual([[], ['/', '/', '/', '/']]);
  });
});

// The way from a request to a websocket: what is let in, what is refused, and what both look like.

import { describe, expect, it } from 'vitest';
import { ACCEPT, ask, dial, frame, KEY, message, type RawClient, request } from '../raw-client.js';
import { runServer } from '../run-server.js';

const WELCOME = /^\[0,"[0-9a-f]{32}",1,"syncctl\/test"\]$/;

describe('the handshake', () => {
  it.each([
    ['no sub-protocol', []],
    ['an empty one', ['Sec-WebSocket-Protocol: ']],
    ['an unknown one', ['Sec-WebSocket-Protocol: foo']],
    ['one in the wrong case', ['Sec-WebSocket-Protocol: WAMP']],
    ['the next version of WAMP', ['Sec-WebSocket-Protocol: wamp.2.json']],
    ['a malformed list', ['Sec-WebSocket-Protocol: ,, foo bar,']],
    ['a list with bad characters', ['Sec-WebSocket-Protocol: (a)@{b}']],
    ['the same one twice', ['Sec-WebSocket-Protocol: foo, foo']],
  ])('succeeds with %s and selects none', async (_name, lines) => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(request(lines));
    const head = await client.head();
    expect(head).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(head).toContain(`Sec-WebSocket-Accept: ${ACCEPT}\r\n`);
    expect(head).not.toMatch(/Sec-WebSocket-Protocol/i);
    expect(await client.text()).toMatch(WELCOME);
  });

  it.each([
    [['Sec-WebSocket-Protocol: wamp']],
    [['Sec-WebSocket-Protocol: foo, wamp']],
    [['Sec-WebSocket-Protocol: wamp,wamp']],
    [['Sec-WebSocket-Protocol: wamp, syncctl.v1']],
    [['Sec-WebSocket-Protocol: foo', 'Sec-WebSocket-Protocol: wamp']],
    [['Sec-WebSocket-Protocol: ', 'sec-websocket-protocol:wamp']],
    [['Sec-WebSocket-Protocol: (bad), wamp']],
  ])('selects wamp when it is offered: %j', async (lines) => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(request(lines));
    expect(await client.head()).toMatch(/\r\nSec-WebSocket-Protocol: wamp\r\n/);
    expect(await client.text()).toMatch(WELCOME);
  });

  it.each([
    '/',
    '/echo',
    '/a/b?ticket=x%20y',
    '/healthz',
    '//',
    '/%C3%A9',
    'ws://127.0.0.1:8080/x?ticket=abc==',
    'http://example.com/ws',
    'ws://127.0.0.1:8080',
  ])('takes the target %s', async (target) => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(request([], target));
    expect(await client.head()).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(await client.text()).toMatch(WELCOME);
  });

  it.each([
    ['no Origin', []],
    ['the Origin of the PHP client', ['Origin: 127.0.0.1']],
    ['compression offered', ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits']],
    ['a malformed extension', ['Sec-WebSocket-Extensions: ,;=']],
    ['cookies', ['Cookie: BAPID=1; a=[b]']],
  ])('succeeds with %s', async (_name, lines) => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(request(lines));
    const head = await client.head();
    expect(head).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(head).not.toMatch(/[[\]]|Extensions/);
  });

  it('takes the header lines of old PHP clients', async () => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(
      [
        'GET /echo HTTP/1.1',
        'Upgrade: WebSocket',
        'connection: keep-alive, upgrade',
        `Sec-WebSocket-Key:  ${KEY}`,
        'Sec-WebSocket-Version:13',
        'Host: localhost:8080',
        '',
        '',
      ].join('\r\n'),
    );
    expect(await client.head()).toContain(ACCEPT);
  });

  it('takes a request that comes byte by byte', async () => {
    const { port } = await runServer();
    const client = await dial(port);
    client.socket.setNoDelay();
    for (const byte of request()) {
      await new Promise((resolve) => client.socket.write(byte, resolve));
    }
    expect(await client.head()).toMatch(/^HTTP\/1\.1 101 /);
  });

  it('takes a request without Host', async () => {
    const { port } = await runServer();
    const client = await dial(port);
    client.send(request().replace('Host: 127.0.0.1\r\n', ''));
    expect(await client.head()).toMatch(/^HTTP\/1\.1 101 /);
  });

  it('gives each session another id, without brackets', async () => {
    const { port } = await runServer();
    const ids = new Set<unknown>();
    for (let attempt = 0; attempt < 20; attempt++) {
      const client = await dial(port);
      client.send(request());
      await client.head();
      ids.add(((await client.json()) as unknown[])[1]);
    }
    expect(ids.size).toBe(20);
    expect([...ids].join()).not.toMatch(/[[\]]/);
  });
});

describe('a refusal before the 101', () => {
  it.each([
    ['POST', request([], '/', 'POST'), 405],
    ['another Upgrade', request().replace('Upgrade: websocket', 'Upgrade: h2c'), 426],
    ['no Upgrade', request().replace('Upgrade: websocket\r\n', ''), 426],
    ['no Connection', request().replace('Connection: Upgrade\r\n', ''), 426],
    ['a key of 15 bytes', request().replace(KEY, 'AAAAAAAAAAAAAAAAAAAA'), 400],
    ['no key', request().replace(`Sec-WebSocket-Key: ${KEY}\r\n`, ''), 400],
    ['version 8', request().replace('Version: 13', 'Version: 8'), 426],
    ['version 14', request().replace('Version: 13', 'Version: 14'), 426],
    ['no version', request().replace('Sec-WebSocket-Version: 13\r\n', ''), 426],
    ['HTTP/1.0', request().replace('HTTP/1.1', 'HTTP/1.0'), 505],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['garbage', 'what is this\r\n\r\n', 400],
    ['a TLS hello', Buffer.from('16030100c8010000c40303', 'hex'), 400],
    ['an endless head', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`, 431],
  ])('answers %s with HTTP and ends the connection', async (_name, bytes, status) => {
    const { port } = await runServer();
    const answer = await ask(port, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const [head, body] = answer.split('\r\n\r\n');
    expect(body).toMatch(/^[^[\]<]{3,100}\n$/);
    if (status === 426) expect(head).toMatch(/\r\nSec-WebSocket-Version: 13/);
  });

  it('closes a connection that stays silent', async () => {
    const { port } = await runServer({ handshakeTimeout: 0.2 });
    expect(await ask(port)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('closes a connection whose request never ends', async () => {
    const { port } = await runServer({ handshakeTimeout: 0.2 });
    expect(await ask(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('refuses a head longer than the limit, whatever it is made of', async () => {
    const { port } = await runServer({ maxHeadBytes: 1024 });
    expect(await ask(port, request([], `/${'x'.repeat(2000)}`))).toMatch(/^HTTP\/1\.1 431 /);
    expect(await ask(port, request(Array(100).fill('X-Filler: 0123456789')))).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('answers 503 when there are as many connections as allowed, and goes on when one has left', async () => {
    const { port, server } = await runServer({ maxConnections: 1 });
    const first = await dial(port);
    first.send(request());
    await first.head();
    expect(await ask(port, request())).toMatch(/^HTTP\/1\.1 503 .*too many connections\n$/s);
    expect(server.status().connections).toBe(1);
    first.socket.destroy();
    for (;;) {
      const next = await dial(port);
      next.send(request());
      if ((await next.head()).startsWith('HTTP/1.1 101 ')) break;
    }
  });
});

describe('a plain HTTP request', () => {
  it.each(['/healthz', '/healthz?x=1', 'http://proxy/healthz'])('for %s is answered "ok"', async (target) => {
    const { port } = await runServer();
    const answer = await ask(port, `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nok\n$/s);
  });

  it('gets no body for HEAD', async () => {
    const { port } = await runServer();
    expect(await ask(port, 'HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n$/s,
    );
  });

  it.each([
    ['POST /healthz', 405],
    ['GET /', 426],
    ['GET /metrics', 426],
    ['GET /healthzz', 426],
    ['HEAD /', 426],
    ['POST /publish', 426],
    ['OPTIONS *', 426],
  ])('%s is answered %i', async (line, status) => {
    const { port } = await runServer();
    const answer = await ask(port, `${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\nConnection: close\\r\\n`, 's'));
  });
});

describe('nothing is lost around the handshake', () => {
  async function subscriber(port: number): Promise<RawClient> {
    const client = await dial(port);
    client.send(request(), message([5, 't']), frame('hello', { opcode: 9 }));
    await client.head();
    await client.text();
    expect((await client.frame()).opcode).toBe(10);
    return client;
  }

  it('handles a frame that comes in the same segment as the request', async () => {
    const { port } = await runServer();
    const listener = await subscriber(port);
    const publisher = await dial(port);
    publisher.send(request([]), message([7, 't', 1]));
    expect(await listener.json()).toEqual([8, 't', 1]);
  });

  it('handles a PUBLISH that is followed at once by FIN, 50 times of 50', async () => {
    const { port } = await runServer();
    const listener = await subscriber(port);
    for (let attempt = 0; attempt < 50; attempt++) {
      const publisher = await dial(port);
      publisher.socket.end(Buffer.concat([Buffer.from(request([])), message([7, 't', attempt])]));
      expect(await listener.json()).toEqual([8, 't', attempt]);
    }
  });

  it('handles a publisher that never reads and leaves without a close frame', async () => {
    const { port } = await runServer();
    const listener = await subscriber(port);
    for (let attempt = 0; attempt < 50; attempt++) {
      const publisher = await dial(port);
      publisher.socket.pause();
      publisher.send(request([], '/echo').replace('websocket', 'WebSocket'));
      await new Promise((resolve) => publisher.socket.write(message([7, 't', attempt]), resolve));
      publisher.socket.destroy();
      expect(await listener.json()).toEqual([8, 't', attempt]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { ACCEPT, ask, dial, KEY, request } from '../raw-client.js';
import { sharedServer } from './shared-server.js';

const shared = sharedServer({ maxHeadBytes: 4096 });

const WAMP = 'Sec-WebSocket-Protocol: wamp';
const without = (line: string): string => request().replace(`${line}\r\n`, '');
const instead = (from: string, to: string): string => request().replace(from, to);

describe('a handshake is let in, and wamp selected, with', () => {
  it.each([
    ['the plain request', request()],
    ['HTTP header names in lower case', request().replace(/^([A-Z][\w-]+):/gm, (name) => name.toLowerCase())],
    ['HTTP header names in upper case', request().replace(/^([A-Z][\w-]+):/gm, (name) => name.toUpperCase())],
    ['Upgrade: WebSocket', instead('Upgrade: websocket', 'Upgrade: WebSocket')],
    ['Upgrade: WEBSOCKET', instead('Upgrade: websocket', 'Upgrade: WEBSOCKET')],
    ['Upgrade among others', instead('Upgrade: websocket', 'Upgrade: h2c, websocket')],
    ['Connection: upgrade', instead('Connection: Upgrade', 'Connection: upgrade')],
    ['Connection: keep-alive, Upgrade', instead('Connection: Upgrade', 'Connection: keep-alive, Upgrade')],
    ['Connection: Upgrade, keep-alive', instead('Connection: Upgrade', 'Connection: Upgrade,keep-alive')],
    ['blanks around the key', instead(`Key: ${KEY}`, `Key:   ${KEY}  `)],
    ['no blank after colons', request().replace(/: /g, ':')],
    ['wamp last', request(['Sec-WebSocket-Protocol: a, b, wamp'])],
    ['wamp first', request(['Sec-WebSocket-Protocol: wamp, a'])],
    ['wamp on a second line', request(['Sec-WebSocket-Protocol: a', WAMP])],
    ['wamp between blanks', request(['Sec-WebSocket-Protocol:   wamp  '])],
    ['wamp and a tab', request(['Sec-WebSocket-Protocol: a,\twamp'])],
    ['wamp and empty entries', request(['Sec-WebSocket-Protocol: ,wamp,,'])],
    ['a body length of zero', request([WAMP, 'Content-Length: 0'])],
    ['an extension offered', request([WAMP, 'Sec-WebSocket-Extensions: permessage-deflate'])],
    ['an unknown extension', request([WAMP, 'Sec-WebSocket-Extensions: x-unknown; a=1'])],
    ['brackets in a header', request([WAMP, 'X-Odd: [1,2]'])],
    ['a header without a value', request([WAMP, 'X-Empty:'])],
    ['a header in Latin-1', Buffer.from(request([WAMP, 'X-Latin: \xe9']), 'latin1')],
    ['Host missing', without('Host: 127.0.0.1')],
    ['Host empty', instead('Host: 127.0.0.1', 'Host:')],
    ['a User-Agent', request([WAMP, 'User-Agent: PHP'])],
    ['a cookie', request([WAMP, 'Cookie: a=b; c=d'])],
    ['an empty line before', `\r\n${request()}`],
    ['the target *', request([WAMP], '*').replace('GET *', 'GET /*')],
    ['a target with a query', request([WAMP], '/?a=1&b=2')],
    ['a target with a fragment', request([WAMP], '/#x')],
    ['a target with dots', request([WAMP], '/../../etc/passwd')],
    ['a target with two slashes', request([WAMP], '//x//y')],
    ['a target with a bad escape', request([WAMP], '/%zz%')],
    ['a target with brackets', request([WAMP], '/[x]?y[]=1')],
    ['an absolute target ws:', request([WAMP], 'ws://example.com:8080/x')],
    ['an absolute target wss:', request([WAMP], 'wss://example.com/')],
    ['an absolute target http:', request([WAMP], 'http://example.com/x?y')],
    ['an absolute target with no path', request([WAMP], 'ws://example.com')],
    ['fifty headers', request([WAMP, ...Array.from({ length: 50 }, (_, index) => `X-${index}: ${index}`)])],
  ])('%s', async (_name, bytes) => {
    const client = await dial(shared.port);
    client.send(bytes);
    const head = await client.head();
    expect(head).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(head).toContain(`\r\nSec-WebSocket-Accept: ${ACCEPT}\r\n`);
    expect(head).toMatch(/\r\nSec-WebSocket-Protocol: wamp\r\n/);
    expect(head).not.toMatch(/[[\]]|Extensions/);
    expect(await client.text()).toMatch(/^\[0,"[^"[\]]+",1,"syncctl\/test"\]$/);
  });
});

describe('a handshake is let in without a sub-protocol, with', () => {
  it.each([
    'foo',
    'WAMP',
    'Wamp',
    'wamp2',
    'wamp.2.json',
    'wamp.2.msgpack',
    'wamp v1',
    '"wamp"',
    'wamp;q=1',
    'a b, c',
    ',',
    ',,,',
    '',
    'syncctl.v1',
    'graphql-ws, mqtt',
    'a,a',
    '()<>@',
    'x'.repeat(500),
  ])('the offer "%s"', async (offer) => {
    const client = await dial(shared.port);
    client.send(request([`Sec-WebSocket-Protocol: ${offer}`]));
    const head = await client.head();
    expect(head).toMatch(/^HTTP\/1\.1 101 /);
    expect(head).not.toMatch(/Sec-WebSocket-Protocol/i);
    expect(await client.text()).toMatch(/^\[0,/);
  });
});

describe('a request is refused by a plain HTTP answer:', () => {
  it.each([
    ['POST', request([WAMP], '/', 'POST'), 405],
    ['PUT', request([WAMP], '/', 'PUT'), 405],
    ['DELETE', request([WAMP], '/', 'DELETE'), 405],
    ['HEAD', request([WAMP], '/', 'HEAD'), 405],
    ['OPTIONS', request([WAMP], '/', 'OPTIONS'), 405],
    ['PATCH', request([WAMP], '/', 'PATCH'), 405],
    ['TRACE', request([WAMP], '/', 'TRACE'), 405],
    ['a method in lower case', request([WAMP], '/', 'get'), 400],
    ['an unknown method', request([WAMP], '/', 'FETCH'), 400],
    ['no method', ` / HTTP/1.1\r\nHost: x\r\n\r\n`, 400],
    ['HTTP/1.0', instead('HTTP/1.1', 'HTTP/1.0'), 505],
    ['HTTP/2.0', instead('HTTP/1.1', 'HTTP/2.0'), [400, 505]],
    ['HTTP/9', instead('HTTP/1.1', 'HTTP/9'), 400],
    ['no version', 'GET /\r\n\r\n', 426],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505]],
    ['no Upgrade', without('Upgrade: websocket'), 426],
    ['Upgrade: h2c', instead('Upgrade: websocket', 'Upgrade: h2c'), 426],
    ['Upgrade: websocket2', instead('Upgrade: websocket', 'Upgrade: websocket2'), 426],
    ['Upgrade empty', instead('Upgrade: websocket', 'Upgrade:'), 426],
    ['no Connection', without('Connection: Upgrade'), 426],
    ['Connection: close', instead('Connection: Upgrade', 'Connection: close'), 426],
    ['Connection: keep-alive', instead('Connection: Upgrade', 'Connection: keep-alive'), 426],
    ['no key', without(`Sec-WebSocket-Key: ${KEY}`), 400],
    ['an empty key', instead(KEY, ''), 400],
    ['a key of 15 bytes', instead(KEY, 'AAAAAAAAAAAAAAAAAAAA'), 400],
    ['a key of 17 bytes', instead(KEY, 'AAAAAAAAAAAAAAAAAAAAAAA='), 400],
    ['a key that is not base64', instead(KEY, '!!!!!!!!!!!!!!!!!!!!!!=='), 400],
    ['a key without padding', instead(KEY, KEY.replace('==', '')), 400],
    ['a key with a blank inside', instead(KEY, `${KEY.slice(0, 9)} ${KEY.slice(10)}`), 400],
    ['no version of websockets', without('Sec-WebSocket-Version: 13'), 426],
    ['version 0', instead('Version: 13', 'Version: 0'), 426],
    ['version 8', instead('Version: 13', 'Version: 8'), 426],
    ['version 12', instead('Version: 13', 'Version: 12'), 426],
    ['version 14', instead('Version: 13', 'Version: 14'), 426],
    ['version 13.0', instead('Version: 13', 'Version: 13.0'), 426],
    ['version 013', instead('Version: 13', 'Version: 013'), 426],
    ['version thirteen', instead('Version: 13', 'Version: thirteen'), 426],
    ['two versions', request([WAMP, 'Sec-WebSocket-Version: 8']), 426],
    ['a plain GET', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 426],
    ['a plain GET of /ws', 'GET /ws HTTP/1.1\r\nHost: x\r\n\r\n', 426],
    ['CONNECT', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['words', 'hello\r\n\r\n', 400],
    ['an RFC 6455 frame', Buffer.from('81850000000068656c6c6f', 'hex'), 400],
    ['a TLS hello', Buffer.from('16030100c8010000c40303', 'hex'), 400],
    ['an SSH banner', 'SSH-2.0-OpenSSH_9.6\r\n', 400],
    ['NUL bytes', Buffer.alloc(64), 400],
    ['high bytes', Buffer.alloc(64, 0xff), 400],
    ['a NUL in a header', request([WAMP, 'X: a\0b']), 400],
    ['a header without a colon', request([WAMP, 'no colon here']), 400],
    ['a header name with a blank', request([WAMP, 'X Y: 1']), 400],
    ['a blank before the colon', request([WAMP, 'X : 1']), 400],
    ['a folded first header', request().replace('Host:', ' Host:'), 400],
    ['two lengths', request([WAMP, 'Content-Length: 1', 'Content-Length: 2']), 400],
    ['a length and chunks', request([WAMP, 'Content-Length: 1', 'Transfer-Encoding: chunked']), 400],
    ['a negative length', request([WAMP, 'Content-Length: -1']), 400],
    ['a target that is too long', request([WAMP], `/${'x'.repeat(5000)}`), 431],
    ['a head that is too long', request([WAMP, `X: ${'x'.repeat(5000)}`]), 431],
    ['a head without an end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(5000)}`, 431],
    ['a target with a blank', request([WAMP], '/a b'), 400],
    ['a path in UTF-8', Buffer.from(request([WAMP], '/é')), 400],
    ['a query in Latin-1', Buffer.from(request([WAMP], '/?ticket=\xe9'), 'latin1'), 400],
  ] as [string, string | Buffer, number | number[]][])('%s', async (_name, bytes, status) => {
    const answer = await ask(shared.port, bytes);
    expect([status].flat()).toContain(Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]));
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(answer).not.toMatch(/\[0,/);
  });
});

// Who is the backend by address, and who only says so.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAddressList, isForwarded } from '../../../src/server/access/backend-address.js';
import { clientAddress } from '../../../src/server/access/client-address.js';
import { dial, KEY, message, RawClient, request } from '../raw-client.js';
import { oroTicket } from './mint.js';
import { answerTo, enter, identityOf, PROXIED, roleOf, runGuarded } from './visit.js';

describe('on this machine', () => {
  it.each([
    ['nothing', []],
    ['the Origin of the PHP client', ['Origin: 127.0.0.1']],
    ['the Origin of the PHP client of Oro 3.0', ['Host: websocket:8080', 'Origin: websocket']],
    ['cookies and a user agent', ['Cookie: a=b', 'User-Agent: PHP']],
  ])('a connection with %s is the backend', async (_name, lines) => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { lines })).toBe('backend');
  });

  it.each([
    'X-Forwarded-For: 127.0.0.1',
    'x-forwarded-for:',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Whatever: 1',
    'Forwarded: for=127.0.0.1',
    'X-Real-IP: 127.0.0.1',
    'Via: 1.1 proxy',
    'Connection: Upgrade, X-Forwarded-For',
    'Origin: http://127.0.0.1',
    'Origin: https://127.0.0.1',
    'Origin: http://websocket',
  ])('a connection with "%s" is a guest', async (line) => {
    const { port } = await runGuarded({ origins: ['*'] });
    expect(await roleOf(port, { lines: ['Host: websocket:8080', line] })).toBe('guest');
  });

  it('a unix socket is as near as the loopback', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'syncctl-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = joinPath(folder, 'backend.sock');
    const { server, port } = await runGuarded({ backendListen: { path, mode: 0o660 } });
    expect(statSync(path).mode & 0o777).toBe(0o660);
    const socket = connect({ path, allowHalfOpen: true });
    onTestFinished(() => {
      socket.destroy();
    });
    const client = new RawClient(socket);
    client.send(request());
    await client.head();
    await client.json();
    expect((await identityOf(client)).role).toBe('backend');
    expect(await roleOf(port, { lines: [] })).toBe('guest');
    client.socket.end();
    await server.stop();
  });
});

describe('a listener for the application alone', () => {
  const alone = { backendListen: { address: '127.0.0.1', port: 0 } };

  it('makes its clients the backend, and those of the public listener not', async () => {
    const { port, backendPort } = await runGuarded(alone);
    expect(await roleOf(backendPort, { lines: ['Origin: 127.0.0.1'] })).toBe('backend');
    expect(await roleOf(port, { lines: [] })).toBe('guest');
  });

  it.each([
    ['a page of this machine', 'Origin: http://127.0.0.1'],
    ['a proxy', PROXIED],
  ])('refuses %s', async (_name, line) => {
    const { backendPort } = await runGuarded(alone);
    expect(await answerTo(backendPort, { lines: [line] })).toBe(
      '403 only the application may connect to this listener; see server.backend',
    );
  });
});

describe('the publishers of PHP', () => {
  const page = 'oro/data/update';
  const common = [
    'Host: 127.0.0.1:8080',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${KEY}`,
    'Sec-WebSocket-Version: 13',
  ];
  const old = '5b1a2c3d4e5f67.12345678;;MDEyMzQ1Njc4OWFiY2RlZg==;2018-06-01T12:00:00+00:00';

  it.each([
    ['2.0 to 2.5', 'GET /echo HTTP/1.1', ['Upgrade: websocket'], [7, page, 'x']],
    ['2.6', `GET /?ticket=${encodeURIComponent(old)} HTTP/1.1`, ['Upgrade: websocket'], [7, page, 'x']],
    [
      '3.0 to 4.1',
      `GET ws://127.0.0.1:8080/?ticket=${encodeURIComponent(oroTicket())} HTTP/1.1`,
      ['Upgrade: WebSocket', 'Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1'],
      [7, page, 'x', [], []],
    ],
    [
      '4.2 and later, with a ticket that has expired',
      `GET /?ticket=${encodeURIComponent(oroTicket({ age: 400 }))} HTTP/1.1`,
      ['Upgrade: WebSocket', 'Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1', 'User-Agent: Oro'],
      [7, page, 'x', [], []],
    ],
  ])('of Oro %s publish from this machine', async (_name, line, headers, publication) => {
    const { port } = await runGuarded();
    const listener = await enter(port);
    listener.send(message([5, page]));
    await identityOf(listener);
    const php = await dial(port);
    php.send([line, ...common, ...headers, '', ''].join('\r\n'));
    expect(await php.head()).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    php.socket.end(message(publication));
    expect(await listener.json()).toEqual([8, page, 'x']);
  });
});

describe('addresses', () => {
  const known = createAddressList(['10.1.0.0/16', '192.0.2.7', 'fd00::/8']);

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.1.255.1', true],
    ['::ffff:10.1.2.3', true],
    ['10.2.0.1', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['fd12::1', true],
    ['fe80::1%eth0', false],
    ['2001:db8::1', false],
    ['', false],
    ['localhost', false],
    [undefined, false],
  ])('%s belongs to the application: %s', (address, expected) => {
    expect(known(address)).toBe(expected);
  });

  it.each(['10.0.0.0/33', '10.0.0/8', 'localhost', '::/129', '10.0.0.0/', '10.0.0.1/8/8', ''])(
    'refuses the range "%s"',
    (entry) => {
      expect(() => createAddressList([entry])).toThrow('is not an address or a range of addresses');
    },
  );

  it.each([
    ['203.0.113.9', {}, '203.0.113.9'],
    ['203.0.113.9', { 'x-forwarded-for': '1.2.3.4' }, '203.0.113.9'],
    ['127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4'],
    ['127.0.0.1', { 'x-forwarded-for': 'spoofed, 9.9.9.9, 1.2.3.4' }, '1.2.3.4'],
    ['127.0.0.1', { 'x-forwarded-for': 'nonsense' }, '127.0.0.1'],
    ['127.0.0.1', { 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2::/64'],
    ['2001:db8::1', {}, '2001:db8:0:0::/64'],
    ['::ffff:203.0.113.9', {}, '203.0.113.9'],
    [undefined, { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4'],
  ])('counts a request from %s with %j against %s', (address, headers, expected) => {
    expect(clientAddress(address, headers, known)).toBe(expected);
  });

  it('takes no other header for that of a proxy', () => {
    expect(
      isForwarded({ host: 'a', connection: 'keep-alive, Upgrade', 'x-forward': '1', forwardedx: '1' }),
    ).toBe(false);
  });
});

describe('a browser', () => {
  it('cannot say that maintenance has begun', async () => {
    const { port, logged, server } = await runGuarded();
    const page = await enter(port, { lines: ['Origin: http://127.0.0.1'] });
    const other = await enter(port);
    for (const client of [page, other]) client.send(message([5, 'oro/maintenance']));
    const php = await dial(port);
    await identityOf(other);
    page.send(message([7, 'oro/maintenance', { isOn: true }]), message([7, 'unknown/topic', 1]));
    await identityOf(page);
    php.send(request([]), message([7, 'oro/maintenance', 'from PHP']));
    for (const client of [page, other])
      expect(await client.json()).toEqual([8, 'oro/maintenance', 'from PHP']);
    expect(logged.filter(({ event }) => event === 'refused').map(({ fields }) => fields)).toEqual([
      { reason: 'publish', topic: 'oro/maintenance', role: 'guest', session: expect.any(String) },
      { reason: 'publish', topic: 'unknown/topic', role: 'guest', session: expect.any(String) },
    ]);
    expect(server.state).toBe('ready');
  });

  it('cannot fill the log with refusals', async () => {
    const { port, logged } = await runGuarded();
    const page = await enter(port);
    for (let count = 0; count < 1000; count++) page.send(message([7, `topic/${count}`, 1]));
    await identityOf(page);
    expect(logged.filter(({ event }) => event === 'refused').length).toBeLessThan(10);
  });

  it('loses nothing of exclude and eligible for the backend', async () => {
    const { port } = await runGuarded();
    const pages = [await enter(port), await enter(port)] as const;
    for (const page of pages) page.send(message([5, 't']));
    const [one, two] = [await identityOf(pages[0]), await identityOf(pages[1])];
    const php = await enter(port, { lines: [] });
    php.send(message([7, 't', 1, [one.session], []]), message([7, 't', 2, [], [one.session]]));
    php.send(message([7, 't', 3, [two.session], [two.session, one.session]]));
    expect(await pages[1].json()).toEqual([8, 't', 1]);
    expect(await pages[0].json()).toEqual([8, 't', 2]);
    expect(await pages[0].json()).toEqual([8, 't', 3]);
  });
});

// The rendered site at work: a real nginx, real TLS, raw requests.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../programs.js';
import { type LiveNginx, startNginx } from './live-nginx.js';

const TICKET = 'ticket=a%2Bb%20c';
const UPGRADE = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

function get(target: string, headers: readonly string[] = []): string {
  return [
    `GET ${target} HTTP/1.1`,
    'Host: shop.example',
    ...(headers.length === 0 ? ['Connection: close'] : headers),
    '',
    '',
  ].join('\r\n');
}

describeWith(['nginx', 'openssl'], 'a live nginx with the site for path "ws"', () => {
  let nginx: LiveNginx;
  beforeAll(async () => {
    nginx = await startNginx('ws');
  });
  afterAll(() => nginx.stop());

  test.each(['/ws', '/ws/', '/x/../ws', '/%77s', '//ws'])(
    'passes an upgrade of %s on to "/", the query as it was',
    async (path) => {
      const before = nginx.asked.length;
      const answer = await nginx.send(get(`${path}?${TICKET}`, UPGRADE));
      expect(answer).toMatch(/^HTTP\/1\.1 101 /);
      expect(answer).toContain('welcome');
      expect(nginx.asked.slice(before).map(({ url }) => url)).toEqual([`/?${TICKET}`]);
    },
  );

  test.each(['/wsx', '/ws;p', '/ws/a', '/ws/%2F..x', '/', '/WS'])('does not let %s through', async (path) => {
    const before = nginx.asked.length;
    expect(
      await nginx.send(get(`${path}?${TICKET}`, [...UPGRADE.slice(0, 1), 'Connection: Upgrade, close'])),
    ).toMatch(/^HTTP\/1\.1 404 /);
    expect(nginx.asked.length).toBe(before);
  });

  test.each([
    ['a plain request', []],
    ['an upgrade to something else', ['Upgrade: h2c', 'Connection: close']],
  ])('answers %s with 426 and no body', async (_, headers) => {
    const before = nginx.asked.length;
    const answer = await nginx.send(get('/ws', headers));
    expect(answer).toMatch(/^HTTP\/1\.1 426 /);
    expect(answer).toMatch(/\r\n\r\n$/);
    expect(nginx.asked.length).toBe(before);
  });

  test('overwrites the addresses that a client claims', async () => {
    const forged = [
      'X-Forwarded-For: 6.6.6.6',
      'X-Real-IP: 6.6.6.6',
      'Forwarded: for=6.6.6.6',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: gopher',
    ];
    await nginx.send(get('/ws', [...UPGRADE, ...forged]));
    const headers = nginx.asked.at(-1)?.headers ?? {};
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-real-ip']).toBe('127.0.0.1');
    expect(headers.forwarded).toBeUndefined();
    expect(headers['x-forwarded-proto']).toBe('https');
    expect(headers['x-forwarded-host']).toMatch(/^shop\.example:\d+$/);
    expect(headers.host).toBe(headers['x-forwarded-host']);
    expect(headers.connection).toBe('upgrade');
  });

  test('writes no ticket to any log, not even when the server is down', async () => {
    await nginx.stopUpstream();
    expect(
      await nginx.send(
        get(`/ws?${TICKET}`, [...UPGRADE, 'Connection: close', `Referer: https://shop.example/?${TICKET}`]),
      ),
    ).toMatch(/^HTTP\/1\.1 502 /);
    await nginx.send(get(`/ws/?${TICKET}`));
    await nginx.send(get(`/nowhere?${TICKET}`));
    expect(nginx.logs()).toContain('"GET /ws HTTP/1.1" 502');
    expect(nginx.logs()).not.toContain('ticket');
    expect(nginx.logs()).not.toContain('a%2Bb');
  });
});

describeWith(['nginx', 'openssl'], 'a live nginx with a path full of special characters', () => {
  test.each([
    ['a b', '/a%20b'],
    ['a%20b', '/a%20b/'],
    ['é"\'{};#', null],
    ['é"\'{};\\', "/%C3%A9%22'%7B%7D;/"],
    ['$uri/(.*)', '/$uri/(.*)'],
    ['x//y/../z', '/x/z'],
    ['100%25', '/100%25'],
    ['', '/'],
  ])('path %j is reached at %j', async (path, asked) => {
    if (asked === null) {
      await expect(startNginx(path)).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
      return;
    }
    const nginx = await startNginx(path);
    try {
      expect(await nginx.send(get(`${asked}?${TICKET}`, UPGRADE))).toMatch(/^HTTP\/1\.1 101 /);
      expect(nginx.asked.map(({ url }) => url)).toEqual([`/?${TICKET}`]);
    } finally {
      await nginx.stop();
    }
  });
});

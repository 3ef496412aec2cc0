// The rendered snippet in a site that is there already: what the site serves stays as it is, and no ticket gets into a log.

import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { describeWith } from '../programs.js';
import { type ExistingSite, startExistingSite } from './existing-site.js';
import type { PlainInput } from './input.js';

const UPGRADE = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
const TICKET = 'ticket=t0p-s3cret';

function request(line: string, headers: readonly string[] = []): string {
  const host = headers.some((header) => header.startsWith('Host:')) ? [] : ['Host: shop.example'];
  const close = headers.includes('Connection: Upgrade') ? [] : ['Connection: close'];
  return [`${line} HTTP/1.1`, ...host, ...headers, ...close, '', ''].join('\r\n');
}

const handshake = (target: string, headers: readonly string[] = []): string =>
  request(`GET ${target}`, [...UPGRADE, ...headers]);

/** nginx writes its logs after it has answered. */
async function logged(read: () => string, line: RegExp): Promise<void> {
  await expect.poll(read, { timeout: 10_000 }).toMatch(line);
}

async function started(plain?: PlainInput, format?: string): Promise<ExistingSite> {
  const site = await startExistingSite(plain, format);
  onTestFinished(() => site.stop());
  return site;
}

/** An open websocket, and a way to wait for what it gets. */
async function open(
  port: number,
  target: string,
): Promise<{ socket: Socket; gets(text: string): Promise<void> }> {
  const socket = connect(port, '127.0.0.1', () => socket.write(handshake(target)));
  onTestFinished(() => void socket.destroy());
  let got = '';
  let changed = (): void => undefined;
  socket.setEncoding('latin1').on('data', (text) => {
    got += text;
    changed();
  });
  const gets = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      changed = () => {
        if (got.includes(text)) done();
      };
      socket.once('close', () => fail(new Error(`closed after ${got}`)));
      changed();
    });
  await gets('welcome');
  return { socket, gets };
}

describeWith(['nginx'], 'the snippet in an existing site', () => {
  let site: ExistingSite;
  beforeAll(async () => {
    site = await startExistingSite();
  });
  afterAll(() => site?.stop());

  test.each(['/', '/customer/order?page=2', '/index.php/login'])(
    'leaves %s to the application',
    async (path) => {
      expect(await site.send(request(`GET ${path}`))).toMatch(/^HTTP\/1\.1 200 [\s\S]*the application: /);
    },
  );

  test('leaves the log of the site as it is', async () => {
    await site.send(request('GET /search?q=lamp', ['Referer: https://shop.example/?page=1']));
    await logged(
      () => site.nginx.logs('shop_access.log'),
      /"GET \/search\?q=lamp HTTP\/1\.1" 200 \d+ "https:\/\/shop\.example\/\?page=1" "-"\n/,
    );
  });

  test('opens websockets, whatever locations and filters the site has', async () => {
    const answer = await site.send(handshake(`/ws?${TICKET}`));
    expect(answer).toMatch(/^HTTP\/1\.1 101 [\s\S]*\r\n\r\nwelcome$/);
    expect(site.asked.at(-1)?.url).toBe(`/?${TICKET}`);
    expect(site.asked.at(-1)?.headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  test('answers a handshake anew each time, although the site caches what it proxies', async () => {
    const before = site.asked.length;
    await site.send(handshake('/ws?then=404'));
    expect(await site.send(handshake('/ws?then=404'))).toMatch(/^HTTP\/1\.1 404 [\s\S]*no$/);
    expect(site.asked.length).toBe(before + 2);
  });

  test('passes the refusals of the server on instead of the error pages of the site', async () => {
    for (const status of ['401', '403', '429', '503']) {
      const answer = await site.send(handshake(`/ws?then=${status}`));
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*no$`));
    }
  });

  test('keeps open websockets over a reload, and opens new ones after it', async () => {
    const { socket, gets } = await open(site.port, '/ws?then=stay');
    await site.nginx.reload();
    socket.write('still here');
    await gets('echo still here');
    expect(await site.send(handshake('/ws'))).toMatch(/^HTTP\/1\.1 101 /);
  });
});

describeWith(['nginx'], 'no ticket gets into a log of the site', () => {
  const cookies = `Cookie: ${'a'.repeat(9000)}`;
  const answers: (readonly [title: string, status: number, request: string])[] = [
    ['opened', 101, handshake(`/ws?${TICKET}`)],
    ['opened with a slash', 101, handshake(`/ws/?${TICKET}`)],
    ['with the ticket in another place', 101, handshake(`/ws?a=b&${TICKET}&c`)],
    ['without an upgrade', 426, request(`GET /ws?${TICKET}`)],
    ...[401, 403, 404, 429, 431, 500, 502, 503].map(
      (status) =>
        [`answered with ${status} by the server`, status, handshake(`/ws?${TICKET}&then=${status}`)] as const,
    ),
    ['that the server drops', 502, handshake(`/ws?${TICKET}&then=drop`)],
    ['with too many cookies', 400, handshake(`/ws?${TICKET}`, [cookies])],
    ['with a bad host', 400, handshake(`/ws?${TICKET}`, ['Host: a b/c'])],
    ['without a host', 400, `GET /ws?${TICKET} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['of a method that nginx refuses', 405, request(`TRACE /ws?${TICKET}`)],
    ['to connect', 405, request(`CONNECT /ws?${TICKET}`)],
    ['with a method in lower case', 400, request(`get /ws?${TICKET}`)],
    ['with a path that is too long', 414, handshake(`/ws?${TICKET}&x=${'a'.repeat(9000)}`)],
    ['of another version', 505, `GET /ws?${TICKET} HTTP/3.1\r\n\r\n`],
    ['with a body that is too large', 413, request(`POST /ws?${TICKET}`, ['Content-Length: 99999999999'])],
    ['with an unknown encoding', 501, handshake(`/ws?${TICKET}`, ['Transfer-Encoding: unknown'])],
    ['for another path', 200, request(`GET /page?${TICKET}`, [`Referer: http://shop.example/?${TICKET}`])],
  ];
  let site: ExistingSite;
  beforeAll(async () => {
    site = await startExistingSite({}, 'syncctl_shop_combined');
  });
  afterAll(() => site?.stop());

  test.each(answers)('from a request %s (%i)', async (_, status, text) => {
    expect(await site.send(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    await logged(() => withoutMainLog(site), new RegExp(` ${status} `));
    expect(withoutMainLog(site)).not.toContain('s3cret');
  });

  test('when the server is gone, which the error log says with the reason', async () => {
    const gone = await started({ bind: { port: 1 } });
    expect(await gone.send(handshake(`/ws?${TICKET}`))).toMatch(/^HTTP\/1\.1 502 /);
    await logged(
      () => gone.nginx.logs('error.log'),
      /^\S+ \[error\] syncctl: cannot connect to the websocket server, upstream: "127\.0\.0\.1:1", client: 127\.0\.0\.1, server: shop\.example, request: "GET \/ws HTTP\/1\.1", host: "shop\.example"\n$/,
    );
    expect(withoutMainLog(gone)).not.toContain('s3cret');
  });

  test('when nginx may not use the socket of the server, or finds none', async () => {
    const gone = await started({ server: { listen: '/nowhere/ws.sock' } });
    expect(await gone.send(handshake(`/ws?${TICKET}`))).toMatch(/^HTTP\/1\.1 502 /);
    await logged(
      () => gone.nginx.logs('error.log'),
      /cannot connect to the websocket server; .* socket\?, upstream: "unix:/,
    );
    expect(withoutMainLog(gone)).not.toContain('s3cret');
  });

  test('and errors of the server are told apart in the error log', async () => {
    await logged(() => site.nginx.logs('error.log'), /closed the connection without an answer, upstream/);
    expect(site.nginx.logs('error.log')).toContain(
      'refuses connections (503); its log has the reason, upstream',
    );
    expect(site.nginx.logs('error.log')).not.toMatch(/"GET [^"]*\?| 404 | 403 /);
  });

  /** nginx's main log is at level info here, for the test of reloads. No site has that. */
  function withoutMainLog({ nginx }: ExistingSite): string {
    return ['access.log', 'error.log', 'shop_access.log', 'shop_error.log'].map(nginx.logs).join('');
  }
});

describeWith(['nginx'], 'the snippet with other options', () => {
  test('leaves the front page to the site when browsers open the websocket there', async () => {
    const site = await started({ frontend: { path: '' } });
    expect(await site.send(request('GET /'))).toMatch(/^HTTP\/1\.1 200 [\s\S]*the application: /);
    expect(await site.send(handshake(`/?${TICKET}`))).toMatch(/^HTTP\/1\.1 101 [\s\S]*welcome$/);
    expect(site.asked.map(({ url }) => url)).toEqual([`/?${TICKET}`]);
    expect(await site.send(handshake('/.syncctl-shop'))).not.toMatch(/^HTTP\/1\.1 101 /);
    await logged(() => site.nginx.logs('access.log'), /101/);
    expect(site.nginx.logs('access.log')).not.toContain('s3cret');
  });

  test('takes the address of a client from a proxy that is listed, and from no other', async () => {
    const site = await started({ deploy: { realIp: ['127.0.0.2', '10.0.0.0/8'] } });
    const seen = async (from: string, list: string) => {
      await site.send(handshake('/ws', [`X-Forwarded-For: ${list}`]), from);
      return site.asked.at(-1)?.headers['x-forwarded-for'];
    };
    expect(await seen('127.0.0.2', '203.0.113.7')).toBe('203.0.113.7');
    expect(await seen('127.0.0.2', '6.6.6.6, 203.0.113.7, 10.1.1.1')).toBe('203.0.113.7');
    expect(await seen('127.0.0.2', '2001:db8::7')).toBe('2001:db8::7');
    expect(await seen('127.0.0.3', '203.0.113.7')).toBe('127.0.0.3');
    await logged(() => site.nginx.logs('access.log'), /^203\.0\.113\.7 - - /m);
  });

  test('takes it from the header that is named', async () => {
    const deploy = { realIp: ['127.0.0.1'], realIpHeader: 'CF-Connecting-IP' };
    const site = await started({ deploy });
    await site.send(handshake('/ws', ['CF-Connecting-IP: 203.0.113.7', 'X-Forwarded-For: 6.6.6.6']));
    expect(site.asked.at(-1)?.headers['x-forwarded-for']).toBe('203.0.113.7');
  });

  test('limits the open websockets of each client, not those of the proxy', async () => {
    const site = await started({
      server: { maxConnectionsPerAddress: 2 },
      deploy: { realIp: ['127.0.0.2'] },
    });
    await open(site.port, '/ws?then=stay');
    await open(site.port, '/ws?then=stay');
    expect(await site.send(handshake('/ws'))).toMatch(/^HTTP\/1\.1 429 /);
    for (const client of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
      expect(await site.send(handshake('/ws', [`X-Forwarded-For: ${client}`]), '127.0.0.2')).toMatch(
        /^HTTP\/1\.1 101 /,
      );
  });

  test('logs only failures, or nothing, when that is asked for', async () => {
    const failures = await started({ bind: { port: 1 }, deploy: { accessLog: 'off' } });
    await failures.send(handshake('/ws'));
    await logged(() => failures.nginx.logs('error.log'), /cannot connect/);
    expect(failures.nginx.logs('shop_access.log')).toBe('');
    const nothing = await started({ bind: { port: 1 }, deploy: { accessLog: 'off', errorLog: 'off' } });
    await nothing.send(handshake('/ws'));
    expect(nothing.nginx.logs('shop_access.log') + nothing.nginx.logs('shop_error.log')).toBe('');
  });
});

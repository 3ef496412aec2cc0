import { describe, expect, test } from 'vitest';
import type { RenderInput } from '../../src/render/input.js';
import { locationPath } from '../../src/render/location-path.js';
import { isAtLeast, parseNginxBanner, parseNginxVersion } from '../../src/render/nginx-version.js';
import { render } from '../../src/render/render.js';
import { bundled, inputWith, type PlainInput } from './input.js';

async function conf(input: RenderInput): Promise<string> {
  return render(input, await bundled('nginx'))
    .map(({ content }) => content)
    .join('');
}

/** A whole site. */
function siteWith(plain: PlainInput = {}): RenderInput {
  return inputWith({ ...plain, deploy: { site: true, ...plain.deploy } });
}

describe('the nginx site', () => {
  test('asks for the certificate by the flags to add, or to leave out --site', async () => {
    const input = siteWith({ deploy: { certificate: null, certificateKey: null } });
    await expect(conf(input)).rejects.toMatchObject({
      exit: 2,
      hint: expect.stringMatching(/--certificate .* --certificate-key .* leave out --site/),
    });
    const half = siteWith({ deploy: { certificateKey: null } });
    await expect(conf(half)).rejects.toMatchObject({
      exit: 2,
      hint: expect.not.stringContaining('--certificate /'),
    });
  });

  test('is refused where browsers connect to the server itself, unless that listens on a Unix socket', async () => {
    const direct = { frontend: { port: 8080 } };
    await expect(conf(siteWith(direct))).rejects.toMatchObject({ code: 'NOTHING_TO_PROXY' });
    expect(await conf(siteWith({ ...direct, server: { listen: '/run/ws.sock' } }))).toContain(
      'listen 8080 ssl',
    );
  });

  test('has HSTS only when asked for, and only with TLS', async () => {
    expect(await conf(siteWith())).not.toContain('Strict-Transport-Security');
    expect(await conf(siteWith({ deploy: { hsts: true } }))).toContain('Strict-Transport-Security');
    const plain = { frontend: { port: 80 }, deploy: { hsts: true, certificate: null, certificateKey: null } };
    await expect(conf(siteWith(plain))).rejects.toMatchObject({ code: 'HSTS_WITHOUT_TLS', exit: 2 });
    await expect(conf(inputWith({ deploy: { hsts: true } }))).rejects.toMatchObject({ exit: 2 });
  });

  test('does not listen on IPv6 when that is off', async () => {
    expect(await conf(siteWith())).toContain('listen [::]:443');
    expect(await conf(siteWith({ deploy: { ipv6: false } }))).not.toContain('[::]');
  });

  test('does not speak TLS on port 80', async () => {
    await expect(conf(siteWith({ frontend: { port: 80 } }))).rejects.toMatchObject({
      code: 'TLS_ON_PORT_80',
    });
  });

  test.each([1, 30, 60, 3600])('waits for more than two pings of %d seconds', async (pingInterval) => {
    const text = await conf(inputWith({ server: { pingInterval } }));
    for (const name of ['proxy_read_timeout', 'proxy_send_timeout']) {
      expect(Number(new RegExp(`${name} (\\d+)s;`).exec(text)?.[1])).toBeGreaterThan(2 * pingInterval);
    }
  });

  test.each([
    ['1.22.1', 'listen 443 ssl http2;', 'http2 on;'],
    ['1.25.0', 'listen 443 ssl http2;', 'http2 on;'],
    ['1.25.1', 'http2 on;', 'ssl http2;'],
    ['1.31.5', 'http2 on;', 'ssl http2;'],
  ])('says HTTP/2 in the words of nginx %s', async (version, words, otherWords) => {
    const nginx = parseNginxVersion(version) ?? undefined;
    const text = await conf(siteWith({ deploy: { ...(nginx && { nginx }) } }));
    expect(text).toContain(words);
    expect(text).not.toContain(otherWords);
  });

  test.each([
    ['0.0.0.0', '127.0.0.1:8080'],
    ['::', '[::1]:8080'],
    ['[::]', '[::1]:8080'],
    ['0:0:0:0:0:0:0:0', '[::1]:8080'],
    ['::1', '[::1]:8080'],
    ['192.0.2.7', '192.0.2.7:8080'],
    ['localhost', 'localhost:8080'],
  ])('reaches a server bound to %s at %s', async (host, address) => {
    expect(await conf(inputWith({ bind: { host } }))).toContain(`    server ${address};\n`);
  });

  test.each(['*', '127.0.0.1:8080', 'ws://x', 'a b', '999.1.1.1:2', ''])(
    'refuses the bind address %j',
    async (host) => {
      await expect(conf(inputWith({ bind: { host } }))).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    },
  );

  test('takes its name from the frontend host, and any name when that is "*"', async () => {
    const named = siteWith({ frontend: { host: 'live.shop.example' }, deploy: { serverNames: [] } });
    expect(await conf(named)).toContain('server_name live.shop.example;');
    expect(await conf(siteWith({ deploy: { serverNames: [] } }))).toContain('server_name _;');
  });
});

describe('the nginx location', () => {
  test.each([
    ['0.0.0.0/0', 'would let every client choose'],
    ['::/0', 'would let every client choose'],
    ['10.0.0.0/33', 'is not an address'],
    ['10.0.0', 'is not an address'],
    ['shop.example', 'is not an address'],
  ])('refuses %s as a proxy', async (network, reason) => {
    await expect(conf(inputWith({ deploy: { realIp: [network] } }))).rejects.toThrow(reason);
  });

  test.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7/32', '192.0.2.7'],
    ['2001:DB8:0::1/32', '2001:db8::/32'],
  ])('writes the proxy %s as %s, which nginx loads without a warning', async (network, canonical) => {
    const text = await conf(inputWith({ deploy: { realIp: [network] } }));
    expect(text).toContain(`set_real_ip_from ${canonical};\n`);
  });

  test('tells sites apart by port or by name', async () => {
    const [first, second] = await Promise.all(
      ['shop', 'shop-eu'].map((name) => conf(inputWith({ deploy: { name } }))),
    );
    expect(first).toContain('upstream syncctl_shop {');
    expect(second).toContain('upstream syncctl_shop_eu {');
    expect(second).not.toMatch(/syncctl_(8080|shop\b)/);
    await expect(conf(inputWith({ deploy: { name: 'a/b' } }))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
  });

  test('leaves out what an older nginx does not know', async () => {
    const at = (minor: number, patch: number) =>
      conf(inputWith({ deploy: { nginx: { major: 1, minor, patch } } }));
    expect(await at(14, 1)).not.toContain('proxy_socket_keepalive');
    expect(await at(15, 6)).toContain('proxy_socket_keepalive on;');
  });

  test('has a limit for each address, unless the server has none', async () => {
    expect(await conf(inputWith())).toContain('limit_conn syncctl_8080_addresses 5000;');
    expect(await conf(inputWith({ server: { maxConnectionsPerAddress: 0 } }))).not.toContain('limit_conn');
  });
});

describe('the path nginx matches', () => {
  test.each([
    ['', ''],
    ['/', ''],
    ['ws', '/ws'],
    ['/ws/', '/ws'],
    ['a//b/./c/../d', '/a/b/d'],
    ['a b', '/a b'],
    ['a%20b', '/a b'],
    ['%2e%2e/x', '/x'],
    ['a%2Fb', '/a/b'],
    ['é', '/é'],
    ['a\\b', '/a/b'],
  ])('of %j is %j', (path, matched) => {
    expect(locationPath(path)).toBe(matched);
  });

  test.each(['ws?x=1', 'ws#x', '100%', '%ff', 'a%00b', 'a%0ab', 'a\nb'])('of %j does not exist', (path) => {
    expect(() => locationPath(path)).toThrow(/^websocket_frontend_path /);
  });
});

describe('an nginx version', () => {
  test('is read from a flag, the newest of its branch when the patch is left out', () => {
    expect(parseNginxVersion('1.25.1')).toEqual({ major: 1, minor: 25, patch: 1 });
    const branch = parseNginxVersion('1.25');
    expect(branch && isAtLeast(branch, 1, 25, 1) && !isAtLeast(branch, 1, 26, 0)).toBe(true);
    for (const text of ['', '1', 'v1.2', '1.2.3.4', 'latest', '-1.2'])
      expect(parseNginxVersion(text)).toBeNull();
  });

  test.each([
    ['nginx version: nginx/1.22.1', '1.22.1'],
    ['nginx version: nginx/1.18.0 (Ubuntu)', '1.18.0'],
    ['nginx version: nginx/1.25.5 (nginx-plus-r32)', '1.25.5'],
    ['nginx version: openresty/1.25.3.1', '1.25.3'],
    ['sh: nginx: not found', null],
  ])('is found in %j', (banner, version) => {
    expect(parseNginxBanner(banner)).toEqual(version === null ? null : parseNginxVersion(version));
  });
});

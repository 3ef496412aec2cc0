import { describe, expect, test } from 'vitest';
import type { RenderInput } from '../../src/render/input.js';
import { locationPath } from '../../src/render/location-path.js';
import { isAtLeast, parseNginxBanner, parseNginxVersion } from '../../src/render/nginx-version.js';
import { render } from '../../src/render/render.js';
import { bundled, inputWith } from './input.js';

async function conf(input: RenderInput): Promise<string> {
  return render(input, await bundled('nginx'))
    .map(({ content }) => content)
    .join('');
}

describe('the nginx site', () => {
  test('asks for the certificate by the flags to add, or for --snippet', async () => {
    const input = inputWith({ deploy: { certificate: null, certificateKey: null } });
    await expect(conf(input)).rejects.toMatchObject({
      exit: 2,
      hint: expect.stringMatching(/--certificate .* --certificate-key .* --snippet/),
    });
    const half = inputWith({ deploy: { certificateKey: null } });
    await expect(conf(half)).rejects.toMatchObject({
      exit: 2,
      hint: expect.not.stringContaining('--certificate /'),
    });
  });

  test('is refused where browsers connect to the server itself, unless as a snippet', async () => {
    const direct = { frontend: { port: 8080 } };
    await expect(conf(inputWith(direct))).rejects.toMatchObject({ code: 'NOTHING_TO_PROXY' });
    expect(await conf(inputWith({ ...direct, deploy: { snippet: true } }))).toContain('location = /ws {');
  });

  test('does not speak TLS on port 80', async () => {
    await expect(conf(inputWith({ frontend: { port: 80 } }))).rejects.toMatchObject({
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
    const text = await conf(inputWith({ deploy: { ...(nginx && { nginx }) } }));
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
    const named = inputWith({ frontend: { host: 'live.shop.example' }, deploy: { serverNames: [] } });
    expect(await conf(named)).toContain('server_name live.shop.example;');
    expect(await conf(inputWith({ deploy: { serverNames: [] } }))).toContain('server_name _;');
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

// Whose word counts about where a client is: only that of proxies that are listed, or on this machine.

import { describe, expect, it, onTestFinished } from 'vitest';
import { Admission } from '../../../src/server/access/admission.js';
import { createAddressList, isForwarded } from '../../../src/server/access/backend-address.js';
import { clientAddress, proxyRanges } from '../../../src/server/access/client-address.js';
import { Notices } from '../../../src/server/access/notices.js';
import type { AccessOptions } from '../../../src/server/access/options.js';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { Refusals } from '../../../src/server/observe/refusals.js';
import { DEFAULT_LIMITS } from '../../../src/settings/generated/limits.js';
import { ACCESS } from '../run-server.js';
import { roleOf, runGuarded } from './visit.js';

const isProxy = createAddressList(proxyRanges(['10.9.0.0/16', 'fd00:9::/32', '198.51.100.4'], []));
const countedAs = (address: string | undefined, list: string): string =>
  clientAddress(address, { 'x-forwarded-for': list }, isProxy);

describe('the address of a client', () => {
  it.each([
    ['10.1.2.3', '203.0.113.5', '10.1.2.3'],
    ['192.168.4.4', '203.0.113.5', '192.168.4.4'],
    ['172.17.0.1', '203.0.113.5', '172.17.0.1'],
    ['fd01::1', '203.0.113.5', 'fd01:0:0:0::/64'],
    ['169.254.1.1', '203.0.113.5', '169.254.1.1'],
    ['', '203.0.113.5', ''],
  ])('of %j is its own, though it forwards %s', (address, list, expected) => {
    expect(countedAs(address, list)).toBe(expected);
  });

  it.each([
    ['behind one proxy', '203.0.113.5', '203.0.113.5'],
    ['behind several proxies', '203.0.113.5, 198.51.100.4, 10.9.8.7', '203.0.113.5'],
    ['that forges the beginning', '127.0.0.1, 10.9.0.1, 203.0.113.5, 10.9.8.7', '203.0.113.5'],
    ['that is a proxy itself', '10.9.3.3, 10.9.8.7', '10.9.3.3'],
    ['with a port', '203.0.113.5:49152, 10.9.8.7:80', '203.0.113.5'],
    ['in brackets', '[2001:db8:1:2::9]:443, [fd00:9::1]', '2001:db8:1:2::/64'],
    ['in quotes', '"[2001:db8:1:2::9]:443"', '2001:db8:1:2::/64'],
    ['in IPv6 form', '::ffff:203.0.113.5, ::ffff:10.9.8.7', '203.0.113.5'],
    ['behind a Unix socket of nginx', '203.0.113.5, unix:', '203.0.113.5'],
    ['that no proxy knew', '1.2.3.4, unknown', '10.9.0.2'],
    ['that no proxy before the last knew', '1.2.3.4, unknown, 10.9.8.7', '10.9.8.7'],
    ['with an empty entry', '1.2.3.4, ', '10.9.0.2'],
    ['with octal numbers', '1.2.3.4, 010.9.8.7', '10.9.0.2'],
    ['with two addresses in one entry', '1.2.3.4, 5.6.7.8 203.0.113.5', '10.9.0.2'],
    ['with a bracket left over', '1.2.3.4, [::1', '10.9.0.2'],
  ])('%s is found in %j', (_what, list, expected) => {
    expect(countedAs('10.9.0.2', list)).toBe(expected);
  });

  it('is forwarded through this machine and Unix sockets by default', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined]) {
      expect(clientAddress(address, { 'x-forwarded-for': '203.0.113.5' }, createAddressList([]))).toBe(
        '203.0.113.5',
      );
    }
  });

  it('is not forwarded by a range of machines that may publish, but by a single one', () => {
    expect(proxyRanges([], ['10.0.0.0/8', '10.1.2.3', '192.0.2.1/32', '::/0', 'fd00::1/128'])).toEqual([
      '10.1.2.3',
      '192.0.2.1/32',
      'fd00::1/128',
    ]);
  });
});

/** Headers as Cloudflare, Akamai, Fastly, Fly, Azure, AWS, Envoy, HAProxy, IIS, nginx, Varnish and others add them. */
const FORWARDING = [
  'X-Forwarded-For',
  'X-Forwarded-Proto',
  'X-Forwarded',
  'X_Forwarded_For',
  'Forwarded-For',
  'Forwarded',
  'X-Original-Forwarded-For',
  'X-Original-Host',
  'X-Real-IP',
  'Via',
  'CF-Connecting-IP',
  'CF-Connecting-IPv6',
  'CF-Ray',
  'CDN-Loop',
  'True-Client-IP',
  'X-Client-IP',
  'Client-IP',
  'X-Cluster-Client-IP',
  'X-Remote-Addr',
  'X-ProxyUser-IP',
  'Fastly-Client-IP',
  'Fly-Client-IP',
  'X-Azure-ClientIP',
  'X-Azure-SocketIP',
  'X-Envoy-External-Address',
  'X-Amzn-Trace-Id',
  'X-Amz-Cf-Id',
  'X-ARR-ClientCert',
  'X-Varnish',
  'Max-Forwards',
  'Proxy-Connection',
];

describe('a connection with a forwarding header', () => {
  it.each(FORWARDING)('%s is not the application', async (name) => {
    const { port } = await runGuarded();
    expect(await roleOf(port, { lines: [`${name}: 127.0.0.1`] })).toBe('guest');
    expect(isForwarded({ connection: `Upgrade, ${name}` })).toBe(true);
  });

  it('is not the application by a listed address either, whether its proxy is trusted or not', async () => {
    for (const over of [
      { backendFrom: ['10.1.2.3'] },
      { backendFrom: ['10.0.0.0/8'] },
      { backendFrom: ['10.0.0.0/8'], proxies: ['10.1.2.3'] },
    ]) {
      const { admission } = guarded(over);
      expect(await come(admission, '10.1.2.3', { 'x-client-ip': '10.1.2.3' })).toMatchObject({
        identity: { role: 'guest' },
      });
      expect(await come(admission, '10.1.2.3', {})).toMatchObject({ identity: { role: 'backend' } });
    }
  });
});

function guarded(over: Partial<AccessOptions>) {
  const logged: { event: string; fields: object }[] = [];
  const write = (event: string, fields: object = {}) => void logged.push({ event, fields });
  const log = { info: write, warn: write, error: write };
  const counters = new Counters();
  const admission = new Admission(
    { ...ACCESS, ...over },
    DEFAULT_LIMITS,
    createMemoryEngine(),
    counters,
    new Refusals(counters, log),
    new Notices(log),
  );
  onTestFinished(() => admission.stop());
  return { admission, logged };
}

function come(admission: Admission, address: string, headers: Record<string, string>) {
  return admission.admit({ target: '/', headers, address, toBackend: false, overUnixSocket: false });
}

describe('a proxy in a private network', () => {
  it('that is not listed is logged once, with the line to add', async () => {
    const { admission, logged } = guarded({});
    for (let count = 0; count < 5; count++) {
      await come(admission, '::ffff:10.1.2.3', { 'x-forwarded-for': `203.0.113.${count}` });
    }
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ event: 'proxy-not-listed', fields: { address: '10.1.2.3' } });
    expect(JSON.stringify(logged[0])).toContain('server: { proxies: [\\"10.1.2.3\\"] }');
  });

  it('is not looked for at public addresses, nor without a forwarding header, nor when it is listed', async () => {
    const { admission, logged } = guarded({ proxies: ['10.1.2.0/24'] });
    await come(admission, '203.0.113.5', { 'x-forwarded-for': '1.2.3.4' });
    await come(admission, '10.7.7.7', {});
    await come(admission, '10.1.2.3', { 'x-forwarded-for': '1.2.3.4' });
    expect(logged).toEqual([]);
  });

  it('fills no log, though every address of the network says that it is one', async () => {
    const { admission, logged } = guarded({});
    for (let count = 1; count < 100; count++) await come(admission, `10.1.2.${count}`, { via: '1.1 a' });
    expect(logged.length).toBeLessThan(10);
  });

  it('that is listed but sends no client address is logged once', async () => {
    const { admission, logged } = guarded({ proxies: ['10.1.2.3'], behindProxy: true, origins: ['*'] });
    for (let count = 0; count < 3; count++) {
      await come(admission, '10.1.2.3', { origin: 'https://shop.example', 'x-real-ip': '1.2.3.4' });
    }
    expect(logged.map(({ event }) => event)).toEqual(['proxy-without-client']);
  });

  it('is believed about the host of a page only when it is listed', async () => {
    const headers = { origin: 'https://shop.example', host: 'a', 'x-forwarded-host': 'shop.example' };
    const { admission } = guarded({});
    expect(await come(admission, '10.1.2.3', headers)).toMatchObject({ refusal: { status: 403 } });
    admission.change({ ...ACCESS, proxies: ['10.0.0.0/8'] });
    expect(await come(admission, '10.1.2.3', headers)).toMatchObject({ identity: { role: 'guest' } });
  });
});

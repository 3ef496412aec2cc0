// Addresses: which texts are one, what their spellings have in common, and who reaches whom.

import { isIPv4, isIPv6 } from 'node:net';
import { describe, expect, it } from 'vitest';
import * as host from '../../src/core/host.js';
import { formatListener, joinHostPort, readListener } from '../../src/core/listener.js';
import { scaled } from '../length.js';
import { fuzz, mutated } from '../random.js';

const ADDRESSES = [
  ...['0.0.0.0', '127.0.0.1', '255.255.255.255', '10.0.0.1', '01.2.3.4', '1.2.3', '0x7f.0.0.1'],
  ...['::', '::1', '::0', '0:0:0:0:0:0:0:0', '1:2:3:4:5:6:7:8', '1::8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::1.2.3.4',
    '::1.2.3.4',
    'fe80::1%eth0',
    'FD00::ABCD',
    '1:2:3:4:5:6:1.2.3.4',
  ],
];
const PIECES = [':', '::', '.', '0', '00000', '1', 'f', '08', '256', '%', '%1', '1.2.3.4', '/', ' ', 'g'];

describe('an address', () => {
  it('is one where Node says so', async () => {
    await fuzz(scaled(20_000, 1_000_000), (random) => {
      const text = mutated(random, ADDRESSES[random(ADDRESSES.length)] ?? '', PIECES);
      expect(host.isIpv4(text), text).toBe(isIPv4(text));
      // Node also takes colons in a zone.
      expect(host.isIpv6(text), text).toBe(isIPv6(text) && !/%.*:/.test(text));
      const isMapped = host.isIpv4(host.canonicalHost(text));
      if (isIPv6(text) && !text.includes('%') && !isMapped)
        expect(`[${host.canonicalHost(text)}]`).toBe(new URL(`http://[${text}]`).hostname);
    });
  });

  it.each([
    [['::', '[::]', '::0', '[::0]', '0::', '0:0:0:0:0:0:0:0', '0000::0.0.0.0'], '::'],
    [['127.0.0.1', '::ffff:127.0.0.1', '[::FFFF:7f00:1]'], '127.0.0.1'],
    [['::1', '[0:0:0:0:0:0:0:1]', '0::0001'], '::1'],
    [['2001:DB8:0:0:1::1', '[2001:db8::1:0:0:1]'], '2001:db8::1:0:0:1'],
    [['Example.COM', 'example.com'], 'example.com'],
    [['127.1'], '127.1'],
  ])('%j has one spelling: %s', (spellings, canonical) => {
    for (const spelling of spellings) expect(host.canonicalHost(spelling)).toBe(canonical);
  });

  it.each(['[::]', '[::0]', '0::', '0:0:0:0:0:0:0:0'])('%s stands for every address of the machine', (on) => {
    expect(host.isUnspecified(on)).toBe(true);
    for (const to of ['127.0.0.1', '::1', 'localhost', '10.0.0.1', '[::0]'])
      expect(host.reaches(to, on)).toBe(true);
    expect(host.loopbackFor(on)).toBe('[::1]');
  });

  it.each([
    ['127.0.0.1', '::ffff:127.0.0.1', true],
    ['::ffff:10.0.0.1', '0.0.0.0', true],
    ['::1', '0.0.0.0', false],
    ['::1', '[0::1]', true],
    ['localhost', '[0:0:0:0:0:0:0:1]', true],
    ['10.0.0.1', '10.0.0.2', false],
  ])('%s and a server on %s: %s', (to, on, reached) => {
    expect(host.reaches(to, on)).toBe(reached);
  });

  it.each([
    ['10.9.9.9', '10.0.0.0/8', true],
    ['11.0.0.0', '10.0.0.0/8', false],
    ['::ffff:10.9.9.9', '10.0.0.0/8', true],
    ['10.9.9.9', '::/0', true],
    ['10.9.9.9', '::ffff:10.0.0.0/104', true],
    ['10.9.9.9', 'fd00::/8', false],
    ['fd12::1', '0.0.0.0/0', false],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['::127.0.0.1', '127.0.0.0/8', false],
    ['localhost', '127.0.0.0/8', false],
  ])('%s is in %s: %s', (address, network, inside) => {
    expect(
      host.isInNetwork(
        address,
        [host.readNetwork(network)].filter((one) => one !== null),
      ),
    ).toBe(inside);
  });

  it.each([
    ['::ffff:10.0.0.1', false],
    ['[fd00::1]', false],
    ['fe80::1%eth0', false],
    ['2001:db8::1', true],
    ['100.64.0.1', true],
  ])('%s can be reached from anywhere: %s', (address, expected) => {
    expect(host.isPublic(address)).toBe(expected);
  });
});

describe('a listener', () => {
  it.each(['127.0.0.1:8080', '[::1]:8080', 'localhost:0', '/run/a:1.sock'])(
    '%s is read and written alike',
    (text) => {
      const listener = readListener(text);
      expect(listener && formatListener(listener)).toBe(text);
    },
  );

  it.each(['', ':80', '::1:80', 'a:b:80', '127.0.0.1', 'a:', 'a:123456', '[::1]'])(
    '"%s" is not one',
    (text) => {
      expect(readListener(text)).toBe(null);
    },
  );

  it('has brackets around an IPv6 address and nothing else', () => {
    expect(joinHostPort('::1', 80)).toBe('[::1]:80');
    expect(joinHostPort('[::1]', 80)).toBe('[::1]:80');
    expect(joinHostPort('fe80::1%eth0', 80)).toBe('[fe80::1%eth0]:80');
    expect(joinHostPort('shop.example', '%port%')).toBe('shop.example:%port%');
  });
});

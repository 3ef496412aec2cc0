// From which pages a browser may connect.

import { describe, expect, it } from 'vitest';
import { createOriginRule } from '../../../src/server/access/origins.js';
import { answerTo, runGuarded } from './visit.js';

describe('origins', () => {
  it.each([
    [null, null, 'https://shop.example.com', 'shop.example.com', true],
    [null, null, 'http://SHOP.example.com', 'shop.example.com:8080', true],
    [null, null, 'https://evil.example', 'shop.example.com', false],
    [null, null, 'https://shop.example.com.evil.example', 'shop.example.com', false],
    [null, null, 'https://evilshop.example.com', 'shop.example.com', false],
    [null, null, 'null', 'shop.example.com', false],
    [null, null, '', '', false],
    [null, null, 'null', 'null', false],
    [null, null, 'file://', '', false],
    [null, null, 'https://shop.example.com:65535', 'shop.example.com', true],
    [null, null, 'https://shop.example.com:65536', 'shop.example.com', false],
    [null, null, 'http://127.1', '127.0.0.1', true],
    [null, null, 'https://shop.example.com:', 'shop.example.com', true],
    [null, null, '127.0.0.1', 'shop.example.com', true],
    [null, null, 'http://127.0.0.1', 'shop.example.com', false],
    [['shop.example.com'], null, 'websocket', 'websocket:8080', true],
    [['shop.example.com'], null, 'websocket', 'other:8080', false],
    [['shop.example.com'], null, 'null', 'null:8080', false],
    [['shop.example.com'], null, 'http://websocket', 'websocket:8080', false],
    [null, null, 'https://shop.example.com, https://evil.example', 'shop.example.com', false],
    [null, 'ws.example.com', 'https://ws.example.com', '127.0.0.1:8080', true],
    [null, 'ws.example.com', 'https://other.example.com', '127.0.0.1:8080', false],
    [['shop.example.com'], null, 'https://shop.example.com:8443', 'x', true],
    [['shop.example.com'], null, 'https://x.example.com', 'x.example.com', false],
    [['https://shop.example.com'], null, 'https://shop.example.com', 'x', true],
    [['https://shop.example.com'], null, 'https://SHOP.example.com:443', 'x', true],
    [['https://shop.example.com'], null, 'http://shop.example.com', 'x', false],
    [['https://shop.example.com'], null, 'https://shop.example.com:444', 'x', false],
    [['*.example.com'], null, 'https://a.example.com', 'x', true],
    [['*.example.com'], null, 'https://a.b.example.com', 'x', true],
    [['*.example.com'], null, 'https://example.com', 'x', false],
    [['*.example.com'], null, 'https://evilexample.com', 'x', false],
    [['*.example.com'], null, 'https://a.example.com.evil.example', 'x', false],
    [['https://*.example.com'], null, 'https://a.example.com', 'x', true],
    [['https://*.example.com'], null, 'https://a.b.example.com', 'x', true],
    [['https://*.example.com'], null, 'http://a.example.com', 'x', false],
    [['https://*.example.com'], null, 'https://a.example.com:444', 'x', false],
    [['https://*.example.com'], null, 'https://example.com', 'x', false],
    [['https://*.example.com:8443'], null, 'https://a.example.com:8443', 'x', true],
    [['https://*.example.com'], null, 'https://a.example.com.evil.example', 'x', false],
    [['*'], null, 'https://anything.example', 'x', true],
    [[], null, 'https://shop.example.com', 'shop.example.com', false],
  ])('with %j and the frontend host %s, "%s" at "%s": %s', (origins, frontend, origin, host, expected) => {
    expect(createOriginRule(origins, frontend)({ origin, host }, false)).toBe(expected);
  });

  it('takes the host that a proxy was asked for, if the proxy is trusted', () => {
    const headers = {
      origin: 'https://shop.example.com',
      host: '127.0.0.1',
      'x-forwarded-host': 'shop.example.com',
    };
    expect(createOriginRule(null, null)(headers, true)).toBe(true);
    expect(createOriginRule(null, null)(headers, false)).toBe(false);
  });

  it.each(['https://', 'a b', 'https://a@b/c', 'a/b', 'bücher.example'])(
    'refuses the entry "%s"',
    (entry) => {
      expect(() => createOriginRule([entry], null)).toThrow('is not the origin of a page');
    },
  );

  it('answers a page of another site with 403 and one sentence, before the 101', async () => {
    const { port, logged } = await runGuarded();
    const lines = ['Origin: https://evil.example'];
    expect(await answerTo(port, { lines })).toBe(
      '403 pages from this origin may not connect; see server.origins',
    );
    expect(logged).toContainEqual({
      level: 'warn',
      event: 'connection-refused',
      fields: { reason: 'origin', address: '127.0.0.1', origin: 'https://evil.example' },
    });
  });

  it('accepts a client without Origin, which every browser sends', async () => {
    const { port } = await runGuarded({ origins: ['shop.example.com'] });
    expect(await answerTo(port)).toBe('101');
  });
});

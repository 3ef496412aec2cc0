// The normal form of an address, and the comparison of two addresses by it.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ContentManager } from '../../src/client/content/content-manager.js';
import { createMediator } from '../../src/client/mediator.js';
import { contentPage } from './content-page.js';

/** As Oro's router has it since 2.6. */
function combineRouteUrl(path: string | { path: string; query: string }, query?: string): string {
  if (typeof path === 'object') return combineRouteUrl(path.path, path.query);
  return `${path.startsWith('/') ? '' : '/'}${path}${query ? `?${query}` : ''}`;
}

describe('the normal form of an address', () => {
  const GRID = 'grid%5Busers%5D';

  it.each([
    [' user/view/1 ', '/user/view/1'],
    ['/user//view///1/', '/user/view/1'],
    ['https://admin:secret@shop.example.com:8443//user/view/1/?b=2&a=1#x', '/user/view/1?a=1&b=2'],
    ['//shop.example.com/a', '/a'],
    ['https://shop.example.com', ''],
    ['https://shop.example.com?b', ''],
    ['/', ''],
    ['', ''],
    ['/?a=1', '/?a=1'],
    ['/go/https://other.example.com/x', '/go/https://other.example.com/x'],
    ['/%41%62c/%C3%BC/x%20y', '/Abc/%C3%BC/x%20y'],
    ['/Abc/ü/x y', '/Abc/%C3%BC/x%20y'],
    ['/a/%2Fb', '/a/%2Fb'],
    ['#top', '/user/view/1'],
    ['?b=1', '/user/view/1?b=1'],
    ['./2', '/user/view/2'],
    ['../edit/1', '/user/edit/1'],
    ['a?x=2&x=1', '/a?x=1'],
    ['a?b=&a=1=2&c', '/a?a=1%3D2&b='],
    ['a?q=x+y~', '/a?q=x%20y~'],
    ["a?q='%7E'", '/a?q=%27~%27'],
    ['a?f[b]=2&f[a]=1', '/a?f%5Ba%5D=1&f%5Bb%5D=2'],
    ['a?l[]=2&l[]=1', '/a?l%5B%5D=1&l%5B%5D=2'],
    ['a?l[1]=1&l[0]=2', '/a?l%5B%5D=1&l%5B%5D=2'],
    ['a?l[2]=1&l[0]=2', '/a?l%5B0%5D=2&l%5B2%5D=1'],
    ['a?l[][x]=1&l[][x]=2', '/a?l%5B0%5D%5Bx%5D=1&l%5B1%5D%5Bx%5D=2'],
    ['a?__proto__[x]=1', '/a?__proto__%5Bx%5D=1'],
    ['a?x=1&x[y]=2', '/a?x%5By%5D=2'],
    ['a?[x]=1', '/a?%5Bx%5D=1'],
    [`a?${GRID}=p%3D25%26i%3D1`, `/a?${GRID}=i%3D1%26p%3D25`],
    ['a?grid=x', '/a?grid=x'],
  ])('of %j is %j', (url, normal) => {
    const mediator = createMediator();
    mediator.setHandler('combineRouteUrl', combineRouteUrl);
    const { manager } = contentPage({ mediator });
    expect(manager.normalizeUrl(url)).toBe(normal);
    expect(manager.normalizeUrl(normal || '/')).toBe(normal);
    expect(contentPage().manager.normalizeUrl(url)).toBe(normal);
  });

  it.each(['/%zz', 'a?b=%zz', 'a?%zz=b', 'a?grid[x]=i%3D%25zz'])('does not exist for %j', (url) => {
    expect(() => contentPage().manager.normalizeUrl(url)).toThrow(URIError);
  });

  it.each([
    ['a?restore=1&b=2', ['restore'], '/a?b=2'],
    ['a?restore[x]=1&b=2', ['restore', 'b', 'constructor'], '/a'],
  ])('of %j without the parameters %j is %j', (url, ignoreGetParameters, normal) => {
    expect(contentPage().manager.normalizeUrl(url, { ignoreGetParameters })).toBe(normal);
  });

  it.each([
    [['/user/view/1?tab=a'], true],
    [['user/view/1/?tab=%61'], true],
    [['user/view/1'], false],
    [['user/view/1?tab=a&restore=1'], false],
    [['user/view/1?tab=a&restore=1', { ignoreGetParameters: ['restore'] }], true],
    [['user/view/1?restore=1', { ignoreGetParameters: ['restore', 'tab'] }], true],
    [['user/view/1?tab=a', undefined, {}], true],
    [['user/view/1?tab=b', null, { ignoreGetParameters: ['tab'] }], true],
    [['a?b=1', 'https://shop.example.com//a?b=1'], true],
    [['a?b=1', 'a'], false],
    [['a?b=1', 'a?b=2', { ignoreGetParameters: ['b'] }], true],
  ] as [Parameters<ContentManager['compareNormalizedUrl']>, boolean][])('decides on %j: %s', (args, same) => {
    expect(contentPage().manager.compareNormalizedUrl(...args)).toBe(same);
  });

  it('equals nothing when the address is malformed, which the console tells', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warned.mockRestore());
    const { manager } = contentPage();
    expect(manager.compareNormalizedUrl('/%zz', '/%zz')).toBe(false);
    expect(warned.mock.calls).toEqual([[expect.any(URIError)]]);
    manager.mediator.setHandler('combineRouteUrl', () => {
      throw new RangeError('of the router');
    });
    expect(() => manager.compareNormalizedUrl('/a', '/a')).toThrow('of the router');
  });
});

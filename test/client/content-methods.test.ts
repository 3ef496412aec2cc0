// Every method of the content manager and every mediator handler, case by case.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ContentManager, createContentManager } from '../../src/client/content/content-manager.js';
import { createMediator, type Mediator } from '../../src/client/mediator.js';
import { registerMediatorHandlers } from '../../src/client/mediator-handlers.js';
import { contentPage, Events } from './content-page.js';

/** A mediator with the handlers of Oro's router, and what it was asked. */
function routed(): { mediator: Mediator; asked: unknown[][] } {
  const mediator = createMediator();
  const asked: unknown[][] = [];
  mediator.setHandler('retrievePath', (path: string) => path.replace(/^\/?(app\/)?/, ''));
  mediator.setHandler(
    'combineRouteUrl',
    ({ path, query }: { path: string; query: string }) => `/app/${path}#${query}`,
  );
  mediator.setHandler('changeRoute', (...args: unknown[]) => asked.push(args));
  return { mediator, asked };
}

describe('the cache', () => {
  it('has a page under its path from add to remove', () => {
    const { manager } = contentPage();
    expect(manager.get()).toBeUndefined();
    manager.add();
    const current = manager.getCurrent();
    expect([manager.get(), manager.get('user/view/1'), manager.get('other')]).toEqual([
      current,
      current,
      undefined,
    ]);
    manager.remove('other');
    expect(manager.get()).toBe(current);
    manager.remove();
    expect(manager.get()).toBeUndefined();
  });

  it.each([
    ['user/view/1'],
    ['user/view/1?restore=1'],
    ['/app/user/view/1?restore=1#x'],
    ['/user/view/1'],
    ['#'],
    ['#x'],
    [null],
  ])('finds and removes a page by the address %j', (address) => {
    const { manager } = contentPage({ mediator: routed().mediator });
    manager.add();
    expect(manager.get(address)).toBe(manager.getCurrent());
    expect(manager.get('/app/user/view/2?restore=1')).toBeUndefined();
    manager.remove(address);
    expect(manager.get()).toBeUndefined();
  });

  it('finds a page as it was said, too, whatever the router makes of that', () => {
    const { manager } = contentPage({ mediator: routed().mediator });
    manager.init('/app/user/view/1');
    manager.add();
    expect(manager.get('/app/user/view/1')).toBe(manager.getCurrent());
  });

  it('loses the current page when it is left, if it is to be ignored, and no other', () => {
    const { manager, mediator } = contentPage();
    manager.add();
    manager.cacheIgnore();
    expect(manager.get()).toBeDefined();
    mediator.trigger('page:beforeChange');
    expect(manager.get()).toBeUndefined();
    manager.add();
    mediator.trigger('page:beforeChange');
    expect(manager.get()).toBeDefined();
  });

  it('loses a page that was to be ignored before its address was known, and wherever it is kept', () => {
    const mediator = createMediator();
    const manager = createContentManager({ session: new Events(), mediator });
    manager.cacheIgnore();
    mediator.trigger('page:request', { route: { path: 'first', query: '' } });
    manager.add();
    manager.changeUrl('second');
    manager.add();
    mediator.trigger('page:beforeChange');
    expect([manager.get('first'), manager.get('second')]).toEqual([undefined, undefined]);
  });

  it('keeps a page that changes its address under the one it had, and shows it there', () => {
    const { manager, mediator, changed, notices } = contentPage();
    manager.tagContent('A');
    manager.add();
    manager.changeUrl('elsewhere');
    const page = manager.getCurrent();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    changed('bob', 'A');
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
    expect(manager.getCurrent()).toBe(page);
    expect(page.path).toBe('user/view/1');
    mediator.trigger('page:update', {}, { options: {} });
    expect(notices).toMatchObject([{ path: 'user/view/1' }]);
    manager.tagContent('A');
    manager.changeUrl('elsewhere');
    changed('admin', 'A');
    expect(manager.get('user/view/1')).toBeUndefined();
  });
});

describe('the state', () => {
  it.each([
    [1, 1],
    ['', ''],
    [false, false],
    [null, undefined],
    [undefined, undefined],
  ])('saved as %j is fetched as %j', (value, fetched) => {
    const { manager, told } = contentPage();
    expect(manager.fetchState('constructor')).toBeUndefined();
    manager.saveState('key', 'before');
    manager.saveState('key', value);
    expect(manager.fetchState('key')).toBe(fetched);
    expect('key' in manager.getCurrent().state).toBe(fetched !== undefined);
    expect(told).toEqual([]);
  });

  it('has any key, also one that is special to objects', () => {
    const { manager } = contentPage();
    manager.saveState('__proto__', { inherited: 1 });
    expect(manager.fetchState('__proto__')).toEqual({ inherited: 1 });
    expect(manager.fetchState('inherited')).toBeUndefined();
    expect(Object.keys(manager.getCurrent().state)).toEqual(['__proto__']);
  });

  it.each([
    ['h1', 'tab=a&key=h1'],
    [null, 'tab=a'],
  ])('saved with the hash %j makes the query %j and tells so', (hash, query) => {
    const { manager, told } = contentPage();
    manager.saveState('key', 1, hash);
    expect(manager.getCurrent()).toMatchObject({ query, state: { key: 1 } });
    expect(told).toEqual([['pagestate:change']]);
  });

  it.each([
    ['tab', 'a', true],
    ['tab', 'b', false],
    ['tab', null, false],
    ['none', null, true],
    ['none', 'a', false],
    ['none', '', false],
  ])('of %j is %j: %s', (key, hash, equal) => {
    expect(contentPage().manager.checkState(key, hash)).toBe(equal);
  });
});

describe('the address', () => {
  it('is path, question mark and query, or what the router makes of it', () => {
    expect(contentPage().manager.currentUrl()).toBe('user/view/1?tab=a');
    const { manager } = contentPage({ mediator: routed().mediator });
    expect(manager.currentUrl()).toBe('/app/user/view/1#tab=a');
    const plain = contentPage().manager;
    plain.init('p');
    expect(plain.currentUrl()).toBe('p');
  });

  it.each([
    ['user/view/1', undefined, true],
    ['user/view/1?other=1#x', undefined, true],
    ['user/view/1#x?y', undefined, true],
    ['/app/user/view/1', undefined, true],
    ['/user/view/1', undefined, true],
    ['#', undefined, true],
    ['#anything?at=all', undefined, true],
    ['user/view/2', undefined, false],
    ['user/view/2', '/app/user/view/2?x', true],
    ['#', 'user/view/2', false],
    ['user/view/1', '#', true],
    ['user/view/1', null, true],
    ['', undefined, false],
  ])('compares %j with %j: %s', (url, refPath, same) => {
    const { manager } = contentPage({ mediator: routed().mediator });
    expect(manager.compareUrl(url, refPath)).toBe(same);
  });

  it.each([
    ['a/b', 'a/b', ''],
    ['a/b?', 'a/b', ''],
    ['a/b?c=d', 'a/b', 'c=d'],
    ['a/b?c=d?e', 'a/b', 'c=d?e'],
  ])('changed to %j is path %j and query %j, and the router is told', (url, path, query) => {
    const { mediator, asked } = routed();
    const { manager } = contentPage({ mediator });
    manager.changeUrl(url, { replace: false });
    expect(manager.getCurrent()).toMatchObject({ path, query });
    expect(asked).toEqual([[{ path, query }, { replace: false }]]);
  });

  it.each([
    ['tab', 'a', 'tab=a', false],
    ['tab', 'b', 'tab=b', true],
    ['tab', null, '', true],
    ['new', 'x y', 'tab=a&new=x%20y', true],
    ['a&b', '~=&', 'tab=a&a%26b=~%3D%26', true],
    ['new', null, 'tab=a', false],
    ['new', undefined, 'tab=a', false],
    ['new', 5, 'tab=a&new=5', true],
  ])(
    'with the parameter %j set to %j has the query %j; the router is told: %s',
    (param, value, query, told) => {
      const { mediator, asked } = routed();
      const { manager } = contentPage({ mediator });
      manager.changeUrlParam(param, value);
      expect(manager.getCurrent().query).toBe(query);
      expect(asked).toEqual(told ? [[{ path: 'user/view/1', query }, { replace: true }]] : []);
    },
  );

  it.each([
    ['c', 'x y~+', 'a=1%20~%2B+&c=x%20y~%2B&grid[u]=i%3D1&&empty&b=%zz'],
    ['c', null, 'a=1%20~%2B+&grid[u]=i%3D1&&empty&b=%zz'],
    ['new', '~', 'a=1%20~%2B+&c=%41&grid[u]=i%3D1&c=2&&empty&b=%zz&new=~'],
    ['empty', 'x', 'a=1%20~%2B+&c=%41&grid[u]=i%3D1&c=2&&empty=x&b=%zz'],
  ])('keeps how other parameters are written when %j becomes %j', (param, value, query) => {
    const { manager } = contentPage();
    manager.init('p', 'a=1%20~%2B+&c=%41&grid[u]=i%3D1&c=2&&empty&b=%zz');
    manager.changeUrlParam(param, value);
    expect(manager.getCurrent().query).toBe(query);
  });

  it.each([
    ['c', 'A'],
    ['grid[u]', 'i=1'],
    ['a', '1 ~++'],
    ['empty', ''],
    ['b', '%zz'],
    ['', null],
  ])('has as its parameter %j the value %j, and is not written anew for that', (param, value) => {
    const { mediator, asked } = routed();
    const { manager } = contentPage({ mediator });
    manager.init('p', 'a=1%20~%2B+&c=%41&grid[u]=i%3D1&&empty&b=%zz');
    expect(manager.checkState(param, value)).toBe(true);
    manager.changeUrlParam(param, value);
    expect(asked).toEqual([]);
  });

  it('changes without a router, too', () => {
    const { manager } = contentPage();
    manager.changeUrl('a?b=1');
    manager.changeUrlParam('b', 2);
    expect(manager.currentUrl()).toBe('a?b=2');
  });
});

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

describe('the mediator handlers', () => {
  const CASES: [string, unknown[], unknown][] = [
    ['pageCache:getCurrent', [], expect.objectContaining({ path: 'user/view/1' })],
    ['pageCache:get', [], undefined],
    ['pageCache:add', [], undefined],
    ['pageCache:get', [], expect.objectContaining({ path: 'user/view/1' })],
    ['pageCache:get', ['user/view/1'], expect.objectContaining({ query: 'tab=a' })],
    ['pageCache:remove', [], undefined],
    ['pageCache:get', [], undefined],
    ['pageCache:state:save', ['key', 5, 'h'], undefined],
    ['pageCache:state:fetch', ['key'], 5],
    ['pageCache:state:check', ['key', 'h'], true],
    ['currentUrl', [], 'user/view/1?tab=a&key=h'],
    ['compareUrl', ['user/view/1#x'], true],
    ['normalizeUrl', ['//x/user/view/1/?b=1&a', { ignoreGetParameters: [] }], '/user/view/1?b=1'],
    ['compareNormalizedUrl', ['user/view/1?key=h', { ignoreGetParameters: ['tab'] }], true],
    ['changeUrlParam', ['key', null], undefined],
    ['currentUrl', [], 'user/view/1?tab=a'],
    ['changeUrl', ['a/b?c'], undefined],
    ['currentUrl', [], 'a/b?c'],
    ['pageCache:init', ['x', 'y=1', 'bob'], undefined],
    ['currentUrl', [], 'x?y=1'],
  ];

  it('are exactly fourteen, and do what the methods do', () => {
    const { manager, mediator, changed, notices } = contentPage();
    const names: string[] = [];
    const contexts = new Set<unknown>();
    registerMediatorHandlers(
      {
        setHandler(name, handler, context) {
          names.push(name);
          contexts.add(context);
          mediator.setHandler(name, handler, context);
        },
      },
      manager,
    );
    expect(names.sort()).toEqual([...new Set(CASES.map(([name]) => name))].sort());
    expect([names.length, [...contexts]]).toEqual([14, [manager]]);
    for (const [name, args, result] of CASES) {
      expect([name, mediator.execute(name, ...args)]).toEqual([name, result]);
    }
    manager.tagContent('A');
    changed('bob', 'A');
    expect(notices).toEqual([]);
  });
});

describe('the mediator of our own', () => {
  it('calls listeners in their order with their context, once where that was asked', () => {
    const mediator = createMediator();
    const got: unknown[] = [];
    const me = { name: 'me' };
    mediator.on(
      'e',
      function (this: unknown, ...args: unknown[]) {
        got.push([this, ...args]);
      },
      me,
    );
    mediator.once('e', (...args: unknown[]) => got.push(['once', ...args]));
    mediator.trigger('e', 1, 2);
    mediator.trigger('e');
    mediator.trigger('other');
    expect(got).toEqual([[me, 1, 2], ['once', 1, 2], [me]]);
  });

  it.each([
    ['the name', ['e'], ['f']],
    ['the listener', [null, 'first'], ['second', 'f']],
    ['name and listener', ['e', 'second'], ['first', 'f']],
    ['the context', [null, null, 'context'], ['first', 'second']],
    ['nothing', [], []],
  ])('forgets by %s', (_, [name, listener, context], left) => {
    const mediator = createMediator();
    const got: string[] = [];
    const listeners: Record<string, () => void> = {
      first: () => got.push('first'),
      second: () => got.push('second'),
    };
    const owner = {};
    mediator.on('e', listeners.first as () => void);
    mediator.on('e', listeners.second as () => void);
    mediator.on('f', () => got.push('f'), owner);
    mediator.off(name, listener ? listeners[listener] : null, context ? owner : undefined);
    mediator.trigger('e');
    mediator.trigger('f');
    expect(got).toEqual(left);
  });

  it('says that a handler is missing, unless it may be', () => {
    const mediator = createMediator();
    expect(() => mediator.execute('none')).toThrow('there is no handler "none"');
    expect(mediator.execute({ name: 'none', silent: true })).toBeUndefined();
    mediator.setHandler(
      'own',
      function (this: { n: number }, add: number) {
        return this.n + add;
      },
      { n: 1 },
    );
    expect(mediator.execute('own', 2)).toBe(3);
  });
});

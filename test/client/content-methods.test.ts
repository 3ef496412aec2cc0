// What the content manager's methods do with its cache, its state and its address.

import { describe, expect, it } from 'vitest';
import { createContentManager } from '../../src/client/content/content-manager.js';
import { createMediator, type Mediator } from '../../src/client/mediator.js';
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

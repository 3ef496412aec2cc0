// Every method of the content manager and every mediator handler, case by case.

import { describe, expect, it } from 'vitest';
import { createContentManager } from '../../src/client/content/content-manager.js';
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
    ['new', 'x y', 'tab=a&new=x+y', true],
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

  it('changes without a router, too', () => {
    const { manager } = contentPage();
    manager.changeUrl('a?b=1');
    manager.changeUrlParam('b', 2);
    expect(manager.currentUrl()).toBe('a?b=2');
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
    ['changeUrlParam', ['key', null], undefined],
    ['currentUrl', [], 'user/view/1?tab=a'],
    ['changeUrl', ['a/b?c'], undefined],
    ['currentUrl', [], 'a/b?c'],
    ['pageCache:init', ['x', 'y=1', 'bob'], undefined],
    ['currentUrl', [], 'x?y=1'],
  ];

  it('are exactly twelve, and do what the methods do', () => {
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
    expect([names.length, [...contexts]]).toEqual([12, [manager]]);
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

// Our own mediator, and the handlers that the content manager registers with any mediator.

import { describe, expect, it } from 'vitest';
import { createMediator } from '../../src/client/mediator.js';
import { registerMediatorHandlers } from '../../src/client/mediator-handlers.js';
import { contentPage } from './content-page.js';

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

// What the content manager does with tags, updates and pages that are kept.

import { describe, expect, it } from 'vitest';
import { contentPage } from './content-page.js';

const OUTDATED = 'content-manager:content-outdated';

describe('tagging', () => {
  it.each([
    ['one', ['one']],
    [
      ['one', 'two'],
      ['one', 'two'],
    ],
  ])('wraps a single tag and tells what was added: %j', (tags, list) => {
    const { manager, told } = contentPage();
    manager.tagContent('before');
    const callback = (): void => {};
    manager.tagContent(tags, callback);
    const added = { tags: list, callback };
    expect(manager.getCurrent().tags).toEqual([{ tags: ['before'] }, added]);
    expect(told.at(-1)).toEqual([
      'content-manager:content-tagged',
      { current: [{ tags: ['before'] }, added], added },
    ]);
  });
});

describe('an update', () => {
  it.each([
    ['the list itself', (list: unknown) => list],
    ['its JSON text, as Oro 2.x writes it', (list: unknown) => JSON.stringify(list)],
  ])('may be %s', (_, written) => {
    const { manager, events, notices } = contentPage();
    manager.tagContent('User_1');
    events.publish('oro/data/update', written([{ username: 'bob', tagname: 'User_1' }]));
    expect(notices).toHaveLength(1);
  });

  it.each(['no json', '5', 5, null, {}, [null, 5, 'x', {}, { tagname: 5 }, []]])(
    'that makes no sense changes nothing: %j',
    (payload) => {
      const { manager, events, notices, told } = contentPage();
      manager.tagContent('User_1');
      told.length = 0;
      events.publish('oro/data/update', payload);
      expect([notices, told]).toEqual([[], []]);
    },
  );

  it.each([
    ['admin', 'admin', 0],
    ['admin', 'bob', 1],
    ['admin', null, 1],
    ['admin', undefined, 1],
    [null, null, 0],
    [null, undefined, 0],
    [undefined, null, 0],
    [undefined, undefined, 0],
    [null, '', 0],
    ['', null, 0],
    ['', '', 0],
    ['', 'bob', 1],
    ['admin', '', 1],
    [undefined, 'bob', 1],
  ])('to user %j by %j shows %i notices', (userName, username, count) => {
    const { manager, events, notices } = contentPage({ userName });
    manager.tagContent('User_1');
    events.publish('oro/data/update', [{ username, tagname: 'User_1' }]);
    expect(notices).toHaveLength(count);
  });

  it('of other tags does nothing', () => {
    const { manager, changed, notices, told } = contentPage();
    manager.tagContent('User_1');
    told.length = 0;
    changed('bob', 'User_2', 'User');
    expect([notices, told]).toEqual([[], []]);
  });

  it('runs each callback of the current page once, with the path', () => {
    const { manager, changed, notices, told } = contentPage();
    const ran: unknown[] = [];
    const both = (path: string | null): void => void ran.push(['both', path]);
    manager.tagContent(['A', 'B'], both);
    manager.tagContent('C', both);
    manager.tagContent('A', (path) => ran.push(['other', path]));
    manager.tagContent('A');
    manager.tagContent('C');
    changed('bob', 'A', 'B', 'C');
    expect(ran).toEqual([
      ['both', 'user/view/1'],
      ['other', 'user/view/1'],
    ]);
    expect(notices).toHaveLength(1);
    expect(told.at(-1)).toEqual([OUTDATED, { path: 'user/view/1', isCurrentPage: true }]);
    expect(told.filter(([name]) => name === OUTDATED)).toHaveLength(1);
  });

  it('by the user drops the page from the cache silently', () => {
    const { manager, changed, notices, told } = contentPage();
    manager.tagContent('User_1');
    manager.add();
    told.length = 0;
    changed('admin', 'User_1');
    expect(manager.get()).toBeUndefined();
    expect([notices, told]).toEqual([[], []]);
  });

  it('runs the callbacks of another page once, when that is shown next', () => {
    const { manager, mediator, changed, told } = contentPage();
    const ran: unknown[] = [];
    const callback = (path: string | null): void => void ran.push(path);
    manager.tagContent('User_1', callback);
    manager.add();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    changed('bob', 'User_1');
    changed('eve', 'User_1');
    expect(told.filter(([name]) => name === OUTDATED)).toEqual([
      [OUTDATED, { path: 'user/view/1', isCurrentPage: false }],
      [OUTDATED, { path: 'user/view/1', isCurrentPage: false }],
    ]);
    mediator.trigger('page:update', {}, { options: {} });
    expect(ran).toEqual([]);
    for (const _ of 'twice') {
      mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
      mediator.trigger('page:update', {}, { options: {} });
    }
    expect(ran).toEqual(['user/view/1']);
  });

  it('is forgotten with the page that it was about', () => {
    const { manager, mediator, changed, notices } = contentPage();
    manager.tagContent('User_1');
    manager.add();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    changed('bob', 'User_1');
    manager.remove('user/view/1');
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
    mediator.trigger('page:update', {}, { options: {} });
    expect(notices).toEqual([]);
  });

  it('by the user and somebody else drops a page that is not shown, and shows nothing when it is made anew', () => {
    const { manager, mediator, changed, events, notices } = contentPage();
    manager.tagContent('User_1');
    manager.add();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    events.publish('oro/data/update', [
      { username: 'admin', tagname: 'User_1' },
      { username: 'bob', tagname: 'User_1' },
    ]);
    expect(manager.get('user/view/1')).toBeUndefined();
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
    mediator.trigger('page:update', {}, { options: {} });
    expect(notices).toEqual([]);
    changed('bob', 'User_1');
    expect(notices).toEqual([]);
  });

  it('goes through the current page first when it is not kept, else in the order of keeping', () => {
    const { manager, mediator, changed, told } = contentPage();
    manager.tagContent('T');
    manager.add();
    mediator.trigger('page:request', { route: { path: 'second', query: '' } });
    manager.tagContent('T');
    const paths = (): unknown[] =>
      told.filter(([name]) => name === OUTDATED).map(([, event]) => (event as { path: string }).path);
    changed('bob', 'T');
    expect(paths()).toEqual(['second', 'user/view/1']);
    manager.add();
    told.length = 0;
    changed('bob', 'T');
    expect(paths()).toEqual(['user/view/1', 'second']);
  });
});

describe('a page that is requested', () => {
  it('gets the tags and the state of before the first page', () => {
    const { manager } = contentPage();
    const fresh = contentPage().manager;
    fresh.tagContent('T');
    expect(fresh.getCurrent()).toMatchObject({
      path: 'user/view/1',
      query: 'tab=a',
      tags: [{ tags: ['T'] }],
    });
    expect(manager.getCurrent()).toEqual({
      path: 'user/view/1',
      query: 'tab=a',
      page: null,
      state: {},
      tags: [],
    });
  });

  it('is new when it is not kept, and otherwise has its state and page but no tags', () => {
    const { manager, mediator } = contentPage();
    const page = { title: 'One' };
    manager.saveState('filter', 1);
    manager.tagContent('T');
    mediator.trigger('page:update', page, { options: { cache: true } });
    const first = manager.getCurrent();
    mediator.trigger('page:request', { route: { path: 'other', query: 'x=1' } });
    expect(manager.getCurrent()).toEqual({ path: 'other', query: 'x=1', page: null, state: {}, tags: [] });
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: 'tab=b' } });
    expect(manager.getCurrent()).toBe(first);
    expect(first).toEqual({ path: 'user/view/1', query: 'tab=b', page, state: { filter: 1 }, tags: [] });
  });

  it.each([
    [{ route: { path: 'p', query: 'q' } }, 'p', 'q'],
    [{ route: { path: 'p', query: null } }, 'p', 'tab=a'],
    [{ route: { path: null, query: 'q' } }, 'user/view/1', 'q'],
    [{ route: {} }, 'user/view/1', 'tab=a'],
    [{}, 'user/view/1', 'tab=a'],
    [undefined, 'user/view/1', 'tab=a'],
  ])('falls back to the current path and query: %j', (args, path, query) => {
    const { manager, mediator } = contentPage();
    mediator.trigger('page:request', args);
    expect(manager.getCurrent()).toMatchObject({ path, query });
  });

  it.each([
    [{ cache: true }, false, true],
    [{ cache: false }, false, false],
    [{}, false, false],
    [{ force: true }, false, false],
    [{ force: true }, true, true],
    [undefined, false, false],
  ])('with the options %j, kept before: %s, is kept: %s', (options, before, after) => {
    const { manager, mediator } = contentPage();
    if (before) manager.add();
    const page = { title: 'T' };
    mediator.trigger('page:update', page, { options });
    expect(manager.get() !== undefined).toBe(after);
    expect(manager.getCurrent().page).toBe(page);
  });
});

describe('the end', () => {
  it('of a content manager leaves no listener and no notice behind', () => {
    const { manager, mediator, events, changed, open } = contentPage();
    manager.tagContent('A');
    changed('bob', 'A');
    manager.onMaintenance(() => {});
    manager.dispose();
    expect([events.listeners, open.size]).toEqual([[], 0]);
    mediator.trigger('page:request', { route: { path: 'other' } });
    expect(manager.getCurrent().path).toBe('user/view/1');
  });
});

// How the content manager shows that a page is outdated, and what disturbs it.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMediator, type Mediator } from '../../src/client/mediator.js';
import { contentPage } from './content-page.js';

describe('a listener that throws on the mediator', () => {
  it('does not end the update half-way, whatever the mediator does about it', () => {
    const mediator = createMediator();
    const trigger = mediator.trigger;
    const throwing: Mediator = {
      ...mediator,
      trigger(name, ...args) {
        trigger(name, ...args);
        if (name === 'content-manager:content-outdated') throw new Error('a listener of the page');
      },
    };
    const { manager, changed, notices } = contentPage({ mediator: throwing });
    const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    onTestFinished(() => later.mockRestore());
    manager.tagContent('A');
    manager.add();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    manager.tagContent('A');
    changed('bob', 'A');
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
    mediator.trigger('page:update', {}, { options: {} });
    expect(notices.map(({ path }) => path)).toEqual(['other', 'user/view/1']);
    expect(later).toHaveBeenCalledTimes(2);
  });
});

describe('the notice', () => {
  it('is one at a time, names the page when it knows, and can refresh', () => {
    let refreshed = 0;
    const { manager, mediator, changed, notices, open } = contentPage({ refresh: () => refreshed++ });
    manager.tagContent('A');
    changed('bob', 'A');
    expect(notices.at(-1)).toMatchObject({ path: 'user/view/1', title: undefined });
    mediator.trigger('page:update', { title: 'John - Users' }, { options: {} });
    changed('bob', 'A');
    expect(notices.at(-1)).toMatchObject({ title: 'John - Users' });
    mediator.trigger('page:update', { title: 'John - Users', titleShort: 'John' }, { options: {} });
    changed('bob', 'A');
    expect(notices.at(-1)).toMatchObject({ title: 'John' });
    expect([...open]).toEqual([notices.at(-1)]);
    notices.at(-1)?.refresh();
    expect(refreshed).toBe(1);
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    expect([...open]).toEqual([]);
  });

  it('stays as it is while it is open and says the same, and is shown anew once it was closed', () => {
    const shown: { path: string | null; isOpen: boolean; close(): void }[] = [];
    const { manager, mediator, changed } = contentPage({
      notify({ path }) {
        const one = {
          path,
          isOpen: true,
          close() {
            one.isOpen = false;
          },
        };
        shown.push(one);
        return one;
      },
    });
    manager.tagContent('A');
    for (let time = 0; time < 1000; time++) changed('bob', 'A');
    expect(shown).toMatchObject([{ isOpen: true }]);
    mediator.trigger('page:update', { title: 'Order 1' }, { options: {} });
    changed('bob', 'A');
    expect(shown).toMatchObject([{ isOpen: false }, { isOpen: true }]);
    shown[1]?.close();
    changed('bob', 'A');
    expect(shown).toMatchObject([{ isOpen: false }, { isOpen: false }, { isOpen: true }]);
  });
});

describe('a notice that cannot be closed', () => {
  it('is not in the way of the next', () => {
    let shown = 0;
    const notify = () => {
      shown++;
      return {
        close() {
          throw new Error('stuck');
        },
      };
    };
    const { manager, changed } = contentPage({ notify });
    const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    onTestFinished(() => later.mockRestore());
    manager.tagContent('A');
    for (const _ of 'abc') changed('bob', 'A');
    expect(shown).toBe(2);
  });
});

describe('a page that may have missed changes', () => {
  const TOPIC = 'oro/data/update';
  const seen = (notices: readonly { reason: string; path: string | null }[]) =>
    notices.map(({ reason, path }) => [reason, path]);

  it('says so once, until it is loaded again', () => {
    const { events, mediator, notices } = contentPage();
    events.recovered(TOPIC, true);
    events.recovered(TOPIC, 'unknown');
    expect(notices).toEqual([]);
    events.recovered(TOPIC, false);
    events.recovered(TOPIC, false);
    expect(seen(notices)).toEqual([['missed', 'user/view/1']]);
    mediator.trigger('page:update', {}, {});
    events.recovered(TOPIC, false);
    expect(notices).toHaveLength(2);
  });

  it('says so when it is shown from the cache, too', () => {
    const { events, manager, mediator, notices } = contentPage();
    manager.add();
    mediator.trigger('page:request', { route: { path: 'other', query: '' } });
    mediator.trigger('page:update', {}, {});
    events.recovered(TOPIC, false);
    mediator.trigger('page:request', { route: { path: 'user/view/1', query: '' } });
    mediator.trigger('page:update', {}, {});
    expect(seen(notices)).toEqual([
      ['missed', 'other'],
      ['missed', 'user/view/1'],
    ]);
  });

  it('starts from the position that it was rendered with', () => {
    const { events } = contentPage({ position: 'x:1' });
    expect(events.listeners[0]?.[2].position).toBe('x:1');
  });
});

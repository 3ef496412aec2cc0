// The small parts: tags, models, maintenance, addresses, and what all of it weighs.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { websocketUrl } from '../../src/client/address.js';
import { contentTags, entityTag } from '../../src/client/content/tags.js';
import { createMaintenance } from '../../src/client/maintenance.js';
import { createMediator } from '../../src/client/mediator.js';
import {
  type Collection,
  type CollectionModel,
  subscribeCollection,
} from '../../src/client/subscribe-collection.js';
import { subscribeModel } from '../../src/client/subscribe-model.js';
import { contentPage, Events } from './content-page.js';

describe('tags', () => {
  const children = [{ name: 'c1', params: [1], children: [{ name: 'deep' }] }, { name: 'c2' }];
  it.each([
    [{ name: 'n' }, {}, ['n']],
    [{ name: 'n', params: ['a', 2] }, {}, ['n_a_2']],
    [{ name: 'n', params: [1] }, { collection: true }, ['n_1', 'n_type_collection']],
    [{ name: 'n', children }, {}, ['n']],
    [{ name: 'n', children }, { nested: true }, ['n', 'c1_1', 'c2']],
    [{ name: 'n', children }, { nested: true, collection: true }, ['n', 'c1_1', 'c2', 'n_type_collection']],
  ])('of %j with %j are %j', (tagged, options, tags) => {
    expect(contentTags(tagged, options)).toEqual(tags);
  });

  it.each([
    ['Oro\\Bundle\\UserBundle\\Entity\\User', 1, 'Oro_Bundle_UserBundle_Entity_User_1'],
    ['Acme\\Bundle2\\Entity', 'a-b', 'Acme_Bundle_Entity_a-b'],
    ['Acme\\Pair', [1, 'x'], 'Acme_Pair_1_x'],
    ['A__1\\B', 7, 'A_B_7'],
  ])('of the entity %s %j are %s', (className, id, tag) => {
    expect(entityTag(className, id)).toBe(tag);
  });
});

describe('a model', () => {
  it.each([
    [{ a: 1 }, [{ a: 1 }]],
    ['{"a":1}', [{ a: 1 }]],
    ['no json', []],
    [null, []],
    [5, []],
    [[1], []],
  ])('is set from %j', (payload, sets) => {
    const events = new Events();
    const got: unknown[] = [];
    const stop = subscribeModel(events, { url: () => 'api/users/1', set: (one) => got.push(one) });
    events.publish('api/users/1', payload);
    expect(got).toEqual(sets);
    stop();
    expect(events.listeners).toEqual([]);
  });

  it.each(['destroy', 'remove'])('is not followed after %s', (event) => {
    const events = new Events();
    const told = new Map<string, () => void>();
    subscribeModel(events, { set: () => {}, once: (name, listener) => told.set(name, listener) }, 'topic');
    expect(events.listeners).toHaveLength(1);
    told.get(event)?.();
    expect(events.listeners).toEqual([]);
  });

  it('is listened to no more once it is not followed', () => {
    const listeners: [string, () => void][] = [];
    const model = {
      set() {},
      once: (name: string, listener: () => void) => listeners.push([name, listener]),
      off(name: string, listener: () => void) {
        const at = listeners.findIndex((one) => one[0] === name && one[1] === listener);
        if (at >= 0) listeners.splice(at, 1);
      },
    };
    for (const end of [subscribeModel(new Events(), model, 't'), subscribeModel(new Events(), model, 't')]) {
      expect(listeners).not.toEqual([]);
      end();
    }
    expect(listeners).toEqual([]);
  });

  it('without a topic is a mistake', () => {
    expect(() => subscribeModel(new Events(), { set: () => {} })).toThrow('the model has no url');
  });
});

describe('a collection', () => {
  /** A collection as Backbone has them, as far as it is followed. */
  class Models implements Collection {
    readonly mediator = createMediator();
    readonly on = this.mediator.on;
    readonly off = this.mediator.off;
    models: CollectionModel[] = [];
    readonly sets: unknown[] = [];

    make(id?: number): CollectionModel {
      return { id, url: `users/${id}`, set: (attributes) => this.sets.push([id, attributes]) };
    }
    tell(event: string, ...args: unknown[]): void {
      this.mediator.trigger(event, ...args);
    }
  }

  function followed(...ids: number[]) {
    const events = new Events();
    const users = new Models();
    users.models = ids.map((id) => users.make(id));
    const stop = subscribeCollection(events, users);
    return { events, users, stop, topics: () => events.listeners.map(([topic]) => topic).sort() };
  }

  it('sets on each of its models what comes on the topic of that', () => {
    const { events, users, stop, topics } = followed(1, 2);
    events.publish('users/1', { a: 1 });
    events.publish('users/2', '{"b":2}');
    events.publish('users/3', { c: 3 });
    expect(users.sets).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
    ]);
    stop();
    users.tell('add', users.make(4));
    expect(topics()).toEqual([]);
  });

  it('follows a topic that is added, leaves one that is removed, and starts again when it is reset', () => {
    const { users, topics } = followed(1, 2);
    const third = users.make(3);
    users.tell('add', third);
    users.tell('add', third);
    expect(topics()).toEqual(['users/1', 'users/2', 'users/3']);
    users.tell('remove', third);
    expect(topics()).toEqual(['users/1', 'users/2']);
    users.models = [users.make(2), users.make(5)];
    users.tell('reset', users);
    expect(topics()).toEqual(['users/2', 'users/5']);
  });

  it('follows a model once that is saved', () => {
    const { users, topics } = followed();
    const model = { ...users.make(), id: undefined as number | undefined };
    users.models = [model];
    users.tell('add', model);
    expect(topics()).toEqual([]);
    Object.assign(model, { id: 6, url: 'users/6' });
    users.tell('sync', model);
    expect(topics()).toEqual(['users/6']);
  });

  it('follows none after an error of its own until it has loaded, and all after one of a model', () => {
    const { users, topics } = followed(1, 2);
    users.tell('error', users.models[0]);
    expect(topics()).toEqual(['users/1', 'users/2']);
    users.tell('error', users);
    expect(topics()).toEqual([]);
    users.tell('sync', users);
    expect(topics()).toEqual(['users/1', 'users/2']);
  });
});

describe('maintenance', () => {
  it('is told by the content manager, too', () => {
    const { manager, events } = contentPage();
    const heard: unknown[] = [];
    const stop = manager.onMaintenance((state) => heard.push(state));
    events.publish('oro/maintenance', { isOn: true });
    events.publish('oro/maintenance', 'nonsense');
    stop();
    events.publish('oro/maintenance', { isOn: false, userId: 1 });
    expect(heard).toEqual([{ isOn: true, userId: null }]);
  });

  it('is shown to all but the user who switched it on, one banner at a time, until it is off', () => {
    const events = new Events();
    const shown: unknown[] = [];
    const maintenance = createMaintenance({
      session: events,
      userId: 7,
      notify: (state) => {
        shown.push(state);
        return { close: () => shown.push('closed') };
      },
    });
    const heard: unknown[] = [];
    const stop = maintenance.onMaintenance((state) => heard.push(state));
    expect(maintenance.isOn).toBe(null);
    for (const payload of [
      { isOn: true, userId: 7 },
      { isOn: true, userId: '7' },
      { isOn: true, userId: 1 },
      { isOn: true, userId: null },
      { isOn: false, userId: 1 },
      { isOn: 'yes' },
      null,
    ]) {
      events.publish('oro/maintenance', payload);
    }
    expect(shown).toEqual([{ isOn: true, userId: 1 }, 'closed', { isOn: true, userId: null }, 'closed']);
    expect([maintenance.isOn, heard.length]).toEqual([false, 5]);
    stop();
    maintenance.dispose();
    expect(events.listeners).toEqual([]);
  });

  it('is shown to guests, too', () => {
    const events = new Events();
    let shown = 0;
    const maintenance = createMaintenance({
      session: events,
      userId: null,
      notify: () => {
        shown++;
        return { close: () => shown-- };
      },
    });
    events.publish('oro/maintenance', { isOn: true, userId: null });
    expect(shown).toBe(1);
    maintenance.dispose();
    expect(shown).toBe(0);
  });
});

describe('the address of the server', () => {
  const http = { protocol: 'http:', hostname: 'shop.example', port: '8000' };
  const https = { protocol: 'https:', hostname: 'shop.example', port: '' };
  it.each([
    [{}, http, 'ws://shop.example:8000/'],
    [{}, https, 'wss://shop.example/'],
    [{ host: '*', port: 443, path: '/ws/' }, https, 'wss://shop.example:443/ws'],
    [{ host: '*', port: '8080', path: 'ws', secure: false }, https, 'ws://shop.example:8080/ws'],
    [{ host: 'push.example', port: 8080 }, http, 'ws://push.example:8080/'],
    [{ host: '::1', port: 8080, secure: true }, undefined, 'wss://[::1]:8080/'],
    [{ url: 'wss://other.example/x?y=1', host: 'not read' }, http, 'wss://other.example/x?y=1'],
  ])('%j on %j is %s', (address, page, url) => {
    expect(websocketUrl(address, page)).toBe(url);
  });

  it.each([
    [{}, undefined],
    [{ url: 'http://x/' }, http],
    [{ url: 'x' }, http],
    [{ host: 'a b' }, http],
    [{ url: 'ws://x/#y' }, http],
    [{ url: 'ws://x/#' }, http],
    [{ path: 'ws#y' }, http],
  ])('%j on %j is none', (address, page) => {
    expect(() => websocketUrl(address, page)).toThrow(TypeError);
  });
});

describe('what a page loads', () => {
  const KB = 1024;

  async function bundled(source: string): Promise<Buffer> {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: 'dist/client' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
    });
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 });
  }

  it('is at most 5 KB for a session alone, after a bundler has taken the rest out', async () => {
    expect((await bundled("export { connect } from './index.js'")).length).toBeLessThanOrEqual(5 * KB);
  });

  it('is at most 11 KB for everything, as a script tag loads it', () => {
    expect(gzipSync(readFileSync('dist/client/syncctl.min.js'), { level: 9 }).length).toBeLessThanOrEqual(
      11 * KB,
    );
  });
});

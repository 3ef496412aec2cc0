// The small parts: tags, models, maintenance, addresses, and what all of it weighs.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { websocketUrl } from '../../src/client/address.js';
import { contentTags, entityTag } from '../../src/client/content/tags.js';
import { createMaintenance } from '../../src/client/maintenance.js';
import { subscribeModel } from '../../src/client/subscribe-model.js';
import { Events } from './content-page.js';

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

  it('without a topic is a mistake', () => {
    expect(() => subscribeModel(new Events(), { set: () => {} })).toThrow('the model has no url');
  });
});

describe('maintenance', () => {
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

  it('is at most 4 KB for a session alone, after a bundler has taken the rest out', async () => {
    expect((await bundled("export { connect } from './index.js'")).length).toBeLessThanOrEqual(4 * KB);
  });

  it('is at most 8 KB for everything, as a script tag loads it', () => {
    expect(gzipSync(readFileSync('dist/client/syncctl.min.js'), { level: 9 }).length).toBeLessThanOrEqual(
      8 * KB,
    );
  });
});

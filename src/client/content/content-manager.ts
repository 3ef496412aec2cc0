// Knows which content a page shows, and tells the user when somebody else changes it. Caches pages that can be shown again.

import { showBanner } from '../banner.js';
import { isolated } from '../emitter.js';
import { type MaintenanceState, onMaintenance } from '../maintenance.js';
import { createMediator, type Mediator } from '../mediator.js';
import type { Session } from '../session.js';
import type { Recovered } from '../subscriptions.js';
import type { OutdatedNotice, Shown } from './outdated-notice.js';
import { newPage, type OutdatedCallback, type PageContent, type PageState, type TagGroup } from './page.js';
import { createPageAddress, type PageAddress } from './page-address.js';
import { createPageCache } from './page-cache.js';
import { readUpdate, touched, type UserName } from './update.js';

export interface ContentManagerOptions {
  readonly session: Pick<Session, 'subscribe'>;
  /** Oro's or Chaplin's mediator. Default: a new one. */
  readonly mediator?: Mediator;
  /** The current user, whose own changes do not cause a notice. */
  readonly userName?: UserName;
  /** The position of `oro/data/update` that the page was rendered with, so that changes before the connection are not missed. */
  readonly position?: string | null;
  /** Shows a notice. Default: a banner. Only one is shown at a time; `close` is called before the next one. */
  readonly notify?: (notice: OutdatedNotice) => Shown;
  /** What the refresh button does. Default: reload the page. In Oro: `mediator.execute('refreshPage')`. */
  readonly refresh?: () => void;
}

export interface ContentManager extends Omit<PageAddress, 'param' | 'pathOf'> {
  readonly mediator: Mediator;
  /** The address of the first page; `query` is without `?`. The user, if it is not known yet. */
  init(path: string, query?: string, userName?: UserName): void;
  /** Adds tags to the current page; `callback`, if given, is called instead of the notice, once for each update. */
  tagContent(tags: string | readonly string[], callback?: OutdatedCallback): void;
  /** The current page; its `path` is null before `init` or the first `page:request`. */
  getCurrent(): PageState;
  /** Caches the current page. */
  add(): void;
  /** A cached page, by its path or address; without `path`, the current one if it is cached. */
  get(path?: string | null): PageState | undefined;
  /** Removes a page and its notice from the cache; without `path`, the current one. */
  remove(path?: string | null): void;
  /** Saves a value; null or undefined deletes it. With `hash`, it also becomes the parameter `key` of the address. */
  saveState(key: string, value: unknown, hash?: string | null): void;
  /** The value saved for the current page; undefined if there is none. */
  fetchState(key: string): unknown;
  /** Whether the parameter `key` of the address is `hash`; null means that it is missing. */
  checkState(key: string, hash: string | null): boolean;
  /** Do not cache the current page when the user leaves it. */
  cacheIgnore(): void;
  /** Calls `listener` when maintenance begins and ends. `createMaintenance` shows the banner. */
  onMaintenance(listener: (state: MaintenanceState) => void): () => void;
  /** Stops listening to the server and to the mediator. */
  dispose(): void;
}

interface Route {
  readonly path?: string | null;
  readonly query?: string | null;
}

/**
 * Listens on `oro/data/update` and to the mediator's `page:request`, `page:update` and `page:beforeChange` until it is
 * disposed. Triggers `content-manager:content-tagged` `{ current, added }`, `content-manager:content-outdated`
 * `{ path, isCurrentPage }` and `pagestate:change` on it. Errors thrown by a callback or by `notify` are isolated.
 */
export function createContentManager(options: ContentManagerOptions): ContentManager {
  const { session, mediator = createMediator(), notify = notifyOutdated } = options;
  const { refresh = () => location.reload() } = options;
  const cache = createPageCache();
  let userName = options.userName;
  let current = newPage(null, '');
  let shown: Shown | null = null;
  let saying = '';
  /** The page that was said to be possibly out of date. */
  let missed: PageState | null = null;
  const { param, pathOf, ...address } = createPageAddress(() => current, mediator);

  /** The cache key of a page: its path as given, or as the router normalises it. */
  function keyOf(said?: string | null): string | null {
    const path = said ?? current.path;
    return path === null || cache.get(path) ? path : pathOf(path);
  }

  function closeNotice(): void {
    // Forget it first: if closing fails, the next one must still work.
    const closing = shown;
    shown = null;
    closing?.close();
  }

  function show(path: string | null, reason: OutdatedNotice['reason']): void {
    const { page } = cache.get(path) ?? current;
    const title = page?.titleShort ?? page?.title;
    const said = saying;
    saying = JSON.stringify([path, title, reason]);
    // It may have the keyboard focus, and announcing it again adds nothing.
    if (shown?.isOpen && saying === said) return;
    closeNotice();
    shown = notify({ path, title, reason, refresh });
  }

  const notice = (path: string | null): void => show(path, 'changed');
  const missedNotice = (path: string | null): void => show(path, 'missed');

  /** Says so once for each page, until it is loaded again. */
  function onRecovered(recovered: Recovered): void {
    if (recovered !== false) return;
    for (const page of cache.all()) if (page !== current) cache.await(page, [missedNotice]);
    if (current !== missed) run([missedNotice], current.path);
    missed = current;
  }

  function run(callbacks: Iterable<OutdatedCallback>, path: string | null): void {
    for (const callback of callbacks) isolated(() => callback(path));
  }

  function onUpdate(payload: unknown): void {
    const { own, others } = readUpdate(payload, userName);
    const cached = cache.all();
    for (const page of cached.includes(current) ? cached : [current, ...cached]) {
      const { path } = page;
      if (touched(page, own).length > 0) cache.drop(page);
      const callbacks = new Set(touched(page, others).map(({ callback }) => callback ?? notice));
      if (callbacks.size === 0) continue;
      const isCurrentPage = path === current.path;
      if (isCurrentPage) run(callbacks, path);
      // A page that was just removed is created again when it is shown.
      else cache.await(page, callbacks);
      // With another mediator than ours, a listener that throws would stop the update half-way.
      isolated(() => mediator.trigger('content-manager:content-outdated', { path, isCurrentPage }));
    }
  }

  function onRequest(args?: { readonly route?: Route }): void {
    const path = args?.route?.path ?? current.path;
    const query = args?.route?.query ?? current.query;
    closeNotice();
    if (current.path === null) Object.assign(current, { path, query });
    else {
      const kept = cache.get(path);
      // A page that changed its address stays cached under the old one.
      current = Object.assign(kept ?? newPage(path, query), { path, query, tags: [] });
    }
  }

  function onPageUpdate(
    page: PageContent,
    args?: { readonly options?: { cache?: boolean; force?: boolean } },
  ): void {
    const { cache: keep, force } = args?.options ?? {};
    current.page = page;
    if (keep === true || (force === true && cache.get(current.path))) cache.add(current);
    missed = null;
    run(cache.take(current.path), current.path);
  }

  mediator.on('page:request', onRequest);
  mediator.on('page:update', onPageUpdate);
  const stops = [
    session.subscribe('oro/data/update', onUpdate, { position: options.position ?? null, onRecovered }),
  ];

  return {
    ...address,
    mediator,
    init(path, query = '', user) {
      current.path = path;
      current.query = query;
      if (user !== undefined) userName = user;
    },
    tagContent(tags, callback) {
      const list = typeof tags === 'string' ? [tags] : [...tags];
      const added: TagGroup = callback ? { tags: list, callback } : { tags: list };
      current.tags.push(added);
      mediator.trigger('content-manager:content-tagged', { current: current.tags, added });
    },
    getCurrent: () => current,
    add: () => cache.add(current),
    get: (path) => cache.get(keyOf(path)),
    remove: (path) => cache.remove(keyOf(path)),
    saveState(key, value, hash) {
      if (value == null) delete current.state[key];
      else current.state[key] = value;
      if (hash === undefined) return;
      address.changeUrlParam(key, hash);
      mediator.trigger('pagestate:change');
    },
    fetchState: (key) => current.state[key],
    checkState: (key, hash) => param(key) === (hash ?? null),
    cacheIgnore() {
      const page = current;
      mediator.once('page:beforeChange', () => cache.drop(page));
    },
    onMaintenance(listener) {
      const stop = onMaintenance(session, listener);
      stops.push(stop);
      return stop;
    },
    dispose() {
      for (const stop of stops.splice(0)) stop();
      closeNotice();
      mediator.off('page:request', onRequest);
      mediator.off('page:update', onPageUpdate);
    },
  };
}

/** A banner with the name of the page, if it is known to be outdated, and a refresh button. */
function notifyOutdated({ title, reason, refresh }: OutdatedNotice): Shown {
  return showBanner({
    text:
      reason === 'missed'
        ? 'This page may be out of date.'
        : `The content of ${title || document.title || 'this page'} was changed.`,
    action: { label: 'Refresh', run: refresh },
  });
}

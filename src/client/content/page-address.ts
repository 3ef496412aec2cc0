// The address of the current page: compares it, changes it and notifies the router.

import type { Mediator } from '../mediator.js';
import type { PageState } from './page.js';
import { normalizeQuery, readParam, writeParam } from './query.js';

/** Passed on to the mediator's `changeRoute`, such as `{ replace: true }`. */
export type RouteOptions = Readonly<Record<string, unknown>>;

export interface NormalizeOptions {
  /** Query parameters to ignore. */
  readonly ignoreGetParameters?: readonly string[];
}

export interface PageAddress {
  /** The result of the mediator's `combineRouteUrl`; without that handler, path, `?` and query. */
  currentUrl(): string;
  /** Whether two addresses belong to the same page: only paths count; `#…` means the current page. */
  compareUrl(url: string, refPath?: string | null): boolean;
  /**
   * What all spellings of an address have in common: path and query, without host, credentials, doubled slashes, a slash at the
   * end and a fragment; decoded and encoded anew, and the query sorted. Throws a URIError when it is malformed.
   */
  normalizeUrl(url: string, options?: NormalizeOptions): string;
  /** Whether the normal forms of two addresses are equal; without `url2`, the current one. A malformed address equals nothing. */
  compareNormalizedUrl(url1: string, options?: NormalizeOptions): boolean;
  compareNormalizedUrl(url1: string, url2?: string | null, options?: NormalizeOptions): boolean;
  /** `url` is path, `?` and query. Calls the mediator's `changeRoute`. */
  changeUrl(url: string, options?: RouteOptions): void;
  /** Sets a query parameter; null deletes it. Calls the mediator's `changeRoute` if the address changes. */
  changeUrlParam(param: string, value: unknown): void;
  /** The value of a query parameter; null if it is missing. */
  param(name: string): string | null;
  /** The path of an address, without query and fragment, as returned by the mediator's `retrievePath`; `#…` means the current page. */
  pathOf(url: string): string;
}

export function createPageAddress(current: () => PageState, mediator: Mediator): PageAddress {
  /** A handler of the application's router, which a page need not have. */
  const ask = (name: string, ...args: unknown[]): unknown =>
    mediator.execute({ name, silent: true }, ...args);

  function pathOf(url: string): string {
    const path = url.startsWith('#') ? (current().path ?? '') : url.replace(/[?#].*/s, '');
    return (ask('retrievePath', path) as string | undefined) ?? path;
  }

  function changeRoute(options?: RouteOptions): void {
    const { path, query } = current();
    ask('changeRoute', { path, query }, options);
  }

  const param = (name: string): string | null => readParam(current().query, name);
  const combined = (path: string | null, query: string): string => `${path ?? ''}${query ? `?${query}` : ''}`;

  function currentUrl(): string {
    const { path, query } = current();
    return (ask('combineRouteUrl', { path, query }) as string | undefined) ?? combined(path, query);
  }

  function normalizeUrl(text: string, { ignoreGetParameters }: NormalizeOptions = {}): string {
    const address = text.trim().replace(/^([\w+.-]+:)?\/\/[^/?#]*/, '/');
    // These are relative to the page; all other paths belong to the router.
    const url = new URL(
      /^[?#.]/.test(address) ? address : `http://x/${address}`,
      `http://x/${current().path ?? ''}`,
    );
    // URL encodes what is written into it. An address may contain another one in its path.
    url.pathname = decodeURI(url.pathname.replace(/(?<!:)\/{2,}/g, '/'));
    const path = url.pathname.replace(/\/$/, '') || '/';
    url.search = normalizeQuery(url.search, ignoreGetParameters);
    const query = url.search.slice(1);
    const result = (ask('combineRouteUrl', path, query) as string | undefined) ?? combined(path, query);
    return path === '/' ? result.replace(/\/$/, '') : result;
  }

  function compareNormalizedUrl(
    url1: string,
    url2?: string | NormalizeOptions | null,
    options?: NormalizeOptions,
  ): boolean {
    const isUrl = typeof url2 === 'string';
    const counted = isUrl ? options : (url2 ?? options);
    try {
      return normalizeUrl(url1, counted) === normalizeUrl(isUrl ? url2 : currentUrl(), counted);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      // biome-ignore lint/suspicious/noConsole: Oro's pages look there for it, and it is no failure of the page.
      console.warn(error);
      return false;
    }
  }

  return {
    currentUrl,
    normalizeUrl,
    compareNormalizedUrl,
    compareUrl: (url, refPath) => pathOf(url) === pathOf(refPath ?? current().path ?? ''),
    changeUrl(url, options) {
      const mark = url.indexOf('?');
      const page = current();
      page.path = mark < 0 ? url : url.slice(0, mark);
      page.query = mark < 0 ? '' : url.slice(mark + 1);
      changeRoute(options);
    },
    changeUrlParam(name, value) {
      const text = value == null ? null : String(value);
      if (text === param(name)) return;
      const page = current();
      page.query = writeParam(page.query, name, text);
      changeRoute({ replace: true });
    },
    param,
    pathOf,
  };
}

// The address of the current page: compared, changed, told to whoever routes.

import type { Mediator } from '../mediator.js';
import type { PageState } from './page.js';

/** Passed on to the mediator's `changeRoute`, such as `{ replace: true }`. */
export type RouteOptions = Readonly<Record<string, unknown>>;

export interface PageAddress {
  /** What the mediator's `combineRouteUrl` makes of it; without that handler path, `?` and query. */
  currentUrl(): string;
  /** Whether two addresses are of one page: paths alone count, `#…` is the current one. */
  compareUrl(url: string, refPath?: string | null): boolean;
  /** `url` is path, `?` and query; the mediator's `changeRoute` is told. */
  changeUrl(url: string, options?: RouteOptions): void;
  /** Sets a parameter of the query, null deletes it; the mediator's `changeRoute` is told when that changes anything. */
  changeUrlParam(param: string, value: unknown): void;
  /** The value of a parameter of the query; null when it is absent. */
  param(name: string): string | null;
  /** The path of an address, without query and fragment, as the mediator's `retrievePath` makes it; of `#…` the current one. */
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

  const param = (name: string): string | null => new URLSearchParams(current().query).get(name);

  return {
    currentUrl() {
      const { path, query } = current();
      return (
        (ask('combineRouteUrl', { path, query }) as string) ?? `${path ?? ''}${query ? `?${query}` : ''}`
      );
    },
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
      const params = new URLSearchParams(page.query);
      if (text === null) params.delete(name);
      else params.set(name, text);
      page.query = params.toString();
      changeRoute({ replace: true });
    },
    param,
    pathOf,
  };
}

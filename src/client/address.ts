// The URL of the websocket server: given as a whole, or derived from the page.

import type { PageLocation } from './environment.js';

/** Where the server is: a URL, or the same parts as in Oro's parameters. */
export interface Address {
  /** `ws://…` or `wss://…`; if set, the other fields are ignored. */
  readonly url?: string;
  /** Default, also for `*`: the host of the page. */
  readonly host?: string;
  /** Default: the port of the page. */
  readonly port?: number | string;
  /** Leading and trailing slashes are ignored. */
  readonly path?: string;
  /** Use `wss`. Default: whether the page uses https. */
  readonly secure?: boolean;
}

/** The URL without a ticket. Throws a TypeError if it is invalid, or if it depends on a page and there is none. */
export function websocketUrl(address: Address, page: PageLocation | undefined): string {
  const text = address.url ?? urlOfParts(address, page);
  // Some browsers refuse a websocket URL with a fragment, and a fragment is never sent to the server.
  if (!/^wss?:$/.test(new URL(text).protocol) || text.includes('#'))
    throw new TypeError(`"${text}" is not a ws:// or wss:// URL, or contains "#"`);
  return text;
}

function urlOfParts({ host, port, path, secure }: Address, page: PageLocation | undefined): string {
  const follow = !host || host === '*';
  if (follow && !page) throw new TypeError('without a page there is no default host: pass a url or a host');
  const scheme = (secure ?? page?.protocol === 'https:') ? 'wss' : 'ws';
  const name = follow ? page?.hostname : host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const number = port ?? page?.port;
  return `${scheme}://${name}${number ? `:${number}` : ''}/${(path ?? '').replace(/^\/+|\/+$/g, '')}`;
}

/** The URL with `?ticket=`, as Oro's servers read it. Throws a TypeError if the ticket is not a string. */
export function withTicket(url: string, ticket: string): string {
  if (typeof ticket !== 'string') throw new TypeError('the ticket is not a string');
  return `${url}${url.includes('?') ? '&' : '?'}ticket=${encodeURIComponent(ticket)}`;
}

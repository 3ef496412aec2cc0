// The URL of the websocket server, said outright or worked out from the page.

import type { PageLocation } from './environment.js';

/** Where the server is: a whole URL, or the parts that Oro's parameters have. */
export interface Address {
  /** `ws://…` or `wss://…`; the other fields are then not read. */
  readonly url?: string;
  /** Absent or `*` is the host of the page. */
  readonly host?: string;
  /** Absent is the port of the page. */
  readonly port?: number | string;
  /** Slashes at either end do not matter. */
  readonly path?: string;
  /** `wss`; absent is as the page: https or not. */
  readonly secure?: boolean;
}

/** The URL without a ticket. Throws a TypeError when it is no URL, or when the page is asked for and there is none. */
export function websocketUrl(address: Address, page: PageLocation | undefined): string {
  const text = address.url ?? urlOfParts(address, page);
  // Some browsers open no websocket to an address with a fragment, and servers are never told of one.
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

/** The URL with `?ticket=`, as Oro's servers read it. Throws a TypeError when the ticket is no text. */
export function withTicket(url: string, ticket: string): string {
  if (typeof ticket !== 'string') throw new TypeError('the ticket is not a string');
  return `${url}${url.includes('?') ? '&' : '?'}ticket=${encodeURIComponent(ticket)}`;
}

// Decides from which pages browsers may connect. A browser always sends the Origin of the page, and pages cannot change it. A
// client without an Origin is not a browser.

import type { IncomingHttpHeaders } from 'node:http';
import { SyncctlError } from '../../core/error.js';
import { withoutPassword } from '../../core/secret.js';
import { isPageOrigin } from './backend-address.js';
import { remembered } from './remembered.js';

interface Allowed {
  /** With scheme and port; null if any are allowed. */
  readonly origin: string | null;
  /** In lower case. A leading `*.` matches one or more labels. */
  readonly host: string;
}

/** Returns a function that checks the Origin of a request; `proxied` says whether a trusted proxy sent it. Throws a SyncctlError for an invalid entry. */
export function createOriginRule(
  origins: readonly string[] | null,
  frontendHost: string | null,
): (headers: IncomingHttpHeaders, proxied: boolean) => boolean {
  const allowed = (origins ?? (frontendHost === null ? [] : [frontendHost])).map(readAllowed);
  const isListed = remembered((origin: string) =>
    allowed.some((one) => matches(one, origin, hostOf(origin))),
  );
  return (headers, proxied) => {
    const { origin } = headers;
    if (origin === undefined || !isPageOrigin(headers) || isListed(origin)) return true;
    if (origins !== null) return false;
    const host = hostOf(origin);
    return host !== '' && ownHosts(headers, proxied).includes(host);
  };
}

function readAllowed(entry: string): Allowed {
  const host = entry.includes('://') ? hostOfUrl(entry) : withoutPort(entry.toLowerCase());
  if (host === '' || /[^!-~]|[/@]/.test(host)) {
    throw new SyncctlError('BAD_ORIGIN', `"${withoutPassword(entry)}" is not the origin of a page`, {
      hint: 'use an origin such as https://shop.example.com, shop.example.com, https://*.example.com or *.example.com; international hostnames need their xn-- form',
    });
  }
  return { origin: entry.includes('://') ? new URL(entry).origin : null, host };
}

/** The host of a URL that has only scheme, host and port; otherwise empty. */
function hostOfUrl(entry: string): string {
  if (!URL.canParse(entry)) return '';
  const { hostname, username, pathname, search } = new URL(entry);
  return username === '' && search === '' && (pathname === '' || pathname === '/') ? hostname : '';
}

function matches(allowed: Allowed, origin: string, originHost: string): boolean {
  const { host } = allowed;
  if (host === '*') return true;
  if (originHost === '') return false;
  const isInside = host.startsWith('*.') ? originHost.endsWith(host.slice(1)) : originHost === host;
  // With `*.`, only the host differs. Scheme and port must be the same.
  return isInside && (allowed.origin === null || originOf(origin, host) === allowed.origin);
}

/** The origin of a page with its host replaced. */
function originOf(origin: string, host: string): string {
  if (!URL.canParse(origin)) return '';
  const { protocol, port } = new URL(origin);
  return new URL(`${protocol}//${host}${port && `:${port}`}`).origin;
}

/** What nearly every browser sends, and what a URL would make nothing else of: no number that could be an address. */
const USUAL = /^https?:\/\/((?:[a-z\d-]+\.)*[a-z][a-z-]*)(?::(?:\d{1,4}|[1-5]\d{4}))?$/;

/** The host of an Origin, in lower case and without port. An Origin that is not a URL is taken as a host. */
function hostOf(origin: string): string {
  const usual = USUAL.exec(origin)?.[1];
  if (usual !== undefined) return usual;
  if (origin.includes('://')) return URL.canParse(origin) ? new URL(origin).hostname : '';
  return origin === 'null' ? '' : withoutPort(origin.toLowerCase());
}

/** The hostnames of the request. What a proxy was asked for counts only if the proxy is trusted. */
function ownHosts(headers: IncomingHttpHeaders, proxied: boolean): string[] {
  const forwarded = proxied ? headers['x-forwarded-host'] : undefined;
  const hosts = typeof forwarded === 'string' ? forwarded.split(',') : [];
  if (headers.host !== undefined) hosts.push(headers.host);
  return hosts.map((host) => withoutPort(host.trim().toLowerCase()));
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

// A real Chromium, a site that serves the test page, and a wire between them and the server that can be cut.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  connect as connectTcp,
  createServer as createTcpServer,
  type Socket,
} from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Session } from '../../src/client/session.js';
import { findProgram } from '../programs.js';

declare global {
  /** What `page.js` leaves for the test. */
  interface Window {
    log: unknown[];
    session: Session;
  }
}

/** Milliseconds for anything that is waited for in a page. */
export const PATIENCE = 60_000;

const QUIET = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map(
  (what) => `--disable-${what}`,
);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram('chromium') ?? 'chromium',
    args: ['--headless', '--no-sandbox', '--no-first-run', ...QUIET],
    timeout: 120_000,
  });
}

/** What the site serves, by path. */
const FILES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/': ['text/html', 'test/client/page/index.html'],
  '/page.js': ['text/javascript', 'test/client/page/page.js'],
  '/syncctl.min.js': ['text/javascript', 'dist/client/syncctl.min.js'],
};

export interface SiteOptions {
  readonly csp?: string;
  /** Certificate and key; then the site is https. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

/** The port of a site on 127.0.0.1 with the test page. */
export async function serveSite({ csp, tls }: SiteOptions = {}): Promise<number> {
  const server: Server = (tls ? createSecureServer.bind(null, tls) : createServer)((request, response) => {
    const [type, file] = FILES[(request.url ?? '').split('?')[0] ?? ''] ?? [];
    if (type === undefined || file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers = {
      'Content-Type': `${type}; charset=utf-8`,
      ...(csp ? { 'Content-Security-Policy': csp } : {}),
    };
    response.writeHead(200, headers).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Opens the test page in a context of its own, or as one more tab of `beside`. */
export async function openPage(
  browser: Browser,
  url: string,
  { beside, ...options }: BrowserContextOptions & { readonly beside?: Page } = {},
): Promise<Page> {
  const context = beside?.context() ?? (await browser.newContext(options));
  if (!beside) onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  return page;
}

/** Resolves when the log of the page has this entry `count` times. */
export async function logged(page: Page, entry: unknown, count = 1): Promise<void> {
  await page.waitForFunction(
    ([wanted, times]) => window.log.filter((one) => one === wanted).length >= (times as number),
    [entry, count],
    { timeout: PATIENCE },
  );
}

export interface Wire {
  readonly port: number;
  /** Nothing passes any more, and nobody is told; new connections are not answered either. */
  cut(): void;
  /** All connections break; new ones pass. */
  sever(): void;
  /** New connections pass again; the old ones stay as silent as they are. */
  mend(): void;
}

/** A wire from a port of its own to `port`. */
export async function layWire(port: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createTcpServer((near) => {
    sockets.add(near.on('error', () => {}));
    if (!whole) return;
    const far = connectTcp(port, '127.0.0.1');
    sockets.add(far.on('error', () => near.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      whole = false;
      for (const socket of sockets) socket.unpipe().pause();
    },
    sever() {
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      whole = true;
    },
  };
}

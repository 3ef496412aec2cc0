// The listener for operators: liveness, readiness, metrics, status. Kept apart from the public port, which a proxy exposes.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Counters } from './counters.js';
import { listenTcp } from './listen.js';
import type { Log, TcpAddress, UnixAddress } from './options.js';
import type { Status } from './status.js';
import { listenUnix } from './unix-socket.js';

export interface AdminContext {
  readonly status: () => Status;
  readonly ready: () => boolean;
  readonly counters: Counters;
  readonly log: Log;
}

export interface Admin {
  readonly address: TcpAddress | UnixAddress;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Seconds a request may take to arrive. */
const REQUEST_TIMEOUT = 5;

/** Opens the listener; rejects with a SyncctlError when it cannot. */
export async function openAdmin(address: TcpAddress | UnixAddress, context: AdminContext): Promise<Admin> {
  // Loaded here, so that a server without an admin listener does not pay for it.
  const { createMetrics } = await import('./metrics.js');
  const metrics = createMetrics(context);
  const routes = new Map<string, () => Answer | Promise<Answer>>([
    ['/livez', () => text(200, 'ok')],
    ['/readyz', () => (context.ready() ? text(200, 'ok') : text(503, context.status().state))],
    ['/status', () => json(context.status())],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() })],
  ]);
  const overTcp = 'port' in address;

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (overTcp && isForeign(request)) return text(403, 'only for programs on this machine');
    const route = routes.get(pathOf(request.url ?? ''));
    if (route === undefined) return text(404, `try ${[...routes.keys()].join(', ')}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'use GET');
    return route();
  }

  const server = createServer(
    { headersTimeout: REQUEST_TIMEOUT * 1000, requestTimeout: REQUEST_TIMEOUT * 1000 },
    (request, response) => {
      answer(request)
        .catch((error: unknown) => {
          context.log.error('internal-error', { error });
          return text(500, 'internal error');
        })
        .then((result) => respond(response, result));
    },
  );
  let bound = address;
  if ('port' in address) bound = await listenTcp(server, address);
  else await listenUnix(server, address);
  server.on('error', (error) => context.log.error('listener-error', { error }));
  return {
    address: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page in a browser can make it send requests here, but not without Origin or under a host name of this machine. */
function isForeign({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
  return headers.origin !== undefined || !loopback;
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

function json(value: object): Answer {
  return { status: 200, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

function respond(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

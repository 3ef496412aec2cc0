// The listener for operators: liveness, readiness, metrics, status, publishing. Kept apart from the public port, which a proxy exposes.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SyncctlError } from '../../core/error.js';
import type { Refusals } from '../access/refusals.js';
import type { Log } from '../observe/log.js';
import type { MetricsSource } from '../observe/metrics.js';
import type { AdminFile, Limits } from '../options.js';
import { listenAt } from '../port/listen.js';
import type { TcpAddress, UnixAddress } from '../port/listen-address.js';
import { type Denial, denyForeign, denyStranger } from './admin-access.js';
import { isBadRequest, readPublications } from './publish-request.js';
import { readBody } from './request-body.js';
import type { Status } from './status.js';

export interface AdminContext extends MetricsSource {
  readonly status: () => Status;
  readonly limits: Limits;
  readonly log: Log;
  readonly refusals: Refusals;
  readonly secret: () => string | null;
  /** Reads the configuration again; null where nothing can. */
  readonly reload: (() => Promise<object>) | null;
  readonly files: ReadonlyMap<string, AdminFile>;
}

export interface Admin {
  readonly address: TcpAddress | UnixAddress;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** More of the request is on its way that nobody will read. */
  readonly unread?: boolean;
}

interface Route {
  readonly method: 'GET' | 'POST';
  answer(request: IncomingMessage): Answer | Promise<Answer>;
}

/** Seconds a request may take to arrive. */
const REQUEST_TIMEOUT = 5;
/** Milliseconds from one look for late requests to the next; Node's own is half a minute. */
const CHECKING_INTERVAL = 1000;
/** Operators and their tools are few. */
const MAX_SOCKETS = 64;
/** Topics that `GET /topics` names unless asked for fewer. */
const MAX_TOPICS = 1000;

/** Opens the listener; rejects with a SyncctlError when it cannot. */
export async function openAdmin(address: TcpAddress | UnixAddress, context: AdminContext): Promise<Admin> {
  // Loaded here, so that a server without an admin listener does not pay for it.
  const { createMetrics } = await import('../observe/metrics.js');
  const metrics = createMetrics(context);
  const overTcp = 'port' in address;
  const routes = new Map<string, Route>([
    ['/livez', { method: 'GET', answer: () => text(200, 'ok') }],
    ['/readyz', { method: 'GET', answer: () => readiness(context) }],
    ['/status', { method: 'GET', answer: () => json(200, context.status()) }],
    ['/topics', { method: 'GET', answer: (request) => topics(request, context) }],
    [
      '/metrics',
      {
        method: 'GET',
        answer: async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
      },
    ],
    ['/publish', { method: 'POST', answer: (request) => publish(request, context) }],
  ]);
  for (const [path, file] of context.files) {
    routes.set(path, { method: 'GET', answer: () => ({ status: 200, ...file }) });
  }
  const { reload } = context;
  if (reload !== null) routes.set('/reload', { method: 'POST', answer: () => answerReload(reload) });

  function deny({ status, reason, error }: Denial): Answer {
    context.refusals.note('admin-refused', reason, {});
    return { ...json(status, { error }), unread: true };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const foreign = denyForeign(request, overTcp);
    if (foreign !== null) return deny(foreign);
    const route = routes.get(pathOf(request.url ?? ''));
    if (route === undefined) return json(404, { error: `there are ${[...routes.keys()].join(', ')}` });
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (method !== route.method) return json(405, { error: `use ${route.method}` });
    const stranger = route.method === 'POST' ? denyStranger(request, overTcp, context.secret()) : null;
    return stranger === null ? route.answer(request) : deny(stranger);
  }

  const server = createServer(
    {
      headersTimeout: REQUEST_TIMEOUT * 1000,
      requestTimeout: REQUEST_TIMEOUT * 1000,
      connectionsCheckingInterval: CHECKING_INTERVAL,
    },
    (request, response) => {
      answer(request)
        .catch((error: unknown) => {
          // A client that left in the middle of its request is no fault of the server's.
          if (!request.destroyed || request.complete) context.log.error('internal-error', { error });
          return json(500, { error: 'internal error' });
        })
        .then((result) => respond(response, result));
    },
  );
  // Node drops headers beyond a number in silence, an Origin among them; their bytes are limited anyway.
  server.maxHeadersCount = 0;
  server.maxConnections = MAX_SOCKETS;
  const bound = await listenAt(server, address).catch((error: unknown) => {
    metrics.close();
    throw error;
  });
  server.on('error', (error) => context.log.error('listener-error', { error }));
  return {
    address: 'path' in address ? address : bound,
    close: () =>
      new Promise((resolve) => {
        metrics.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readiness({ ready, status }: AdminContext): Answer {
  return ready() ? text(200, 'ok') : text(503, status().state);
}

function topics({ url = '' }: IncomingMessage, { hub }: AdminContext): Answer {
  const asked = Number(new URLSearchParams(url.split('?')[1] ?? '').get('limit') ?? MAX_TOPICS);
  if (!Number.isInteger(asked) || asked < 1 || asked > MAX_TOPICS) {
    return json(400, { error: `limit is a whole number from 1 to ${MAX_TOPICS}` });
  }
  return json(200, { topicCount: hub.topics, topics: hub.busiest(asked) });
}

async function publish(request: IncomingMessage, { hub, limits }: AdminContext): Promise<Answer> {
  const body = await readBody(request, limits.maxMessageBytes);
  if (body === null) {
    const error = `the body is longer than ${limits.maxMessageBytes} bytes`;
    return { ...json(413, { error }), unread: true };
  }
  const publications = readPublications(body, limits.maxTopicLength);
  if (isBadRequest(publications)) return json(400, publications);
  for (const publication of publications) hub.publish(publication);
  return json(200, { published: publications.length });
}

async function answerReload(reload: () => Promise<object>): Promise<Answer> {
  try {
    return json(200, await reload());
  } catch (error) {
    if (!(error instanceof SyncctlError)) throw error;
    return json(422, { error: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

function json(status: number, value: object): Answer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

function respond(response: ServerResponse, { status, type, body, unread }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(unread === true ? { Connection: 'close' } : {}),
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
  });
  response.end(body);
  if (unread === true) response.req.resume();
}

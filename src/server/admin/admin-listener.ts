// An HTTP listener for operators: which requests it accepts and how it answers. Has no routes of its own.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { AdminAnswers, AdminError } from '../../core/admin.js';
import type { TcpAddress, UnixAddress } from '../../core/listener.js';
import type { Log } from '../observe/log.js';
import type { Refusals } from '../observe/refusals.js';
import { listenAt } from '../port/listen.js';
import { type Denial, denyForeign, denyStranger } from './admin-access.js';

export interface ListenerContext {
  readonly log: Log;
  readonly refusals: Refusals;
  readonly secret: () => string | null;
}

export interface Admin {
  readonly address: TcpAddress | UnixAddress;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Whether the rest of the request is still arriving and will be discarded. */
  readonly unread?: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  answer(request: IncomingMessage): Answer | Promise<Answer>;
}

/** Routes by path. A POST changes something, so over TCP it needs the secret. */
export type Routes = ReadonlyMap<string, Route>;

/** Seconds that a request may take to arrive. */
const REQUEST_TIMEOUT = 5;
/** Milliseconds between two checks for late requests. Node's default is 30 seconds. */
const CHECKING_INTERVAL = 1000;
/** Maximum number of connections, and of those without a request. The others are for requests that are being answered. */
const MAX_SOCKETS = 64;
const MAX_IDLE = 48;
/** Maximum size of the request line and the headers, in bytes. */
const MAX_HEAD = 8192;

/** Opens the listener. Rejects with a SyncctlError. */
export async function openListener(
  address: TcpAddress | UnixAddress,
  routes: Routes,
  context: ListenerContext,
): Promise<Admin> {
  const overTcp = 'port' in address;

  function deny({ status, reason, error }: Denial): Answer {
    context.refusals.note('admin-refused', reason, {}, null);
    return { ...json(status, { error }), unread: true };
  }

  function answer(request: IncomingMessage): Answer | Promise<Answer> {
    const foreign = denyForeign(request, overTcp);
    if (foreign !== null) return deny(foreign);
    const route = routes.get(pathOf(request.url ?? ''));
    if (route === undefined)
      return json(404, { error: `not found; the paths are ${[...routes.keys()].join(', ')}` });
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (method !== route.method) return json(405, { error: `use ${route.method}` });
    const stranger = route.method === 'POST' ? denyStranger(request, overTcp, context.secret()) : null;
    return stranger === null ? route.answer(request) : deny(stranger);
  }

  /** Sockets without a complete request, the oldest first. */
  const idle = new Set<Socket>();

  /** A new socket never has to wait for idle ones: the oldest of them is closed instead. */
  function rest(socket: Socket): void {
    if (socket.destroyed) return;
    idle.add(socket);
    if (idle.size <= MAX_IDLE) return;
    const [oldest] = idle;
    context.refusals.note('admin-refused', 'admin-sockets', {}, null);
    oldest?.destroy();
  }

  const server = createServer(
    {
      headersTimeout: REQUEST_TIMEOUT * 1000,
      requestTimeout: REQUEST_TIMEOUT * 1000,
      keepAliveTimeout: REQUEST_TIMEOUT * 1000,
      connectionsCheckingInterval: CHECKING_INTERVAL,
      maxHeaderSize: MAX_HEAD,
    },
    (request, response) => {
      idle.delete(request.socket);
      response.once('close', () => rest(request.socket));
      const fail = (error: unknown): void => {
        // A client that left in the middle of its request is not an error of the server.
        if (!request.destroyed || request.complete) context.log.error('internal-error', { error });
        respond(response, json(500, { error: 'internal error' }));
      };
      try {
        const result = answer(request);
        if (result instanceof Promise) result.then((later) => respond(response, later)).catch(fail);
        else respond(response, result);
      } catch (error) {
        fail(error);
      }
    },
  );
  // By default, Node silently drops headers beyond a number, possibly an Origin. Their size is limited anyway.
  server.maxHeadersCount = 0;
  server.maxConnections = MAX_SOCKETS;
  server.on('connection', (socket) => {
    socket.once('close', () => idle.delete(socket));
    rest(socket);
  });
  server.on('drop', () => context.refusals.note('admin-refused', 'admin-sockets', {}, null));
  const bound = await listenAt(server, address);
  server.on('error', (error) => context.log.error('listener-error', { error }));
  return {
    address: 'path' in address ? address : bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query < 0 ? target : target.slice(0, query);
}

export function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

export function json(status: number, value: AdminError | AdminAnswers[keyof AdminAnswers]): Answer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

function respond(response: ServerResponse, { status, type, body, unread }: Answer): void {
  // A list is cheaper than an object.
  const length = String(Buffer.byteLength(body));
  const headers = ['Content-Type', type, 'Content-Length', length, 'Cache-Control', 'no-store'];
  if (unread === true) headers.push('Connection', 'close');
  if (status === 401) headers.push('WWW-Authenticate', 'Bearer');
  response.writeHead(status, headers);
  response.end(body);
  if (unread === true) response.req.resume();
}

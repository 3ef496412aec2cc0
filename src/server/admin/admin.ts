// The admin listener: liveness, readiness, metrics, status, publishing. Separate from the public port, which a proxy exposes.

import type { IncomingMessage } from 'node:http';
import type { State, Status } from '../../core/admin.js';
import type { TcpAddress, UnixAddress } from '../../core/listener.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Hub } from '../hub/hub.js';
import type { MetricsSource } from '../observe/metrics.js';
import { answerPosition } from '../port/position-request.js';
import {
  type Admin,
  type Answer,
  json,
  type ListenerContext,
  openListener,
  type Route,
  text,
} from './admin-listener.js';
import { type ControlContext, controlRoutes } from './control.js';
import { isBadRequest, readPublications } from './publish-request.js';
import { readBody } from './request-body.js';

/** A file that the admin listener serves to browsers. */
export interface AdminFile {
  /** The value of Content-Type. */
  readonly type: string;
  readonly body: string;
}

export interface AdminContext extends MetricsSource, ListenerContext, ControlContext {
  readonly hub: Hub;
  readonly state: () => State;
  readonly status: () => Status;
  readonly limits: Limits;
  /** Closes the connections of a user in all processes; resolves with the number of those here. */
  readonly disconnect: (user: string) => Promise<number>;
  readonly files: ReadonlyMap<string, AdminFile>;
}

/** Maximum number of topics in the answer to `GET /topics`. */
const MAX_TOPICS = 1000;

/** Bytes of a body that names a user, and characters of that name, at most. */
const MAX_WISH = 4096;
const MAX_USER = 300;

/** Opens the listener. Rejects with a SyncctlError. */
export async function openAdmin(address: TcpAddress | UnixAddress, context: AdminContext): Promise<Admin> {
  // Load it only here, so that a server without an admin listener does not need it.
  const { createMetrics } = await import('../observe/metrics.js');
  const metrics = createMetrics(context);
  const routes = new Map<string, Route>([
    ['/livez', { method: 'GET', answer: () => text(200, 'ok') }],
    ['/readyz', { method: 'GET', answer: () => readiness(context) }],
    ['/status', { method: 'GET', answer: () => json(200, context.status()) }],
    ['/position', { method: 'GET', answer: (request) => position(request, context) }],
    ['/topics', { method: 'GET', answer: (request) => topics(request, context) }],
    [
      '/metrics',
      {
        method: 'GET',
        answer: async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
      },
    ],
    ['/publish', { method: 'POST', answer: (request) => publish(request, context) }],
    ['/disconnect', { method: 'POST', answer: (request) => disconnect(request, context) }],
    ...controlRoutes(context),
  ]);
  for (const [path, file] of context.files) {
    routes.set(path, { method: 'GET', answer: () => ({ status: 200, ...file }) });
  }
  const listener = await openListener(address, routes, context).catch((error: unknown) => {
    metrics.close();
    throw error;
  });
  return {
    address: listener.address,
    close() {
      metrics.close();
      return listener.close();
    },
  };
}

/** A degraded engine is no reason to send clients elsewhere: all processes share it. */
function readiness({ engine, ready, state }: AdminContext): Answer {
  if (!ready()) return text(503, state());
  return text(200, engine.state === 'degraded' ? 'degraded' : 'ok');
}

function topics({ url = '' }: IncomingMessage, { hub }: AdminContext): Answer {
  const asked = Number(new URLSearchParams(url.split('?')[1] ?? '').get('limit') ?? MAX_TOPICS);
  if (!Number.isInteger(asked) || asked < 1 || asked > MAX_TOPICS) {
    return json(400, { error: `limit must be an integer from 1 to ${MAX_TOPICS}` });
  }
  return json(200, { topicCount: hub.topics, topics: hub.busiest(asked) });
}

function position({ url = '' }: IncomingMessage, context: AdminContext): Answer {
  const { status, body } = answerPosition(url, context);
  return json(status, body);
}

async function publish(request: IncomingMessage, { hub, limits, state }: AdminContext): Promise<Answer> {
  if (state() === 'starting') return { ...json(503, { error: 'the server is starting' }), unread: true };
  const body = await readBody(request, limits.maxMessageBytes);
  if (body === null) {
    const error = `the body is longer than ${limits.maxMessageBytes} bytes`;
    return { ...json(413, { error }), unread: true };
  }
  const publications = readPublications(body, limits.maxTopicLength);
  if (isBadRequest(publications)) return json(400, publications);
  hub.publish(...publications);
  return json(200, { published: publications.length });
}

async function disconnect(request: IncomingMessage, context: AdminContext): Promise<Answer> {
  const body = await readBody(request, MAX_WISH);
  if (body === null) return { ...json(413, { error: 'the body is too long' }), unread: true };
  const user = userOf(body.toString());
  if (user === null) return json(400, { error: 'the body is not an object with "user", the ID of a user' });
  return json(200, { disconnected: await context.disconnect(user) });
}

function userOf(body: string): string | null {
  try {
    const { user } = JSON.parse(body) as { user?: unknown };
    return typeof user === 'string' && user !== '' && user.length <= MAX_USER ? user : null;
  } catch {
    return null;
  }
}

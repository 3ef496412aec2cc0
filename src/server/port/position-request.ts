// Answers `GET /position?topic=`, on the listeners for operators and for the backend.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodePosition } from '../../wamp/position.js';
import type { ConnectionContext } from '../connection/connection.js';
import { respond } from './http-answers.js';
import type { UpgradeContext } from './upgrade.js';

export interface PositionAnswer {
  readonly status: number;
  readonly body: { readonly position: string | null } | { readonly error: string };
}

/** `target` is that of the request. */
export function answerPosition(
  target: string,
  { hub, limits }: Pick<ConnectionContext, 'hub' | 'limits'>,
): PositionAnswer {
  const topic = new URLSearchParams(target.split('?')[1] ?? '').get('topic');
  if (topic === null)
    return { status: 400, body: { error: 'add the topic, as in /position?topic=chat/room' } };
  if (Buffer.byteLength(topic) > limits.maxTopicLength) {
    return { status: 400, body: { error: `the topic is longer than ${limits.maxTopicLength} bytes` } };
  }
  return { status: 200, body: { position: positionOf(hub, topic) } };
}

/** The latest position of a topic as text; null while it is not known. */
export function positionOf(hub: ConnectionContext['hub'], topic: string): string | null {
  const position = hub.position(topic);
  return position && encodePosition(position);
}

/** Whether a request is one for a position. The target may be in absolute form. */
export function isPosition(target: string): boolean {
  return /^([a-z]+:\/\/[^/?#]*)?\/position(\?|$)/i.test(target);
}

/** Answers on the listener for the backend: to the backend alone. */
export function answerBackend(
  { headers, method, socket, url = '' }: IncomingMessage,
  response: ServerResponse,
  context: UpgradeContext,
  overUnixSocket: boolean,
): void {
  const address = overUnixSocket ? undefined : (socket.remoteAddress ?? '');
  if (!context.admission.isBackend({ target: url, headers, address, toBackend: true, overUnixSocket })) {
    context.refusals.noteAt(address ?? '', 'not-the-backend');
    respond(response, { status: 403, text: 'only the application may use this' });
  } else if (method !== 'GET') {
    respond(response, { status: 405, text: 'use GET', headers: { Allow: 'GET' } });
  } else {
    const { status, body } = answerPosition(url, context);
    const text = JSON.stringify(body);
    respond(response, { status, text, headers: { 'Content-Type': 'application/json' } });
  }
}

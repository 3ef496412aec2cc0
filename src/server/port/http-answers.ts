// HTTP answers of the public port, for everything that does not become a websocket: health checks, 426, refusals, bad requests.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Refusal } from '../access/refusal.js';
import { UPGRADE_REQUIRED } from './handshake.js';

/** The status for a request that did not arrive in time. */
export const REQUEST_TIMEOUT = 408;
/** Milliseconds that a refused client has to read its answer. */
const REFUSAL_TIMEOUT = 2000;

/** Answers a plain HTTP request and closes the connection. */
export function answerRequest(request: IncomingMessage, response: ServerResponse, ready: boolean): void {
  if (!isHealthz(request.url ?? '')) {
    respond(response, UPGRADE_REQUIRED);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    respond(response, { status: 405, text: 'use GET', headers: { Allow: 'GET, HEAD' } });
  } else {
    respond(response, ready ? { status: 200, text: 'ok' } : { status: 503, text: 'not ready' });
  }
}

/** Answers on a socket that no longer belongs to the HTTP server, and closes it. */
export function refuse(socket: Socket, { status, text, headers }: Refusal): void {
  const body = `${text}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  // Discard what still arrives. Closing a socket with unread bytes resets the connection, and the answer is lost.
  socket.resume();
  socket.setTimeout(REFUSAL_TIMEOUT, () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** Answers a malformed or late request. Returns the status that was sent; 0 if nothing was. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): number {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return 0;
  }
  const refusal = clientError(error.code ?? '');
  refuse(socket, refusal);
  return refusal.status;
}

function clientError(code: string): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, text: 'the request head is too long' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: REQUEST_TIMEOUT, text: 'the request did not arrive in time' };
  return { status: 400, text: 'this is not an HTTP request' };
}

/** Answers a plain request with one line. */
export function respond(response: ServerResponse, { status, text, headers }: Refusal): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    Connection: 'close',
    'Content-Length': Buffer.byteLength(body),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** The target may be in absolute form and may have a query. */
function isHealthz(target: string): boolean {
  return /^([a-z]+:\/\/[^/?#]*)?\/healthz(\?|$)/i.test(target);
}

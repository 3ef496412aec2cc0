// The public HTTP server: its timeouts and limits, and what answers each kind of request.

import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../../settings/generated/limits.js';
import { answerClientError, answerRequest, REQUEST_TIMEOUT, refuse } from './http-answers.js';
import { NewSockets } from './new-sockets.js';
import { answerBackend, isPosition } from './position-request.js';
import { SilentSockets } from './silent-sockets.js';
import { createUpgrade, type UpgradeContext } from './upgrade.js';

/** At most one in this many sockets may be silent, if that is less than the limit. */
const SILENT_PART = 4;

/** Applies the limits that Node keeps. The others are read when they are needed. `sockets` includes connections. */
export function applyPortLimits(server: Server, limits: Limits, sockets: number): void {
  server.maxConnections = sockets;
  server.headersTimeout = limits.handshakeTimeout * 1000;
  server.requestTimeout = limits.handshakeTimeout * 1000;
}

/** Creates the public HTTP server, or the one for the backend only. It does not listen yet. */
export function createPublicPort(context: UpgradeContext, toBackend = false): Server {
  const { limits } = context;
  const server = createServer({
    maxHeaderSize: limits.maxHeadBytes,
    connectionsCheckingInterval: Math.min(1000, (limits.handshakeTimeout * 1000) / 4),
  });
  // By default, Node silently drops headers beyond a number, including those that reveal a proxy. Their size is limited anyway.
  server.maxHeadersCount = 0;
  let unix = false;
  server.on('listening', () => {
    // An inherited handle has no path, but only TCP handles have an address.
    const address = server.address();
    unix = address === null || typeof address === 'string';
  });
  const upgrade = createUpgrade(context, { toBackend, overUnixSocket: () => unix });
  const silent = new SilentSockets((address) => context.refusals.noteAt(address, 'silent'));
  const maxSilent = () => Math.min(limits.maxSilentSockets, Math.floor(server.maxConnections / SILENT_PART));
  const sockets = new NewSockets(context, toBackend, () => server.maxConnections);
  const [serve] = server.listeners('connection');
  server.removeAllListeners('connection').on('connection', (socket) => {
    if (!sockets.take(socket)) {
      socket.destroy();
      return;
    }
    silent.enter(socket, maxSilent());
    serve?.call(server, socket);
  });
  server.on('drop', (dropped) => {
    context.refusals.noteAt(dropped?.remoteAddress ?? '', 'sockets');
    silent.makeRoom(maxSilent(), true);
  });
  // The types say Duplex, but this is always the socket of a connection to this server.
  server.on('upgrade', (request, socket, head) => {
    silent.leave(socket as Socket);
    upgrade(request, socket as Socket, head);
  });
  server.on('request', (request, response) => {
    silent.leave(request.socket);
    if (toBackend && isPosition(request.url ?? '')) answerBackend(request, response, context, unix);
    else answerRequest(request, response, context.ready());
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {});
    refuse(socket as Socket, { status: 405, text: 'this server is not a proxy', headers: { Allow: 'GET' } });
  });
  server.on('clientError', (error, socket) => {
    const address = context.admission.clientAddress({
      address: (socket as Socket).remoteAddress ?? '',
      headers: {},
    });
    const status = answerClientError(error, socket as Socket);
    if (status === 0) return;
    context.counters.handshake(status);
    const reason = status === REQUEST_TIMEOUT ? 'slow-handshake' : 'bad-request';
    context.refusals.noteAt(address, reason);
  });
  return server;
}

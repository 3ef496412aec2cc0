// The HTTP server that strangers reach: its timeouts and limits, and who answers what.

import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../../settings/generated/limits.js';
import { answerClientError, answerRequest, REQUEST_TIMEOUT, refuse } from './http-answers.js';
import { SilentSockets } from './silent-sockets.js';
import { createUpgrade, type UpgradeContext } from './upgrade.js';

/** TCP connections beyond `maxConnections`, so that those refused get an answer and health checks come through. */
const SPARE_SOCKETS = 1024;

/** Has a port keep to limits that may have changed; the rest are read when they are needed. */
export function applyLimits(server: Server, limits: Limits): void {
  server.maxConnections = limits.maxConnections + SPARE_SOCKETS;
  server.headersTimeout = limits.handshakeTimeout * 1000;
  server.requestTimeout = limits.handshakeTimeout * 1000;
}

/** The public HTTP server, or the one for the application alone; not yet listening. */
export function createPublicPort(context: UpgradeContext, toBackend = false): Server {
  const { limits } = context;
  const server = createServer({
    maxHeaderSize: limits.maxHeadBytes,
    connectionsCheckingInterval: Math.min(1000, (limits.handshakeTimeout * 1000) / 4),
  });
  applyLimits(server, limits);
  // Node drops headers beyond a number in silence, and with them what tells of a proxy; their bytes are limited anyway.
  server.maxHeadersCount = 0;
  let unix = false;
  server.on('listening', () => {
    // A handle that was inherited has no path to tell, but only one of TCP has an address.
    const address = server.address();
    unix = address === null || typeof address === 'string';
  });
  const upgrade = createUpgrade(context, { toBackend, overUnixSocket: () => unix });
  const silent = new SilentSockets((address) =>
    context.refusals.note('connection-refused', 'silent', { address }),
  );
  server.on('connection', (socket) => silent.enter(socket, limits.maxSilentSockets));
  server.on('drop', (dropped) => {
    context.refusals.note('connection-refused', 'sockets', { address: dropped?.remoteAddress ?? '' });
    silent.makeRoom(limits.maxSilentSockets);
  });
  // The types say Duplex for what can only be the socket of a connection to this server.
  server.on('upgrade', (request, socket, head) => {
    silent.leave(socket as Socket);
    upgrade(request, socket as Socket, head);
  });
  server.on('request', (request, response) => {
    silent.leave(request.socket);
    answerRequest(request, response, context.ready());
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {});
    refuse(socket as Socket, { status: 405, text: 'this server is not a proxy', headers: { Allow: 'GET' } });
  });
  server.on('clientError', (error, socket) => {
    const address = context.admission.clientAddress({
      address: (socket as Socket).remoteAddress,
      headers: {},
    });
    const status = answerClientError(error, socket as Socket);
    if (status === 0) return;
    context.counters.handshake(status);
    const reason = status === REQUEST_TIMEOUT ? 'slow-handshake' : 'bad-request';
    context.refusals.note('connection-refused', reason, { address });
  });
  return server;
}

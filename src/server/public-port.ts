// The HTTP server that strangers reach: its timeouts and limits, and who answers what.

import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { answerClientError, answerRequest, refuse } from './http-answers.js';
import { createUpgrade, type UpgradeContext } from './upgrade.js';

/** TCP connections beyond `maxConnections`, so that those refused get an answer and health checks come through. */
const SPARE_SOCKETS = 1024;
/** Seconds of silence after which TCP asks whether the peer is still there. */
const TCP_KEEP_ALIVE = 60;

/** The public HTTP server, not yet listening. */
export function createPublicPort(context: UpgradeContext): Server {
  const { limits, counters } = context;
  const handshakeTimeout = limits.handshakeTimeout * 1000;
  const server = createServer({
    maxHeaderSize: limits.maxHeadBytes,
    headersTimeout: handshakeTimeout,
    requestTimeout: handshakeTimeout,
    connectionsCheckingInterval: Math.min(1000, handshakeTimeout / 4),
    keepAlive: true,
    keepAliveInitialDelay: TCP_KEEP_ALIVE * 1000,
  });
  server.maxConnections = limits.maxConnections + SPARE_SOCKETS;
  const upgrade = createUpgrade(context);
  // The types say Duplex for what can only be the socket of a connection to this server.
  server.on('upgrade', (request, socket, head) => upgrade(request, socket as Socket, head));
  server.on('request', (request, response) => answerRequest(request, response, context.ready()));
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {});
    refuse(socket as Socket, { status: 405, text: 'this is no proxy', headers: { Allow: 'GET' } });
  });
  server.on('clientError', (error, socket) => {
    const status = answerClientError(error, socket as Socket);
    if (status !== 0) counters.handshake(status);
  });
  return server;
}

// From an upgrade request to a connection. The only place, beside the connection itself, that knows `ws`.

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ServerOptions, WebSocketServer } from 'ws';
import { encodeWelcome } from '../wamp/encode.js';
import { Connection, type ConnectionContext, ServerSocket } from './connection.js';
import { frameText } from './frame.js';
import { isRefusal, type Refusal, readHandshake } from './handshake.js';
import { refuse } from './http-answers.js';

export interface UpgradeContext extends ConnectionContext {
  readonly ident: string;
  readonly ready: () => boolean;
}

/** Milliseconds a client has to answer a close frame. */
const CLOSE_TIMEOUT = 2000;

/** The listener for the `upgrade` event of the public HTTP server. */
export function createUpgrade(
  context: UpgradeContext,
): (request: IncomingMessage, socket: Socket, head: Buffer) => void {
  const options: ServerOptions<typeof ServerSocket> & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    WebSocket: ServerSocket,
    maxPayload: context.limits.maxMessageBytes,
    // Frames are written past `ws`, which is sound only while it never compresses.
    perMessageDeflate: false,
    closeTimeout: CLOSE_TIMEOUT,
    // Pongs keep their place among what else is sent.
    autoPong: false,
  };
  const server = new WebSocketServer<typeof ServerSocket>(options);

  return (request, socket, head) => {
    socket.on('error', ignore);
    const handshake = refuseByState(context) ?? readHandshake(request);
    if (isRefusal(handshake)) {
      context.counters.handshake(handshake.status);
      refuse(socket, handshake);
      return;
    }
    normalise(request, handshake.protocol);
    // One write for the 101 and WELCOME: PHP clients of Oro take what the first read brings for both.
    socket.cork();
    server.handleUpgrade(request, socket, head, (ws) => {
      const id = randomUUID();
      socket.write(frameText(encodeWelcome(id, context.ident)));
      new Connection(context, id, ws, socket, handshake.understandsRestart);
      context.counters.handshake(101);
    });
    socket.uncork();
  };
}

function refuseByState({ ready, connections, limits }: UpgradeContext): Refusal | null {
  if (!ready()) return { status: 503, text: 'the server is stopping', headers: { 'Retry-After': '5' } };
  if (connections.size >= limits.maxConnections) {
    return { status: 503, text: 'too many connections', headers: { 'Retry-After': '30' } };
  }
  return null;
}

/** Leaves of the headers what `ws` reads strictly only what is certain: it refuses an empty list of sub-protocols. */
function normalise({ headers }: IncomingMessage, protocol: string | null): void {
  headers.upgrade = 'websocket';
  if (protocol === null) delete headers['sec-websocket-protocol'];
  else headers['sec-websocket-protocol'] = protocol;
}

function ignore(): void {}

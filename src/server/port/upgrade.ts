// From an upgrade request to a connection. Knows `ws`, nothing of messages.

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ServerOptions, WebSocketServer } from 'ws';
import type { Role } from '../../core/admin.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Admission, Answer, Arrival } from '../access/admission.js';
import type { Identity } from '../access/identity.js';
import type { Refusal } from '../access/refusal.js';
import { Connection, type ConnectionContext, type Newcomer } from '../connection/connection.js';
import { ServerSocket } from '../connection/server-socket.js';
import { createSessionId } from '../connection/session-id.js';
import type { Refused } from '../observe/counters.js';
import { type Handshake, isRefusal, type Protocols, readHandshake } from './handshake.js';
import { refuse } from './http-answers.js';

export interface UpgradeContext extends ConnectionContext {
  readonly protocols: Protocols;
  /** Whether the server has not stopped for good. */
  readonly alive: () => boolean;
  /** Whether no connection is accepted any more; those that were are let in for a moment. */
  readonly closing: () => boolean;
  readonly ready: () => boolean;
  readonly admission: Admission;
}

/** Which listener a request came by. */
export interface Door {
  /** The one for the application alone. */
  readonly toBackend: boolean;
  readonly overUnixSocket: () => boolean;
}

/** A request for a websocket on its way to a connection. */
interface Attempt {
  readonly request: IncomingMessage;
  readonly socket: Socket;
  readonly handshake: Handshake;
  readonly arrival: Arrival;
}

/** Milliseconds a client has to answer a close frame. */
const CLOSE_TIMEOUT = 2000;
/** Milliseconds for a client that comes while the server stops: enough for a publisher to say what it came to say. */
const LAST_VISIT = 500;

/** The share of all connections that can be reserved for the backend: one in so many. */
const RESERVABLE = 10;
/** Pieces in which a frame may arrive, and bytes for which there may be another: each piece costs memory of its own. */
const MIN_CHUNKS = 64;
const BYTES_PER_CHUNK = 256;

const NO_BYTES = Buffer.alloc(0);

/** The listener for the `upgrade` event of an HTTP server. */
export function createUpgrade(
  context: UpgradeContext,
  door: Door,
): (request: IncomingMessage, socket: Socket, head: Buffer) => void {
  const options: ServerOptions<typeof ServerSocket> & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    WebSocket: ServerSocket,
    // Frames are written past `ws`, which is sound only while it never compresses.
    perMessageDeflate: false,
    closeTimeout: CLOSE_TIMEOUT,
    // Pongs keep their place among what else is sent.
    autoPong: false,
  };
  const server = new WebSocketServer<typeof ServerSocket>(options);
  let opened = 0;

  function turnAway({ request, socket }: Pick<Attempt, 'request' | 'socket'>, refusal: Refusal): void {
    const { status, reason } = refusal;
    context.counters.handshake(status);
    if (reason !== undefined) {
      const { headers } = request;
      const address = context.admission.clientAddress({ address: socket.remoteAddress, headers });
      context.refusals.note('connection-refused', reason, { address });
    }
    socket.on('error', ignore);
    refuse(socket, refusal);
  }

  function open({ request, socket, handshake }: Attempt, identity: Identity, address: string | null): void {
    limitMessages(server.options, context.limits, identity.role);
    normalise(request, handshake);
    // One write for the 101 and the protocol's first message: PHP clients of Oro take what the first read brings for both.
    socket.cork();
    server.handleUpgrade(request, socket, NO_BYTES, (ws) => {
      const { protocol, understandsRestart } = handshake;
      const newcomer: Newcomer = { protocol, identity, address, understandsRestart, number: ++opened };
      const connection = new Connection(context, createSessionId(), ws, socket, newcomer);
      context.counters.handshake(101);
      if (context.closing()) setTimeout(() => connection.restart(LAST_VISIT), LAST_VISIT).unref();
    });
    socket.uncork();
  }

  /** At once, unless a ticket has to be spent; then rejects when nobody can tell whether it was. */
  function conclude(attempt: Attempt, answer: Answer): void | Promise<void> {
    if ('refusal' in answer) {
      turnAway(attempt, answer.refusal);
      return;
    }
    const { identity, ticket } = answer;
    // The application is not limited in number.
    const address = identity.role === 'backend' ? null : context.admission.clientAddress(attempt.arrival);
    const settle = (refusal: Refusal | null): void => {
      if (refusal === null) open(attempt, identity, address);
      else turnAway(attempt, refusal);
    };
    const refusal = refuseCrowd(context, address);
    if (refusal !== null || ticket === undefined) {
      settle(refusal);
      return;
    }
    // Others may have come in meanwhile.
    return context.admission
      .spend(ticket, attempt.arrival)
      .then((spent) => settle(spent ?? refuseByState(context) ?? refuseCrowd(context, address)));
  }

  return (request, socket, head) => {
    const handshake = refuseByState(context) ?? readHandshake(request, context.protocols);
    if (isRefusal(handshake)) {
      turnAway({ request, socket }, { reason: 'bad-handshake', ...handshake });
      return;
    }
    // Unread bytes keep a socket readable whose peer has ended its side; without them `ws` would take it for closed.
    if (head.length > 0) socket.unshift(head);
    const arrival: Arrival = {
      target: request.url ?? '',
      headers: request.headers,
      address: socket.remoteAddress,
      toBackend: door.toBackend,
      overUnixSocket: door.overUnixSocket(),
    };
    const attempt: Attempt = { request, socket, handshake, arrival };
    const answer = context.admission.admit(arrival);
    if (!(answer instanceof Promise)) {
      // Only a ticket that was checked is spent, and that takes time.
      void conclude(attempt, answer);
      return;
    }
    // `ws` listens itself as soon as it has the socket.
    socket.on('error', ignore);
    void answer
      .then((later) => {
        // Much may have happened while the ticket was checked.
        const refusal = refuseByState(context);
        return conclude(attempt, refusal === null ? later : { refusal });
      })
      .catch((error: unknown) => {
        context.log.error('internal-error', { error });
        socket.destroy();
      });
  };
}

function refuseByState({ alive, connections, limits }: UpgradeContext): Refusal | null {
  if (!alive()) {
    return {
      status: 503,
      reason: 'stopping',
      text: 'the server is stopping',
      headers: { 'Retry-After': '5' },
    };
  }
  return connections.size >= limits.maxConnections ? tooMany('connections', 'too many connections') : null;
}

/** `address` is null for the backend, for which some places are kept. */
function refuseCrowd(
  { connections, counters, limits }: UpgradeContext,
  address: string | null,
): Refusal | null {
  if (address === null) return null;
  const { maxConnections, reservedConnections, maxConnectionsPerAddress } = limits;
  const reserved = Math.min(reservedConnections, Math.floor(maxConnections / RESERVABLE));
  if (connections.size - counters.roles.backend >= maxConnections - reserved) {
    return tooMany('connections', 'too many connections');
  }
  if (maxConnectionsPerAddress === 0 || connections.from(address) < maxConnectionsPerAddress) return null;
  return tooMany('connections-per-address', 'too many connections from this address');
}

/** Has the next websocket take messages of the length, and in the number of pieces, that is right for a role. */
function limitMessages(options: ServerOptions, limits: Limits, role: Role): void {
  const { maxMessageBytes, maxGuestMessageBytes, maxFragments } = limits;
  const bytes = role === 'guest' ? Math.min(maxMessageBytes, maxGuestMessageBytes) : maxMessageBytes;
  options.maxPayload = bytes;
  options.maxFragments = Math.ceil((maxFragments * bytes) / maxMessageBytes);
  options.maxBufferedChunks = MIN_CHUNKS + Math.ceil(bytes / BYTES_PER_CHUNK);
}

function tooMany(reason: Refused, text: string): Refusal {
  return { status: 503, reason, text, headers: { 'Retry-After': '30' } };
}

/** Leaves of the headers what `ws` reads strictly only what is certain: it refuses an empty list of sub-protocols. */
function normalise({ headers }: IncomingMessage, { protocol, offered }: Handshake): void {
  headers.upgrade = 'websocket';
  if (offered) headers['sec-websocket-protocol'] = protocol.name;
  else if ('sec-websocket-protocol' in headers) delete headers['sec-websocket-protocol'];
}

function ignore(): void {}

// Turns upgrade requests into connections. Knows `ws`, but no messages.

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Role } from '../../core/admin.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Admission, Answer, Arrival } from '../access/admission.js';
import type { Identity } from '../access/identity.js';
import type { Refusal } from '../access/refusal.js';
import { Connection, type ConnectionContext } from '../connection/connection.js';
import type { HandshakeResult } from '../connection/handshake-result.js';
import { ServerSocket, type SocketLimits } from '../connection/server-socket.js';
import { createSessionId } from '../connection/session-id.js';
import type { Refused } from '../observe/counters.js';
import type { ConnectionRate } from '../quota/connection-rate.js';
import type { Holder } from '../quota/quota.js';
import { browserOf } from '../rewind/rewind.js';
import { acceptance, type Handshake, isRefusal, type Protocols, readHandshake } from './handshake.js';
import { refuse } from './http-answers.js';

export interface UpgradeContext extends ConnectionContext {
  readonly protocols: Protocols;
  /** False once the server has stopped. */
  readonly alive: () => boolean;
  /** Whether the server no longer accepts connections. Those already accepted are let in for a moment. */
  readonly closing: () => boolean;
  readonly ready: () => boolean;
  readonly admission: Admission;
  readonly connectionRate: ConnectionRate;
}

/** The listener that a request came through. */
export interface ListenerKind {
  /** The listener for the backend only. */
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

/** A client that may be let in. */
interface Known extends Holder {
  readonly identity: Identity;
}

/** Milliseconds for a client that connects while the server stops: enough for a publisher to publish. */
const LAST_VISIT = 500;

/** Maximum number of chunks that a frame may arrive in: this many, and one more for each so many bytes. Every chunk costs memory. */
const MIN_CHUNKS = 64;
const BYTES_PER_CHUNK = 256;

/** The listener for the `upgrade` event of an HTTP server. */
export function createUpgrade(
  context: UpgradeContext,
  door: ListenerKind,
): (request: IncomingMessage, socket: Socket, head: Buffer) => void {
  let opened = 0;

  function turnAway({ arrival, socket }: Pick<Attempt, 'arrival' | 'socket'>, refusal: Refusal): void {
    const { status, reason } = refusal;
    context.counters.handshake(status);
    if (reason !== undefined) context.refusals.noteAt(context.admission.clientAddress(arrival), reason);
    socket.on('error', ignore);
    refuse(socket, refusal);
  }

  function open({ request, socket, handshake }: Attempt, { identity, share }: Known): void {
    context.connectionRate.opened(share);
    // The peer has left.
    if (!socket.readable || !socket.writable) {
      socket.destroy();
      return;
    }
    const { protocol, subprotocols } = handshake;
    const answer = acceptance(request, handshake);
    const { origin, 'user-agent': userAgent } = request.headers;
    // Only guests are told apart by it.
    const browser = identity.role === 'guest' ? browserOf(userAgent, origin) : 0;
    const client: HandshakeResult = { protocol, identity, share, browser, subprotocols, number: ++opened };
    const ws = ServerSocket.over(socket, socketLimits(context.limits, identity.role), answer);
    const connection = new Connection(context, createSessionId(), ws, socket, client);
    context.counters.handshake(101);
    if (context.closing()) setTimeout(() => connection.restart(LAST_VISIT), LAST_VISIT).unref();
  }

  /** Opens the connection or refuses it, at once unless a ticket must be spent. */
  function conclude(attempt: Attempt, answer: Answer): void | Promise<void> {
    if ('refusal' in answer) {
      turnAway(attempt, answer.refusal);
      return;
    }
    const { identity, ticket } = answer;
    const holder = { identity, share: shareOf(identity, attempt.arrival, context.admission) };
    const refusal = refuseCrowd(context, holder);
    if (refusal !== null || ticket === undefined) {
      settle(attempt, holder, refusal);
      return;
    }
    // Other clients may have connected in the meantime.
    return context.admission
      .spend(ticket, attempt.arrival)
      .then((spent) =>
        settle(attempt, holder, spent ?? refuseByState(context) ?? refuseCrowd(context, holder)),
      );
  }

  function settle(attempt: Attempt, holder: Known, refusal: Refusal | null): void {
    if (refusal === null) open(attempt, holder);
    else turnAway(attempt, refusal);
  }

  return (request, socket, head) => {
    const overUnixSocket = door.overUnixSocket();
    const arrival: Arrival = {
      target: request.url ?? '',
      headers: request.headers,
      address: overUnixSocket ? undefined : (socket.remoteAddress ?? ''),
      toBackend: door.toBackend,
      overUnixSocket,
    };
    const handshake = refuseByState(context) ?? readHandshake(request, context.protocols);
    if (isRefusal(handshake)) {
      turnAway({ arrival, socket }, { reason: 'bad-handshake', ...handshake });
      return;
    }
    // If the peer has closed its side, unread bytes keep the socket readable. Without them, `ws` would take it for closed.
    if (head.length > 0) socket.unshift(head);
    const attempt: Attempt = { request, socket, handshake, arrival };
    const answer = context.admission.admit(arrival);
    if (!(answer instanceof Promise)) {
      // Without a promise, there is no ticket to spend.
      void conclude(attempt, answer);
      return;
    }
    // `ws` adds its own listener when it gets the socket.
    socket.on('error', ignore);
    void answer
      .then((later) => {
        // The server may have stopped while the ticket was checked.
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

/** The backend has reserved connections. */
function refuseCrowd({ connectionRate, intake, quotas }: UpgradeContext, holder: Holder): Refusal | null {
  if (intake.isInDebt(holder)) {
    return tooMany('messages-per-address', 'too many messages from this address');
  }
  const whose = holder.identity.role === 'user' ? 'of this user' : 'from this address';
  if (connectionRate.isExceeded(holder.share)) {
    return tooMany('connection-rate', `too many new connections ${whose}`);
  }
  const reason = quotas.connections.refusal(holder);
  if (reason === null) return null;
  return tooMany(reason, reason === 'connections' ? 'too many connections' : `too many connections ${whose}`);
}

/** A user has a share wherever it connects from. The backend may open any number of connections. */
function shareOf({ role, user }: Identity, arrival: Arrival, admission: Admission): string | null {
  if (role === 'backend') return null;
  return user === null ? admission.clientAddress(arrival) : `user ${user.id}`;
}

/** The maximum size of a message and number of its chunks, by role. */
function socketLimits(limits: Limits, role: Role): SocketLimits {
  const { maxMessageBytes, maxGuestMessageBytes, maxFragments } = limits;
  const bytes = role === 'guest' ? Math.min(maxMessageBytes, maxGuestMessageBytes) : maxMessageBytes;
  return {
    maxPayload: bytes,
    maxFragments: Math.ceil((maxFragments * bytes) / maxMessageBytes),
    maxBufferedChunks: MIN_CHUNKS + Math.ceil(bytes / BYTES_PER_CHUNK),
  };
}

function tooMany(reason: Refused, text: string): Refusal {
  return { status: 503, reason, text, headers: { 'Retry-After': '30' } };
}

function ignore(): void {}

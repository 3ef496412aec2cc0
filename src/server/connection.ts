// One websocket and its socket: frames in and out, size, heartbeat, end. What the messages mean is the session's business.

import { isUtf8 } from 'node:buffer';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { CLOSE, type Close, restartReason } from '../wamp/close-codes.js';
import type { Identity, Role } from './access/identity.js';
import type { Backlog, Behind } from './backlog.js';
import type { Connections, Counted } from './connections.js';
import type { Drop } from './counters.js';
import type { Leaving } from './drain.js';
import { framePong } from './frame.js';
import type { Beating, Heartbeat } from './heartbeat.js';
import { Session, type SessionContext } from './session.js';
import type { Peer } from './topics.js';

/** Up to here queued frames are copied into one buffer; beyond, they are shared and written as a vector. */
const COPY_BYTES = 16 * 1024;
/** Frames of so few bytes each are copied however many they are: writing one costs more. */
const SMALL_BYTES = 256;
/** Milliseconds that a dropped client has to end its side, so that what it was sent is not lost to a reset. */
const LINGER = 500;
/** Milliseconds of silence after which TCP asks whether the peer is still there. */
const TCP_KEEP_ALIVE = 60_000;
/** Pings in a row without an answer that end a connection. */
const MAX_UNANSWERED = 2;

/**
 * A websocket that writes what waits for it before it says goodbye, also when `ws` itself closes it. It hands its events
 * to the connection itself: listeners would cost each of ten thousand connections a table of their own.
 */
export class ServerSocket extends WebSocket {
  connection: Connection | null = null;

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    switch (event) {
      case 'message':
        // With the default `binaryType`, `ws` hands out whole Buffers.
        this.connection?.receive(args[0] as Buffer, args[1] === true);
        return true;
      case 'ping':
        this.connection?.pinged(args[0] as Buffer);
        return true;
      case 'pong':
        this.connection?.ponged();
        return true;
      case 'close':
        this.connection?.closed();
        return true;
      default:
        // Of errors too: `ws` has closed the connection with the right code by the time it tells of one.
        return true;
    }
  }

  override close(code?: number, data?: string | Buffer): void {
    this.connection?.settle();
    super.close(code, data);
  }
}

export interface ConnectionContext extends SessionContext {
  readonly heartbeat: Heartbeat;
  readonly backlog: Backlog;
  /** All connections that are open. */
  readonly connections: Connections<Connection>;
}

/** What the handshake told about a client. */
export interface Client extends Counted {
  readonly identity: Identity;
  /** Whether it is told to come back by a close code; a WAMP v1 client takes any as final. */
  readonly understandsRestart: boolean;
  /** How many clients came before it. */
  readonly number: number;
}

export class Connection implements Peer, Beating, Leaving, Counted, Behind {
  readonly id: string;
  readonly address: string | null;
  readonly understandsRestart: boolean;
  readonly #context: ConnectionContext;
  readonly #ws: ServerSocket;
  readonly #socket: Socket;
  readonly #session: Session;
  readonly #role: Role;
  #queued: Buffer | Buffer[] | null = null;
  #queuedBytes = 0;
  readonly #slot: Set<Beating>;
  #unanswered = 0;
  #gone = false;

  constructor(context: ConnectionContext, id: string, ws: ServerSocket, socket: Socket, client: Client) {
    const { identity, number } = client;
    this.id = id;
    this.address = client.address;
    this.understandsRestart = client.understandsRestart;
    this.#context = context;
    this.#ws = ws;
    this.#socket = socket;
    this.#role = identity.role;
    this.#session = new Session(context, this, identity, number, (close) => this.close(close));
    ws.connection = this;
    context.connections.add(this);
    this.#slot = context.heartbeat.join(this);
    context.counters.roles[this.#role]++;
  }

  get listens(): boolean {
    return this.#session.listens;
  }

  get waiting(): number {
    return this.#socket.writableLength;
  }

  queue(frame: Buffer): boolean {
    if (this.#gone) return false;
    this.#queuedBytes += frame.length;
    if (this.#queued === null) {
      this.#queued = frame;
      return true;
    }
    if (Array.isArray(this.#queued)) this.#queued.push(frame);
    else this.#queued = [this.#queued, frame];
    return false;
  }

  flush(): void {
    const queued = this.#queued;
    const bytes = this.#queuedBytes;
    if (queued === null) return;
    this.#queued = null;
    this.#queuedBytes = 0;
    if (this.#gone || this.#ws.readyState !== WebSocket.OPEN || !this.#socket.writable) return;
    // Whoever has nothing left to read is not slow, however much one turn brings.
    this.#context.counters.bytes.sent += bytes;
    const waiting = this.#socket.writableLength;
    if (waiting > 0 && waiting + bytes > this.#context.limits.maxBufferedBytes) {
      this.#drop('slow', { buffered: waiting });
      return;
    }
    if (waiting > 0) {
      this.#context.backlog.note(this, waiting + bytes, this.#context.limits.maxTotalBufferedBytes);
      if (this.#gone) return;
    }
    if (!Array.isArray(queued)) {
      this.#socket.write(queued);
    } else if (bytes <= COPY_BYTES || bytes <= queued.length * SMALL_BYTES) {
      this.#socket.write(Buffer.concat(queued, bytes));
    } else {
      this.#socket.cork();
      for (const frame of queued) this.#socket.write(frame);
      this.#socket.uncork();
    }
  }

  dropForAll(): void {
    this.#drop('total-buffered', { buffered: this.waiting });
  }

  /** Ends the connection with a close frame, after everything queued. */
  close({ code, reason }: Close): void {
    if (this.#gone) return;
    this.#ws.close(code, reason);
    this.#leave();
  }

  /** Writes everything said so far, before a close frame follows. */
  settle(): void {
    if (!this.#gone) this.#context.hub.flush();
  }

  /** Ends the connection because the server stops: what is queued is written, then each kind gets what it understands. */
  restart(retry: number): void {
    if (this.understandsRestart) {
      this.close({ ...CLOSE.restarting, reason: restartReason(retry) });
      return;
    }
    if (this.#gone) return;
    this.flush();
    this.#leave();
    // No close frame: AutobahnJS comes back only from a connection that was lost.
    this.#socket.end(() => setTimeout(() => this.#socket.destroy(), LINGER).unref());
  }

  /** Cuts the connection, whatever is still to be written. */
  cut(): void {
    this.#leave();
    this.#ws.terminate();
  }

  beat(): void {
    // Publishers of Oro 2.x never read, so they cannot answer; a dead one is found by TCP keep-alive.
    const reads = this.#session.listens || this.#ws.protocol !== '';
    if (this.#unanswered >= MAX_UNANSWERED && reads) {
      this.#drop('unanswered-pings', { pings: this.#unanswered });
      return;
    }
    // Not from the start: most publishers are gone before their first ping, and it takes the system several calls.
    if (this.#unanswered === 0) this.#socket.setKeepAlive(true, TCP_KEEP_ALIVE);
    this.#unanswered++;
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.ping();
  }

  /** A complete message of the client. */
  receive(data: Buffer, isBinary: boolean): void {
    if (this.#gone) return;
    this.#context.counters.bytes.received += data.length;
    if (isBinary && !isUtf8(data)) {
      this.close(CLOSE.invalidText);
      return;
    }
    try {
      this.#session.receive(data.toString());
    } catch (error) {
      this.#context.counters.drops['internal-error']++;
      this.#context.log.error('internal-error', { session: this.id, error });
      this.close(CLOSE.internalError);
    }
  }

  /** A ping of the client, which counts as a message; the pong keeps its place among events and answers. */
  pinged(payload: Buffer): void {
    if (!this.#gone && this.#session.isInTime()) this.#context.hub.send(this, framePong(payload));
  }

  /** A pong of the client. */
  ponged(): void {
    this.#unanswered = 0;
  }

  /** The socket is closed. */
  closed(): void {
    this.#leave();
    this.#context.connections.delete(this);
    this.#context.counters.roles[this.#role]--;
  }

  #drop(reason: Drop, fields: object): void {
    this.#context.counters.drops[reason]++;
    this.#context.log.warn('connection-dropped', { session: this.id, reason, ...fields });
    this.cut();
  }

  #leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#queued = null;
    this.#slot.delete(this);
    this.#context.backlog.forget(this);
    this.#session.end();
  }
}

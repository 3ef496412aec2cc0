// The websocket class of `ws`, adapted to this server. Only this file knows its errors.

import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { CLOSE } from '../../core/close-codes.js';
import type { Drop } from '../observe/counters.js';
import { bytesHeld, detach, hasBegun, type Receiving, readOn } from './unfinished.js';

/** Receives the events of a websocket. */
export interface SocketEvents {
  /** So many bytes have arrived, and what was complete was handled. Not called once the connection is being closed. */
  arrived(bytes: number): void;
  /** A complete message. */
  receive(data: Buffer, isBinary: boolean): void;
  pinged(payload: Buffer): void;
  ponged(payload: Buffer): void;
  /** A close frame of `bytes` bytes is written next. This is the last chance to write anything else. */
  closing(bytes: number): void;
  /** The client violated the protocol or a limit. The matching close code has been sent. */
  failed(reason: Drop, cause: string): void;
  /** The socket is closed. `lost` says that there was no close frame. */
  closed(lost: boolean): void;
}

/**
 * Bytes that are read after the close frame. The client needs none of them to be read: its system keeps the close frame for it,
 * until the connection is destroyed. Without them, the answer of an honest client would not be seen.
 */
const READ_AFTER_CLOSE = 64 * 1024;

interface Internals {
  readonly _receiver: Receiving | null;
  readonly _socket: Socket | null;
}

/** The method of `ws` that takes over a socket. Not part of its public API. */
interface Opening {
  setSocket(socket: Socket, head: Buffer, options: SocketLimits): void;
}

const OWNER = Symbol('owner');
interface OwnedSocket extends Socket {
  [OWNER]?: ServerSocket;
}

/** Limits of one websocket, under the names of `ws`. */
export interface SocketLimits {
  readonly maxPayload: number;
  readonly maxFragments: number;
  /** The number of chunks that a frame may arrive in. */
  readonly maxBufferedChunks: number;
}

/** Milliseconds that a client has to answer a close frame. */
const CLOSE_TIMEOUT = 2000;
/** Pongs must keep their place among events and answers. */
const OPTIONS = { autoPong: false, closeTimeout: CLOSE_TIMEOUT };
const NO_BYTES = Buffer.alloc(0);
/** What `ws` does when the client sends no more. */
let endOfWs: (() => void) | undefined;

/**
 * A websocket that lets its connection write queued frames before the close frame, even if `ws` itself closes it. It passes
 * events to the connection directly: with listeners, every connection would need a listener table of its own.
 */
export class ServerSocket extends WebSocket {
  #connection: SocketEvents | null = null;
  #answer = '';
  /** Bytes that may still be read once it is being closed. */
  #left = READ_AFTER_CLOSE;
  /** How often it was paused and not resumed. */
  #holds = 0;
  /** Whether the input has ended while it was paused. */
  #hasEnded = false;
  /** Whether what arrives is discarded. */
  #ignores = false;

  /**
   * Takes over the socket of a valid handshake; `greet` sends the answer. `ws` itself would check everything again, and knows
   * compression, with which frames could not be written to the socket directly.
   */
  static over(socket: Socket, limits: SocketLimits, answer: string): ServerSocket {
    // The types know neither these options nor a websocket of a server.
    const ws = new ServerSocket(null as never, undefined, OPTIONS);
    ws.#answer = answer;
    (ws as unknown as Opening).setSocket(socket, NO_BYTES, limits);
    return ws;
  }

  /** Writes the answer to the handshake and the first frame at once, because Oro's PHP clients expect both in their first read. */
  greet(frame: Buffer): void {
    const answer = Buffer.from(this.#answer, 'latin1');
    this.#answer = '';
    this.#internals._socket?.write(Buffer.concat([answer, frame], answer.length + frame.length));
  }

  /** Begins to report events. Call it once, when the websocket is open. */
  attach(connection: SocketEvents): void {
    this.#connection = connection;
    const socket: OwnedSocket | null = this.#internals._socket;
    if (socket === null) return;
    socket[OWNER] = this;
    socket.on('data', arrived);
    // The last one was added by `ws`, and is the same for all sockets.
    endOfWs ??= socket.listeners('end').at(-1) as (() => void) | undefined;
    if (endOfWs !== undefined) socket.removeListener('end', endOfWs).on('end', ended);
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    switch (event) {
      case 'message':
        // With the default `binaryType`, `ws` emits complete Buffers.
        this.#connection?.receive(args[0] as Buffer, args[1] === true);
        return true;
      case 'ping':
        this.#connection?.pinged(args[0] as Buffer);
        return true;
      case 'pong':
        this.#connection?.ponged(args[0] as Buffer);
        return true;
      case 'close':
        this.#connection?.closed(args[0] === CLOSE.lost.code);
        return true;
      case 'error':
        this.#fail(args[0]);
        return true;
      default:
        return true;
    }
  }

  override close(code?: number, data?: string | Buffer): void {
    if (this.readyState === WebSocket.OPEN) this.#connection?.closing(closeBytes(code, data));
    super.close(code, data);
  }

  /** Reads nothing more, not even what has arrived, until `resume` was called as often. */
  override pause(): void {
    this.#holds++;
    const { _receiver } = this.#internals;
    if (_receiver) _receiver._loop = false;
    super.pause();
  }

  override resume(): void {
    if (--this.#holds > 0) return;
    const { _receiver } = this.#internals;
    if (_receiver && !this.#ignores && this.readyState !== WebSocket.CLOSED) readOn(_receiver);
    if (this.#holds > 0) return;
    super.resume();
    if (!this.#hasEnded) return;
    this.#hasEnded = false;
    this.ended();
  }

  /** Discards what still arrives instead of parsing it, so that an expelled client costs nothing. Call it after `close`. */
  ignoreInput(): void {
    const { _receiver, _socket } = this.#internals;
    this.#ignores = true;
    if (_receiver) _receiver._loop = false;
    if (!_socket) return;
    _socket.removeAllListeners('data').on('data', arrived).resume();
    _socket.end();
  }

  /** Whether a message or a frame is unfinished. */
  get hasBegun(): boolean {
    const { _receiver } = this.#internals;
    return _receiver !== null && hasBegun(_receiver);
  }

  /** The bytes held of an unfinished message. They then take no more memory than that. */
  keepUnfinished(): number {
    const { _receiver } = this.#internals;
    if (_receiver === null || !hasBegun(_receiver)) return 0;
    detach(_receiver);
    return bytesHeld(_receiver);
  }

  get #internals(): Internals {
    return this as unknown as Internals;
  }

  /** Bytes have arrived, which `ws` has already handled. */
  arrived(bytes: number): void {
    if (this.readyState === WebSocket.OPEN) {
      this.#connection?.arrived(bytes);
      return;
    }
    this.#left -= bytes;
    // The rest stays in the network until the time for the close frame is over.
    if (this.#left <= 0) this.pause();
  }

  /** The client sends no more. A paused stream tells so, too, and then `ws` would discard what has arrived. */
  ended(): void {
    const { _socket } = this.#internals;
    if (this.#holds > 0) this.#hasEnded = true;
    else if (_socket && !_socket.destroyed) endOfWs?.call(_socket);
  }

  #fail(error: unknown): void {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    this.#connection?.failed(dropOf(code), String(message));
  }
}

/** One function for all sockets. */
function arrived(this: OwnedSocket, chunk: Buffer): void {
  this[OWNER]?.arrived(chunk.length);
}

function ended(this: OwnedSocket): void {
  this[OWNER]?.ended();
}

/** The size of a close frame that a server sends. */
function closeBytes(code?: number, data: string | Buffer = ''): number {
  return code === undefined ? 2 : 4 + Buffer.byteLength(data);
}

function dropOf(code: unknown): Drop {
  switch (code) {
    case 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH':
    case 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH':
      return 'too-big';
    case 'WS_ERR_TOO_MANY_BUFFERED_PARTS':
      return 'fragments';
    case 'WS_ERR_INVALID_UTF8':
      return 'not-utf8';
    default:
      return 'bad-frame';
  }
}

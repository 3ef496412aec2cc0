// The websocket class of `ws`, adapted to this server. Only this file knows its errors and how it stores an unfinished message.

import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Drop } from '../observe/counters.js';

/** Receives the events of a websocket. */
export interface SocketEvents {
  /** A complete message. */
  receive(data: Buffer, isBinary: boolean): void;
  pinged(payload: Buffer): void;
  ponged(payload: Buffer): void;
  /** A close frame of `bytes` bytes is written next. This is the last chance to write anything else. */
  closing(bytes: number): void;
  /** The client violated the protocol or a limit. The matching close code has been sent. */
  failed(reason: Drop, cause: string): void;
  /** The socket is closed. */
  closed(): void;
}

/** The receiver of `ws`: what has arrived of an unfinished message. Not part of its public API. */
interface Reading {
  /** Whether it goes on with the next frame that has arrived. */
  _loop: boolean;
  /** 0 between frames. */
  readonly _state: number;
  readonly _bufferedBytes: number;
  /** The opcode of a message whose last fragment has not arrived; otherwise 0. */
  readonly _fragmented: number;
}

/**
 * A websocket that lets its connection write queued frames before the close frame, even if `ws` itself closes it. It passes
 * events to the connection directly: with listeners, every connection would need a listener table of its own.
 */
export class ServerSocket extends WebSocket {
  connection: SocketEvents | null = null;

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    switch (event) {
      case 'message':
        // With the default `binaryType`, `ws` emits complete Buffers.
        this.connection?.receive(args[0] as Buffer, args[1] === true);
        return true;
      case 'ping':
        this.connection?.pinged(args[0] as Buffer);
        return true;
      case 'pong':
        this.connection?.ponged(args[0] as Buffer);
        return true;
      case 'close':
        this.connection?.closed();
        return true;
      case 'error':
        this.#fail(args[0]);
        return true;
      default:
        return true;
    }
  }

  override close(code?: number, data?: string | Buffer): void {
    if (this.readyState === WebSocket.OPEN) this.connection?.closing(closeBytes(code, data));
    super.close(code, data);
  }

  /** Discards what still arrives instead of reading it, so that an expelled client costs nothing. Call it after `close`. */
  ignoreInput(): void {
    const { _receiver, _socket } = this as unknown as {
      readonly _receiver?: Reading | null;
      readonly _socket?: Socket | null;
    };
    if (_receiver) _receiver._loop = false;
    if (!_socket) return;
    _socket.removeAllListeners('data').resume();
    _socket.end();
  }

  /** Whether a message or a frame is unfinished. */
  get hasBegun(): boolean {
    const { _receiver: reading } = this as unknown as { readonly _receiver?: Reading | null };
    if (reading === undefined || reading === null) return false;
    return reading._fragmented !== 0 || reading._state !== 0 || reading._bufferedBytes > 0;
  }

  #fail(error: unknown): void {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    this.connection?.failed(dropOf(code), String(message));
  }
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

// The websocket of `ws` as this server needs it. The only place that knows its errors, and how it keeps an unfinished message.

import { WebSocket } from 'ws';
import type { Drop } from '../observe/counters.js';

/** Who is told what comes through a websocket. */
export interface Socketed {
  /** A complete message. */
  receive(data: Buffer, isBinary: boolean): void;
  pinged(payload: Buffer): void;
  ponged(): void;
  /** A close frame of so many bytes is written next: the last moment to write anything else. */
  closing(bytes: number): void;
  /** The client broke the protocol or a limit; it has been sent the close code for that. */
  failed(reason: Drop, cause: string): void;
  /** The socket is closed. */
  closed(): void;
}

/** What `ws` has of a message that has not ended; it has no public name. */
interface Reading {
  /** 0 between two frames. */
  readonly _state: number;
  readonly _bufferedBytes: number;
  /** The opcode of a message whose last fragment is still to come, else 0. */
  readonly _fragmented: number;
}

/**
 * A websocket that lets its connection write what waits before it says goodbye, also when `ws` itself closes it. It hands
 * its events to the connection itself: listeners would cost each of ten thousand connections a table of their own.
 */
export class ServerSocket extends WebSocket {
  connection: Socketed | null = null;

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

  /** Whether a message or a frame has begun and not ended. */
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

/** Of a frame as a server sends it. */
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

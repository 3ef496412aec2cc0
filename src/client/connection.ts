// One websocket from opening to loss, which is reported once. Handles WELCOME and silence, but keeps no session state.

import { CLOSE } from '../core/close-codes.js';
import { decodeServerMessage } from '../wamp/decode-server-message.js';
import { encodeCall } from '../wamp/encode.js';
import { isOwnServer, OWN_SUBPROTOCOL, PING_PROCEDURE } from '../wamp/extensions.js';
import type { Invalid, ServerMessage } from '../wamp/message.js';
import type { Environment, WebSocketLike } from './environment.js';

/** What the client offers: `wamp` is what servers select, the other name tells ours that it may close with a code. */
const PROTOCOLS = ['wamp', OWN_SUBPROTOCOL];
/** Milliseconds to wait for an answer when the connection may be dead. */
const CHECK_TIMEOUT = 5000;
const BROKEN = CLOSE.lost.code;

export interface ConnectionOptions extends Environment {
  /** Called once to get the URL. */
  readonly url: () => string | Promise<string>;
  /** Milliseconds within which WELCOME must arrive. */
  readonly connectTimeout: number;
  /** Milliseconds of silence after which the client checks the connection; after the same time again, it is lost. */
  readonly pingInterval: number;
}

export interface ConnectionEvents {
  welcome(welcome: Extract<ServerMessage, { type: 'welcome' }>): void;
  /** Called for everything received, including WELCOME. `text` is the raw text, even if it is not a message. */
  message(message: ServerMessage | Invalid, text: string): void;
  /** Called at most once; nothing follows. */
  lost(code: number, reason: string): void;
}

export interface Connection {
  /** Sends a message. Returns whether the connection was open. */
  send(text: string): boolean;
  /** Checks the connection now, or shortens a check in progress, because it may be dead. */
  check(): void;
  /** Closes the connection; nothing more is reported. */
  end(): void;
}

export function openConnection(options: ConnectionOptions, events: ConnectionEvents): Connection {
  const { clock, connectTimeout, pingInterval } = options;
  let socket: WebSocketLike | null = null;
  let ended = false;
  let welcomed = false;
  let answersPing = false;
  let asked = false;
  let heard = 0;
  let due = 0;
  let timer: unknown = clock.setTimeout(() => lose(BROKEN, 'WELCOME did not arrive in time'), connectTimeout);

  function leave(): void {
    ended = true;
    clock.clearTimeout(timer);
    socket?.close();
  }

  function lose(code: number, reason: string): void {
    if (ended) return;
    leave();
    events.lost(code, reason);
  }

  function rearm(milliseconds: number): void {
    clock.clearTimeout(timer);
    due = clock.now() + milliseconds;
    timer = clock.setTimeout(listen, milliseconds);
  }

  /** Browsers answer pings themselves without telling the page, so only received messages count. */
  function listen(): void {
    const silent = clock.now() - heard;
    if (asked) lose(BROKEN, 'silent');
    else if (silent < pingInterval) rearm(pingInterval - silent);
    else ping(pingInterval);
  }

  function ping(patience: number): void {
    asked = true;
    rearm(patience);
    send(encodeCall('ping', PING_PROCEDURE, []));
  }

  function send(text: string): boolean {
    const open = socket?.readyState === 1;
    if (open) socket?.send(text);
    return open;
  }

  function receive(data: unknown): void {
    if (ended || typeof data !== 'string') return;
    heard = clock.now();
    asked = false;
    const message = decodeServerMessage(data);
    events.message(message, data);
    if (message.type !== 'welcome' || welcomed || ended) return;
    welcomed = true;
    // A Gos server closes the connection on a call without a route, so only syncctl servers are called.
    answersPing = isOwnServer(message.ident) && pingInterval > 0;
    clock.clearTimeout(timer);
    if (answersPing) rearm(pingInterval);
    events.welcome(message);
  }

  function open(url: string): void {
    if (ended) return;
    socket = new options.WebSocket(url, PROTOCOLS);
    socket.addEventListener('message', ({ data }) => receive(data));
    socket.addEventListener('close', ({ code, reason }) => lose(code, reason));
    // A close event follows; but without a listener, Node would treat the error as uncaught.
    socket.addEventListener('error', () => {});
  }

  const fail = (error: unknown): void => lose(BROKEN, String(error));
  // Never synchronously, so that the caller can add listeners first.
  Promise.resolve().then(options.url).then(open).catch(fail);

  return {
    send,
    check() {
      if (!answersPing) return;
      const patience = Math.min(pingInterval, CHECK_TIMEOUT);
      if (!asked) ping(patience);
      else if (due - clock.now() > patience) rearm(patience);
    },
    end: leave,
  };
}

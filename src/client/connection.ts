// One websocket from its opening to its loss, which is told once. Knows WELCOME and silence, but not what a session keeps.

import { CLOSE } from '../wamp/close-codes.js';
import { decodeServerMessage } from '../wamp/decode-server-message.js';
import { encodeCall } from '../wamp/encode.js';
import { isOwnServer, OWN_SUBPROTOCOL, PING_PROCEDURE } from '../wamp/extensions.js';
import type { Invalid, ServerMessage } from '../wamp/message.js';
import type { Environment, WebSocketLike } from './environment.js';

/** What the client offers: `wamp` is what servers select, the other name tells ours that it may close with a code. */
const PROTOCOLS = ['wamp', OWN_SUBPROTOCOL];
/** Milliseconds for an answer when there is reason to doubt. */
const CHECK_TIMEOUT = 5000;
const BROKEN = CLOSE.lost.code;

export interface ConnectionOptions extends Environment {
  /** Asked once for the URL. */
  readonly url: () => string | Promise<string>;
  /** Milliseconds until WELCOME must be there. */
  readonly connectTimeout: number;
  /** Milliseconds of silence after which the server is asked for a sign of life; as much again, and it is lost. */
  readonly pingInterval: number;
}

export interface ConnectionEvents {
  welcome(welcome: Extract<ServerMessage, { type: 'welcome' }>): void;
  /** Everything received, WELCOME too. `text` is what came, also when it is no message at all. */
  message(message: ServerMessage | Invalid, text: string): void;
  /** At the most once, and nothing after it. */
  lost(code: number, reason: string): void;
}

export interface Connection {
  /** Whether there was an open connection to send it on. */
  send(text: string): boolean;
  /** Asks for a sign of life now, or waits less for the one it asked for, because there is reason to doubt. */
  check(): void;
  /** Closes it; nothing is told any more. */
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

  /** Browsers answer the pings of a server by themselves and tell no page, so silence is judged by what a page sees. */
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
    // A server of Gos closes the connection for a call that it has no route for, so only our own is asked.
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
    // A close event follows; but without a listener, Node would take the error for uncaught.
    socket.addEventListener('error', () => {});
  }

  const fail = (error: unknown): void => lose(BROKEN, String(error));
  // Never within the call that opens, so that whoever opens can listen first.
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

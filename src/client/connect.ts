// Keeps a session connected: connects its parts and decides when to reconnect.

import { mayReconnect } from '../core/close-codes.js';
import { encodeCall } from '../wamp/encode.js';
import {
  isOwnServer,
  PING_PROCEDURE,
  RECOVERY_TOPIC,
  RESUME_PROCEDURE,
  type Recovery,
  retryAfter,
} from '../wamp/extensions.js';
import type { Invalid, ServerMessage } from '../wamp/message.js';
import { websocketUrl, withTicket } from './address.js';
import { createCalls } from './calls.js';
import { type Connection, openConnection } from './connection.js';
import { createEmitter } from './emitter.js';
import { completeEnvironment } from './environment.js';
import { completeLimits } from './limits.js';
import { encodePublished, frozen, type Publish, type PublishOptions } from './publishing.js';
import { nextDelay } from './reconnect.js';
import type { ConnectOptions, Session, SessionEvents, SessionState } from './session.js';
import { createSubscriptions } from './subscriptions.js';

/** A connection that lasted this long, in milliseconds, shows that the server works. */
const LASTING = 5000;

/**
 * Opens a session that reconnects automatically until it is closed. Throws a TypeError without a usable address or a
 * WebSocket; everything later is reported as an event.
 */
export function connect(given: ConnectOptions = {}): Session {
  const options = completeLimits(given);
  const environment = completeEnvironment(given);
  const { clock, page, random } = environment;
  const address = websocketUrl(given, page?.location);
  const url = async () => (given.ticket ? withTicket(address, await given.ticket()) : address);
  const events = createEmitter<SessionEvents>();
  let state: SessionState = 'connecting';
  let id: string | null = null;
  let connection: Connection | null = null;
  let timer: unknown = null;
  let retries = 0;
  let restart = 0;
  let since = 0;
  let notBefore = 0;
  let queue: Publish[] = [];
  let isOwn = false;
  /** The server's proof of the session before. */
  let token: string | undefined;

  const subscriptions = createSubscriptions(say);
  const calls = createCalls(say, clock, random, options.callTimeout);

  function say(text: string): boolean {
    return state === 'connected' && connection?.send(text) === true;
  }

  function open(): void {
    clock.clearTimeout(timer);
    state = 'connecting';
    connection = openConnection({ ...options, ...environment, url }, { welcome, message, lost });
  }

  function welcome({ session, ident }: Extract<ServerMessage, { type: 'welcome' }>): void {
    state = 'connected';
    id = session;
    since = clock.now();
    restart = 0;
    isOwn = isOwnServer(ident);
    // Before the subscriptions, which depend on it.
    if (isOwn && token) say(encodeCall('resume', RESUME_PROCEDURE, [token]));
    subscriptions.open(isOwn);
    // Events first: a call may depend on them.
    queue = queue.filter((published) => !send(published));
    calls.connected();
    const established = (): void => {
      if (id !== session) return;
      events.trigger('connection_established', {
        id,
        ident,
        recovered: subscriptions.recovered() ?? 'unknown',
      });
    };
    // Answers come in order: after this one, everything that was missed has arrived.
    if (isOwn && subscriptions.recovered() !== undefined)
      calls.make(PING_PROCEDURE, []).then(established, established);
    else established();
  }

  function recovery(answer: Partial<Recovery> | null): void {
    token = answer?.resume ?? token;
    subscriptions.answer(answer ?? {});
  }

  function message(received: ServerMessage | Invalid, text: string): void {
    events.trigger('message', { message: received, text });
    if (received.type === 'event') {
      const { topic, payload, position } = received;
      if (isOwn && topic === RECOVERY_TOPIC) recovery(payload as Partial<Recovery> | null);
      else subscriptions.deliver(topic, payload, position);
    } else if (received.type !== 'invalid') calls.answer(received);
  }

  function lost(code: number, reason: string): void {
    if (id !== null && clock.now() - since >= LASTING) retries = 0;
    id = null;
    const stays = mayReconnect(code);
    const after = retryAfter(reason);
    restart = Math.max(restart, after);
    const delay = stays ? after + nextDelay(retries, restart, options.maxDelay, random) : null;
    state = 'waiting';
    calls.lost();
    if (delay === null) close();
    else {
      notBefore = after > 0 ? clock.now() + delay : 0;
      timer = clock.setTimeout(open, delay);
    }
    events.trigger('connection_lost', { code, reason, retries: retries++, delay });
  }

  function send(published: Publish): boolean {
    const text = encodePublished(published, id ?? '');
    return text === null || say(text);
  }

  function drop(published: Publish): false {
    events.trigger('publish_dropped', published);
    return false;
  }

  function publish(topic: string, payload: unknown = null, to: PublishOptions = {}): boolean {
    const published = { topic, payload, options: to };
    // A closing connection accepts nothing more.
    if (state === 'connected' && send(published)) return true;
    if (state === 'closed' || queue.length >= options.queueLimit) return drop(published);
    queue.push(frozen(published));
    return true;
  }

  /** The network may have changed, so try now. A server that asked for a delay gets it. */
  function wake(): void {
    if (state === 'connected') connection?.check();
    else if (state === 'waiting' && clock.now() >= notBefore) open();
  }

  /** An attempt on a network that is gone would only time out. */
  function anew(): void {
    connection?.end();
    open();
  }

  /** Browsers keep a page for the back button only if it has no open connection. */
  function rest(): void {
    if (state !== 'connected' && state !== 'connecting') return;
    connection?.end();
    state = 'waiting';
    id = null;
    calls.lost();
  }

  function close(): void {
    if (state === 'closed') return;
    state = 'closed';
    id = null;
    clock.clearTimeout(timer);
    connection?.end();
    for (const [type, listener] of listeners) page?.removeEventListener(type, listener);
    calls.lost('closed');
    for (const published of queue.splice(0)) drop(published);
  }

  const listeners: [string, () => void][] = [
    ['online', () => (state === 'connecting' ? anew() : wake())],
    ['visibilitychange', () => page?.document?.visibilityState === 'visible' && wake()],
    ['pagehide', rest],
    ['pageshow', wake],
  ];
  for (const [type, listener] of listeners) page?.addEventListener(type, listener);
  open();

  return {
    get state() {
      return state;
    },
    get id() {
      return id;
    },
    on: events.on,
    once: events.once,
    off: events.off,
    subscribe: subscriptions.add,
    publish,
    call: (procedure, ...args) => {
      const answer = calls.make(procedure, args);
      if (state === 'closed') calls.lost('closed');
      return answer;
    },
    close,
  };
}

// Puts the server together and leads it through its life: starting, ready, draining, stopped.

import { setTimeout as delay } from 'node:timers/promises';
import type { Reloaded, State, Status } from '../core/admin.js';
import { SyncctlError } from '../core/error.js';
import type { TcpAddress, UnixAddress } from '../core/listener.js';
import { TopicAccess } from './access/topic-access.js';
import { type OperatorAddresses, Operators } from './admin/operators.js';
import { assemble } from './assemble.js';
import { drain } from './connection/drain.js';
import type { ControlMessage, Engine } from './engines/engine.js';
import { startTopicPings } from './hub/topic-pings.js';
import { type CompleteOptions, completeOptions, type ServerOptions } from './options.js';
import { listenAt } from './port/listen.js';
import { applyLimits, type createPublicPort } from './port/public-port.js';

/** Where a server listens, with the ports that the system chose. */
interface Started {
  readonly listen: TcpAddress | UnixAddress;
  /** The listener for the application alone; null when there is none. */
  readonly backend: TcpAddress | UnixAddress | null;
  readonly admin: TcpAddress | UnixAddress | null;
}

/** What is certain of a `net.Socket`, so that the types of a server name none of Node's. */
export interface ConnectedSocket {
  readonly remoteAddress?: string | undefined;
  destroy(): unknown;
}

/** What a running server can be told anew; all the rest needs a restart, as does a listener that is named in the access. */
export type Changes = Pick<CompleteOptions, 'limits' | 'adminSecret' | 'access'>;

export interface Server {
  readonly state: State;
  /** Where the admin listener is; null before the start, and when there is none. */
  readonly adminAddress: TcpAddress | UnixAddress | null;
  /** What `GET /status` of the admin listener says. */
  status(): Status;
  /**
   * Begins to listen. To be called once. Rejects with a SyncctlError, and then everything is closed again:
   * PORT_TAKEN, PORT_PRIVILEGED, ADDRESS_NOT_LOCAL, SOCKET_TAKEN, SOCKET_REFUSED, LISTEN_FAILED, ALREADY_STARTED.
   */
  start(): Promise<Started>;
  /** Serves a connected `net.Socket` as if it had come through the public listener. */
  admit(socket: ConnectedSocket): void;
  /** Keeps to other limits and rules from now on; what is open stays. Throws a SyncctlError, and nothing has changed, when a rule is wrong. */
  change(changes: Changes): void;
  /** Opens sockets for operators anew at other paths, once the folder of the old ones is gone. Rejects with a SyncctlError. */
  moveOperators(addresses: OperatorAddresses): Promise<void>;
  /** Counts and logs an error that nobody caught; the caller stops the server then. */
  fault(error: unknown): void;
  /**
   * Is not ready at once, stops accepting after `limits.drainDelay`, writes what is queued, sends every client away and
   * resolves when all are gone, at the latest `limits.drain` seconds later. Where the listener was handed over it accepts until
   * all have been sent away: nobody else would, and who comes waits. Never rejects; calling it again gives the same promise.
   */
  stop(): Promise<void>;
}

/** Seconds that closing what was cut may take after the drain; it never should. */
const CUT_GRACE = 1;
/** Seconds that a connection has to become a websocket when it was accepted just before the end. */
const LAST_HANDSHAKE = 1;
/** The same where others wait for the next process. */
const LAST_HANDSHAKE_HANDED = 0.4;
/** Errors that nobody caught and that are logged; the metric counts on. */
const MAX_UNCAUGHT_LINES = 20;
/** Topics that the status names. */
const STATUS_TOPICS = 100;

/**
 * A websocket server that speaks WAMP v1. It holds no resources until it is started. Throws a SyncctlError about an option
 * that is wrong. Experimental: options, `Engine` and `Server` may change in any release until several processes are supported.
 */
export function createServer(given: ServerOptions): Server {
  const options = completeOptions(given);
  const { engine, log, reload, version } = options;
  const { backendListen } = options.access;
  const startedAt = performance.now();
  const parts = assemble(options);
  const { admission, connections, counters, handlers, heartbeat, hub, ident } = parts;
  const { backendPort, lifecycle, limits, port, ready, refusals, sessions } = parts;
  const ports = backendPort === null ? [port] : [port, backendPort];
  let { adminSecret } = options;
  let listen: TcpAddress | UnixAddress = 'fd' in options.listen ? { address: '', port: 0 } : options.listen;
  let backend: TcpAddress | UnixAddress | null = null;
  let starting: Promise<Started> | null = null;
  let stopping: Promise<void> | null = null;
  let endPings = () => {};
  let reviews: NodeJS.Timeout | undefined;

  const status = (): Status => ({
    ident,
    version,
    pid: process.pid,
    state: lifecycle.state,
    uptime: Math.round(performance.now() - startedAt) / 1000,
    listen,
    connections: connections.size,
    kinds: counters.roles,
    subscriptions: hub.subscriptions,
    topicCount: hub.topics,
    topics: hub.busiest(STATUS_TOPICS),
  });

  const operators = new Operators({
    status,
    ready,
    counters,
    hub,
    limits,
    log,
    refusals,
    secret: () => adminSecret,
    reload: reload && (() => reloadAll(reload, engine)),
    stop: options.stop,
    files: options.adminFiles,
  });

  /** What another process was asked for. A configuration that is wrong is logged by who reads it, and nothing has changed. */
  function control({ type }: ControlMessage): void {
    if (type === 'reload') reload?.().catch(() => {});
  }

  /** Ends again and again whoever keeps the beginning of a message here without its end. */
  function startReviews(): void {
    clearInterval(reviews);
    reviews = setInterval(() => {
      for (const connection of connections) connection.review();
    }, limits.messageTimeout * 1000).unref();
  }

  async function start(): Promise<Started> {
    try {
      await hub.start(control);
      listen = await listenAt(port, options.listen);
      if (backendPort !== null && backendListen !== null)
        backend = await listenAt(backendPort, backendListen);
      await operators.open({ admin: options.admin, control: options.control });
    } catch (error) {
      await release();
      throw error;
    }
    heartbeat.start(limits.pingInterval);
    startReviews();
    // A listening server has few errors left, such as being out of file descriptors; none is a reason to die.
    for (const each of ports) each.on('error', (error) => log.error('listener-error', { error }));
    handlers.start();
    endPings = startTopicPings(hub, sessions.access.rules);
    lifecycle.enter('ready');
    return { listen, backend, admin: operators.address };
  }

  async function stop(): Promise<void> {
    if (lifecycle.state === 'starting') await starting?.catch(() => {});
    if (lifecycle.state === 'stopped') return;
    lifecycle.enter('draining');
    if (limits.drainDelay > 0) await delay(limits.drainDelay * 1000);
    handlers.stop();
    let closed: Promise<unknown> = Promise.resolve();
    const stopAccepting = (): void => {
      parts.door.closing = true;
      closed = Promise.all(ports.map(close));
    };
    const handed = 'fd' in options.listen;
    if (!handed) stopAccepting();
    const seconds = limits.drain;
    const began = performance.now();
    hub.flush();
    await drain(connections, seconds, handed ? stopAccepting : null);
    // Who was accepted in the last moment still gets its handshake, or would never try again.
    const left = seconds - (performance.now() - began) / 1000;
    await within(closed, Math.min(left, handed ? LAST_HANDSHAKE_HANDED : LAST_HANDSHAKE));
    await release();
  }

  function cut(): void {
    if (connections.size > 0) log.warn('connections-cut', { connections: connections.size });
    for (const connection of connections) connection.cut();
  }

  async function release(): Promise<void> {
    heartbeat.stop();
    clearInterval(reviews);
    endPings();
    handlers.stop();
    admission.stop();
    for (const each of ports) {
      if (each.listening) each.close();
      // Those that have not become websockets.
      each.closeAllConnections();
    }
    cut();
    await connections.empty(CUT_GRACE);
    await hub.stop();
    await operators.close();
    lifecycle.enter('stopped');
  }

  return {
    get state() {
      return lifecycle.state;
    },
    get adminAddress() {
      return operators.address;
    },
    status,
    async start() {
      if (starting !== null || stopping !== null) {
        throw new SyncctlError('ALREADY_STARTED', 'a server can be started only once');
      }
      starting = start();
      return starting;
    },
    admit(socket) {
      port.emit('connection', socket);
    },
    change(changes) {
      const access = new TopicAccess(changes.access, refusals);
      // Listeners and modules are what they were at the start.
      const { authenticate } = options.access;
      admission.change({ ...changes.access, backendListen, authenticate });
      sessions.access = access;
      Object.assign(limits, changes.limits);
      adminSecret = changes.adminSecret;
      for (const each of ports) applyLimits(each, limits);
      if (lifecycle.state !== 'ready') return;
      heartbeat.stop();
      heartbeat.start(limits.pingInterval);
      startReviews();
      endPings();
      endPings = startTopicPings(hub, access.rules);
    },
    moveOperators: (addresses) => operators.move(addresses),
    fault(error) {
      counters.uncaughtErrors++;
      // Once it has begun to stop, the same fault may come again and again.
      if (counters.uncaughtErrors <= MAX_UNCAUGHT_LINES) log.error('uncaught-error', { error });
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Has the other processes read their configuration again, too, once it is known to be good. */
async function reloadAll(reload: () => Promise<Reloaded>, engine: Engine): Promise<Reloaded> {
  const reloaded = await reload();
  await engine.control({ type: 'reload' });
  return reloaded;
}

/** Stops accepting; resolves when the last connection is gone. */
function close(port: ReturnType<typeof createPublicPort>): Promise<void> {
  return new Promise((resolve) => port.close(() => resolve()));
}

async function within(promise: Promise<unknown>, seconds: number): Promise<void> {
  const over = new AbortController();
  const timeout = delay(Math.max(0, seconds) * 1000, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([promise, timeout]);
  over.abort();
}

// Runs a server through its states: starting, ready, draining, stopped.

import { setTimeout as delay } from 'node:timers/promises';
import type { Status } from '../core/admin.js';
import { CLOSE } from '../core/close-codes.js';
import { SyncctlError } from '../core/error.js';
import { formatListener, type TcpAddress, type UnixAddress } from '../core/listener.js';
import { TopicAccess } from './access/topic-access.js';
import { Operators } from './admin/operators.js';
import { assemble } from './assemble.js';
import type { Connection } from './connection/connection.js';
import { drain } from './connection/drain.js';
import { EngineWatch, engineStatus } from './engine-watch.js';
import { startTopicPings } from './hub/topic-pings.js';
import { completeOptions, type ServerOptions } from './options.js';
import { closePort, untilQuiet } from './port/close.js';
import { listenAt } from './port/listen.js';
import { positionOf } from './port/position-request.js';
import { Processes } from './processes/processes.js';
import type { Server, Started } from './server-interface.js';

/** Seconds to wait for cut connections to close. Should never be needed. */
const CUT_GRACE = 1;
/** Seconds that a connection accepted just before the end has for its handshake. */
const LAST_HANDSHAKE = 1;
/** The same with an inherited listener, when other clients are waiting for the next process. */
const LAST_HANDSHAKE_HANDED = 0.4;
/** Maximum number of uncaught errors in the log. The metric counts all. */
const MAX_UNCAUGHT_LINES = 20;
/** Number of topics in the status. */
const STATUS_TOPICS = 100;

/**
 * Creates a websocket server for WAMP v1. It uses no resources until it is started. Throws a SyncctlError for an invalid
 * option. Experimental: options, `Engine` and `Server` may change in any release before 1.0.
 */
export function createServer(partial: ServerOptions): Server {
  const options = completeOptions(partial);
  const { engine, log, reload, version } = options;
  const { backendListen } = options.access;
  const startedAt = performance.now();
  const parts = assemble(options);
  const { admission, connections, counters, handlers, heartbeat, hub, ident } = parts;
  const { backendPort, lifecycle, limits, port, ready, refusals, sessions, sharedPort } = parts;
  const ports = [port, sharedPort, backendPort].filter((each) => each !== null);
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
    memory: process.memoryUsage.rss(),
    listen,
    connections: connections.size,
    kinds: counters.roles,
    subscriptions: hub.subscriptions,
    topicCount: hub.topics,
    topics: hub.busiest(STATUS_TOPICS),
    engine: engineStatus(engine),
    processes: processes.list(),
  });

  const watch = new EngineWatch(engine, counters, log);

  const processes = new Processes({
    engine,
    peers: parts.peers,
    shares: parts.shares,
    describe: () => ({
      version,
      listen: formatListener(listen),
      state: lifecycle.state,
      connections: connections.size,
    }),
    disconnect: (user) => disconnectUser(connections, user),
    reload,
  });

  function engineChanged(): void {
    watch.review();
    if (engine.state === 'ready') processes.tell();
  }

  const operators = new Operators({
    state: () => lifecycle.state,
    status,
    ready,
    engine,
    processes,
    counters,
    hub,
    limits,
    log,
    refusals,
    secret: () => adminSecret,
    reload: reload && (() => processes.reloadAll(reload)),
    disconnect: (user) => processes.disconnectAll(user),
    stop: options.stop,
    files: options.adminFiles,
  });

  /** Regularly drops clients that do not finish a message. */
  function startReviews(): void {
    clearInterval(reviews);
    reviews = setInterval(() => {
      for (const connection of connections) connection.review();
    }, limits.messageTimeout * 1000).unref();
  }

  async function start(): Promise<Started> {
    try {
      const started = hub.start({
        control: (message) => {
          sessions.rewind.hear(message);
          sessions.resumeTokens.hear(message);
          processes.hear(message);
        },
        changed: engineChanged,
        histories: () => sessions.access.rules,
      });
      // While the engine reads history, readiness can already be asked for.
      started.catch(() => {});
      await operators.open({ admin: options.admin, control: options.control });
      await started;
      watch.review();
      listen = await listenAt(port, options.listen);
      if (sharedPort !== null && options.sharedListen !== null)
        await listenAt(sharedPort, options.sharedListen);
      if (backendPort !== null && backendListen !== null)
        backend = await listenAt(backendPort, backendListen);
    } catch (error) {
      await release();
      throw error;
    }
    heartbeat.start(limits.pingInterval);
    startReviews();
    // A listening server has few errors left, such as no more file descriptors. None is a reason to exit.
    for (const each of ports) each.on('error', (error) => log.error('listener-error', { error }));
    handlers.start();
    endPings = startTopicPings(hub, sessions.access.rules);
    lifecycle.enter('ready');
    processes.start();
    return { listen, backend, admin: operators.address };
  }

  async function stop(): Promise<void> {
    if (lifecycle.state === 'starting') await starting?.catch(() => {});
    if (lifecycle.state === 'stopped') return;
    lifecycle.enter('draining');
    processes.tell();
    if (limits.drainDelay > 0) await delay(limits.drainDelay * 1000);
    handlers.stop();
    let closed: Promise<unknown> = Promise.resolve();
    const stopAccepting = (): void => {
      parts.listeners.closing = true;
      closed = Promise.all(ports.map(closePort));
    };
    const handed = 'fd' in options.listen;
    if (!handed) {
      await untilQuiet(ports);
      stopAccepting();
    }
    const seconds = limits.drain;
    const began = performance.now();
    hub.flush();
    await drain(connections, seconds, handed ? stopAccepting : null);
    // A client accepted at the last moment still gets its handshake. Otherwise it would never try again.
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
      // Connections that are not websockets yet.
      each.closeAllConnections();
    }
    cut();
    await connections.empty(CUT_GRACE);
    processes.stop();
    sessions.rewind.flush();
    engine.leave([...sessions.rewind.all(), sessions.resumeTokens.leave()]);
    await hub.stop();
    watch.stopped();
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
    position: (topic) => positionOf(hub, topic),
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
      // Listeners and modules do not change.
      const { authenticate } = options.access;
      admission.change({ ...changes.access, backendListen, authenticate });
      sessions.access = access;
      Object.assign(limits, changes.limits);
      parts.applyLimits();
      adminSecret = changes.adminSecret;
      if (lifecycle.state !== 'ready') return;
      heartbeat.stop();
      heartbeat.start(limits.pingInterval);
      startReviews();
      endPings();
      endPings = startTopicPings(hub, access.rules);
    },
    disconnect: (user) => processes.disconnectAll(user),
    moveOperators: (addresses) => operators.move(addresses),
    fault(error) {
      counters.uncaughtErrors++;
      // While the server stops, the same error may occur many times.
      if (counters.uncaughtErrors <= MAX_UNCAUGHT_LINES) log.error('uncaught-error', { error });
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Returns the number of connections. */
function disconnectUser(connections: Iterable<Connection>, user: string): number {
  const those = [...connections].filter(({ identity }) => identity.user?.id === user);
  for (const connection of those) connection.close({ ...CLOSE.normal, reason: 'disconnected' });
  return those.length;
}

async function within(promise: Promise<unknown>, seconds: number): Promise<void> {
  const over = new AbortController();
  const timeout = delay(Math.max(0, seconds) * 1000, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([promise, timeout]);
  over.abort();
}

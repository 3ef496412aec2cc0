// Puts the server together and leads it through its life: starting, ready, draining, stopped.

import { SyncctlError } from '../core/error.js';
import { Admission } from './access/admission.js';
import { Refusals } from './access/refusals.js';
import { TopicAccess } from './access/topic-access.js';
import { type Admin, openAdmin } from './admin.js';
import type { Connection } from './connection.js';
import { Connections } from './connections.js';
import { Counters } from './counters.js';
import { Fanout } from './fanout.js';
import { Exercise } from './handlers/exercise.js';
import { Handlers } from './handlers/handlers.js';
import { Heartbeat } from './heartbeat.js';
import { Hub } from './hub.js';
import { Lifecycle, type State } from './lifecycle.js';
import { listenTcp } from './listen.js';
import { createMemoryEngine } from './memory-engine.js';
import type { ServerOptions, TcpAddress, UnixAddress } from './options.js';
import { createPublicPort } from './public-port.js';
import type { Status } from './status.js';
import { listenUnix } from './unix-socket.js';

/** Where a server listens, with the ports that the system chose. */
interface Started {
  readonly listen: TcpAddress;
  /** The listener for the application alone; null when there is none. */
  readonly backend: TcpAddress | UnixAddress | null;
  readonly admin: TcpAddress | UnixAddress | null;
}

export interface Server {
  readonly state: State;
  /** What `GET /status` of the admin listener says. */
  status(): Status;
  /**
   * Begins to listen. To be called once. Rejects with a SyncctlError, and then everything is closed again:
   * PORT_TAKEN, PORT_PRIVILEGED, ADDRESS_NOT_LOCAL, SOCKET_TAKEN, SOCKET_REFUSED, LISTEN_FAILED, ALREADY_STARTED.
   */
  start(): Promise<Started>;
  /**
   * Stops accepting, writes what is queued, sends every client away and resolves when all are gone, at the latest
   * after `limits.drain` seconds. Never rejects; calling it again gives the same promise.
   */
  stop(): Promise<void>;
}

/** Seconds that closing what was cut may take after the drain; it never should. */
const CUT_GRACE = 1;

/** A websocket server that speaks WAMP v1. It holds no resources until it is started. */
export function createServer(options: ServerOptions): Server {
  const { ident, limits, log } = options;
  const startedAt = performance.now();
  const counters = new Counters();
  const lifecycle = new Lifecycle(log);
  const heartbeat = new Heartbeat();
  const connections = new Connections<Connection>();
  const engine = createMemoryEngine();
  const hub = new Hub(engine, new Fanout(setImmediate, counters));
  const ready = () => lifecycle.state === 'ready' && engine.healthy;
  const procedures = options.procedures ?? new Map();
  const refusals = new Refusals(counters, log);
  const admission = new Admission(options.access, counters, refusals);
  const exercise = new Exercise(counters, log);
  const handlers = new Handlers(options.handlers, exercise, (publication) => hub.publish(publication));
  const context = {
    ident,
    limits,
    log,
    counters,
    heartbeat,
    connections,
    hub,
    procedures,
    ready,
    refusals,
    admission,
    exercise,
    handlers,
    access: new TopicAccess(options.access, refusals),
  };
  const port = createPublicPort(context);
  const { backendListen } = options.access;
  const backendPort = backendListen === null ? null : createPublicPort(context, true);
  const ports = backendPort === null ? [port] : [port, backendPort];
  let listen: TcpAddress = options.listen;
  let backend: TcpAddress | UnixAddress | null = backendListen;
  let admin: Admin | null = null;
  let starting: Promise<Started> | null = null;
  let stopping: Promise<void> | null = null;

  const status = (): Status => ({
    ident,
    pid: process.pid,
    state: lifecycle.state,
    uptime: Math.round(performance.now() - startedAt) / 1000,
    listen,
    connections: connections.size,
    subscriptions: hub.subscriptions,
    topics: hub.topics,
  });

  async function start(): Promise<Started> {
    try {
      await hub.start();
      listen = await listenTcp(port, options.listen);
      if (backendPort !== null && backendListen !== null)
        backend = await listenAt(backendPort, backendListen);
      if (options.admin !== null) {
        admin = await openAdmin(options.admin, { status, ready, counters, log });
      }
    } catch (error) {
      await release();
      throw error;
    }
    heartbeat.start(limits.pingInterval);
    // A listening server has few errors left, such as being out of file descriptors; none is a reason to die.
    for (const each of ports) each.on('error', (error) => log.error('listener-error', { error }));
    handlers.start();
    lifecycle.enter('ready');
    return { listen, backend, admin: admin?.address ?? null };
  }

  async function stop(): Promise<void> {
    if (lifecycle.state === 'starting') await starting?.catch(() => {});
    if (lifecycle.state === 'stopped') return;
    lifecycle.enter('draining');
    handlers.stop();
    closePorts();
    hub.flush();
    for (const connection of connections) connection.restart();
    await connections.empty(limits.drain);
    await release();
  }

  function closePorts(): void {
    for (const each of ports) {
      if (each.listening) each.close();
      // Those that have not become websockets.
      each.closeAllConnections();
    }
  }

  function cut(): void {
    if (connections.size > 0) log.warn('connections-cut', { connections: connections.size });
    for (const connection of connections) connection.cut();
  }

  async function release(): Promise<void> {
    heartbeat.stop();
    handlers.stop();
    admission.stop();
    closePorts();
    cut();
    await connections.empty(CUT_GRACE);
    await hub.stop();
    await admin?.close();
    lifecycle.enter('stopped');
  }

  return {
    get state() {
      return lifecycle.state;
    },
    status,
    async start() {
      if (starting !== null || stopping !== null) {
        throw new SyncctlError('ALREADY_STARTED', 'a server can be started once');
      }
      starting = start();
      return starting;
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function listenAt(
  server: ReturnType<typeof createPublicPort>,
  address: TcpAddress | UnixAddress,
): Promise<TcpAddress | UnixAddress> {
  if ('port' in address) return listenTcp(server, address);
  await listenUnix(server, address);
  return address;
}

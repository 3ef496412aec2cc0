// Starts a server for one test, with limits that the test may change, and stops it afterwards.

import { onTestFinished } from 'vitest';
import type { AccessOptions } from '../../src/server/access/options.js';
import type { Limits, ServerOptions } from '../../src/server/options.js';
import type { TcpAddress, UnixAddress } from '../../src/server/port/listen-address.js';
import { createServer, type Server } from '../../src/server/server.js';

/** The times are so long that a busy machine never reaches them; tests about a time set their own. */
const LIMITS: Limits = {
  handshakeTimeout: 300,
  maxHeadBytes: 16_384,
  maxMessageBytes: 1_048_576,
  maxGuestMessageBytes: 16_384,
  maxFragments: 1024,
  messageTimeout: 300,
  maxPrefixes: 1000,
  maxBadMessages: 100,
  maxMessageRate: 0,
  maxWaitingPublishes: 10_000,
  maxTopicLength: 1024,
  maxSubscriptions: 1000,
  maxTotalSubscriptions: 500_000,
  maxStoredBytes: 65_536,
  maxBufferedBytes: 8_388_608,
  maxTotalBufferedBytes: 536_870_912,
  maxConnections: 1000,
  reservedConnections: 100,
  maxSilentSockets: 1000,
  maxConnectionsPerAddress: 0,
  maxCalls: 100,
  callTimeout: 300,
  pingInterval: 600,
  drainDelay: 0,
  drain: 5,
};

/** As a server is that nobody has configured. */
export const ACCESS: AccessOptions = {
  backendFrom: [],
  backendListen: null,
  origins: null,
  frontendHost: null,
  secret: null,
  jwks: null,
  audience: null,
  authenticate: null,
  authenticateTimeout: 300,
  policy: 'enforce',
  topics: [],
  maxTicketsWaiting: 500,
  maxBadTickets: 60,
};

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: object | undefined;
}

/** Options for a server on a free port of 127.0.0.1; what it logs is added to `logged`. */
export function serverOptions(
  limits: Partial<Limits> = {},
  over: Partial<ServerOptions> = {},
  logged: Logged[] = [],
): ServerOptions {
  const at = (level: Logged['level']) => (event: string, fields?: object) => {
    logged.push({ level, event, fields });
  };
  return {
    ident: 'syncctl/test',
    listen: { address: '127.0.0.1', port: 0 },
    admin: null,
    adminSecret: null,
    limits: { ...LIMITS, ...limits },
    access: ACCESS,
    handlers: { topics: [], periodics: [] },
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    ...over,
  };
}

export interface Running {
  readonly server: Server;
  readonly port: number;
  /** Of the listener for the application alone; 0 when there is none. */
  readonly backendPort: number;
  readonly logged: Logged[];
}

export async function runServer(
  limits: Partial<Limits> = {},
  over: Partial<ServerOptions> = {},
): Promise<Running> {
  const logged: Logged[] = [];
  const server = createServer(serverOptions(limits, over, logged));
  onTestFinished(() => server.stop());
  const { listen, backend } = await server.start();
  const backendPort = backend !== null && 'port' in backend ? backend.port : 0;
  return { server, port: portOf(listen), backendPort, logged };
}

/** The port of a listener that has one. */
export function portOf(listen: TcpAddress | UnixAddress): number {
  return 'port' in listen ? listen.port : 0;
}

// Starts a server for one test, with limits that the test may change, and stops it afterwards.

import { onTestFinished } from 'vitest';
import type { TcpAddress, UnixAddress } from '../../src/core/listener.js';
import {
  type CompleteOptions,
  completeOptions,
  DEFAULT_ACCESS,
  type ServerOptions,
} from '../../src/server/options.js';
import { createServer } from '../../src/server/server.js';
import type { Server } from '../../src/server/server-interface.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/settings/generated/limits.js';

/** The times are so long that a busy machine never reaches them; tests about a time set their own. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  authenticateTimeout: 300,
  handshakeTimeout: 300,
  messageTimeout: 300,
  callTimeout: 300,
  pingInterval: 600,
  maxMessageRate: 0,
  maxConnections: 1000,
  maxSilentSockets: 1000,
  maxConnectionsPerAddress: 0,
  drain: 5,
};

/** As a server is that nobody has configured. */
export const ACCESS = DEFAULT_ACCESS;

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
): CompleteOptions {
  const at = (level: Logged['level']) => (event: string, fields?: object) => {
    logged.push({ level, event, fields });
  };
  return completeOptions({
    version: 'test',
    listen: { address: '127.0.0.1', port: 0 },
    limits: { ...LIMITS, ...limits },
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    ...over,
  });
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

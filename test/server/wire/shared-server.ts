// One server for all the probes of a file: a probe must not be able to spoil the next one.

import { afterAll, beforeAll, expect } from 'vitest';
import type { ServerOptions } from '../../../src/server/options.js';
import { createServer } from '../../../src/server/server.js';
import type { Server } from '../../../src/server/server-interface.js';
import type { Limits } from '../../../src/settings/generated/limits.js';
import { portOf, serverOptions } from '../run-server.js';

export interface Shared {
  readonly port: number;
  readonly server: Server;
}

/** To be called where tests are described; the answer may be used within them. After all, nobody may be left. */
export function sharedServer(limits: Partial<Limits> = {}, over: Partial<ServerOptions> = {}): Shared {
  const server = createServer(serverOptions(limits, over));
  let port = 0;
  beforeAll(async () => {
    const { listen } = await server.start();
    port = portOf(listen);
  });
  afterAll(async () => {
    expect(server.state).toBe('ready');
    await server.stop();
  });
  return {
    server,
    get port() {
      return port;
    },
  };
}

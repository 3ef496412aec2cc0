// What a server is told. Defaults are filled in here, once; nothing below does.

import type { Reloaded } from '../core/admin.js';
import type { ListenAddress, TcpAddress, UnixAddress } from '../core/listener.js';
import { DEFAULT_LIMITS, type Limits } from '../settings/generated/limits.js';
import type { AccessOptions } from './access/options.js';
import type { AdminFile } from './admin/admin.js';
import type { Engine } from './engines/engine.js';
import { createMemoryEngine } from './engines/memory.js';
import type { Procedure } from './handlers/define.js';
import type { HandlerOptions } from './handlers/handlers.js';
import type { Log } from './observe/log.js';

/** Every option of a server. */
export interface CompleteOptions {
  /** Such as `0.1.0`; the server is called `syncctl/0.1.0` in WELCOME. Must not contain `[` or `]`. */
  readonly version: string;
  readonly listen: ListenAddress;
  /** Where readiness and metrics are served; null for nowhere. */
  readonly admin: TcpAddress | UnixAddress | null;
  /** A socket that takes reload and stop alone, for a server whose admin listener is elsewhere or turned off. */
  readonly control: UnixAddress | null;
  /** What changing anything over an admin listener with a port takes; null forbids it. A unix socket needs none. */
  readonly adminSecret: string | null;
  readonly limits: Limits;
  readonly access: AccessOptions;
  readonly handlers: HandlerOptions;
  readonly log: Log;
  /** Carries publications between processes. The default is for a server that is alone. */
  readonly engine: Engine;
  /** Reads the configuration again, for `POST /reload` of the admin listener. Rejects with a SyncctlError when it is wrong. */
  readonly reload: (() => Promise<Reloaded>) | null;
  /** Begins to stop whoever runs the server, for `POST /stop`. */
  readonly stop: (() => void) | null;
  /** By path; never one that the admin listener has itself. */
  readonly adminFiles: ReadonlyMap<string, AdminFile>;
  /** By the URI a client calls. */
  readonly procedures: ReadonlyMap<string, Procedure>;
}

/** What a server must be told; everything else has a default. Limits are those of the settings' defaults. */
export interface ServerOptions
  extends Pick<CompleteOptions, 'version' | 'listen'>,
    Partial<Omit<CompleteOptions, 'version' | 'listen' | 'limits' | 'access'>> {
  readonly limits?: Partial<Limits>;
  readonly access?: Partial<AccessOptions>;
}

/** As a server is that nobody has configured: no backend but the machine itself, no tickets, and the built-in rules for topics. */
export const DEFAULT_ACCESS: AccessOptions = {
  backendFrom: [],
  backendListen: null,
  origins: null,
  frontendHost: null,
  secret: null,
  jwks: null,
  audience: null,
  authenticate: null,
  policy: 'enforce',
  topics: [],
};

const SILENT: Log = { info() {}, warn() {}, error() {} };

export function completeOptions(given: ServerOptions): CompleteOptions {
  return {
    admin: null,
    control: null,
    adminSecret: null,
    handlers: { topics: [], periodics: [] },
    log: SILENT,
    engine: given.engine ?? createMemoryEngine(),
    reload: null,
    stop: null,
    adminFiles: new Map(),
    procedures: new Map(),
    ...given,
    limits: { ...DEFAULT_LIMITS, ...given.limits },
    access: { ...DEFAULT_ACCESS, ...given.access },
  };
}

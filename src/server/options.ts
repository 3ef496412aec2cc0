// The options of a server. This is the only place that fills in defaults.

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
  /** Such as `0.1.0`. The server calls itself `syncctl/0.1.0` in WELCOME. Must not contain `[` or `]`. */
  readonly version: string;
  readonly listen: ListenAddress;
  /** Another public listener, which other processes accept from, too: this one stops doing so when it drains. Null for none. */
  readonly sharedListen: ListenAddress | null;
  /** Address of the admin listener, with readiness and metrics; null for none. */
  readonly admin: TcpAddress | UnixAddress | null;
  /** A socket that only accepts reload and stop, if the admin listener is elsewhere or turned off; null for none. */
  readonly control: UnixAddress | null;
  /** The token for changes through an admin listener on a port; null forbids them. A Unix socket needs no token. */
  readonly adminSecret: string | null;
  readonly limits: Limits;
  /** The number of files that the process may open; `limits.maxConnections` is lowered to it. Null: there is no limit. */
  readonly fileLimit: number | null;
  readonly access: AccessOptions;
  readonly handlers: HandlerOptions;
  readonly log: Log;
  /** Carries events between processes. The default is an engine for a single process. */
  readonly engine: Engine;
  /** Reloads the configuration, for `POST /reload`. Rejects with a SyncctlError if it is invalid. Null: there is no such request. */
  readonly reload: (() => Promise<Reloaded>) | null;
  /** Starts stopping the process, for `POST /stop`. Null: there is no such request. */
  readonly stop: (() => void) | null;
  /** Files of the admin listener, by path. They must not replace its own paths. */
  readonly adminFiles: ReadonlyMap<string, AdminFile>;
  /** Procedures by URI. */
  readonly procedures: ReadonlyMap<string, Procedure>;
}

/** The options of `createServer`. Only `version` and `listen` are required. Limits have the defaults of the settings. */
export interface ServerOptions
  extends Pick<CompleteOptions, 'version' | 'listen'>,
    Partial<Omit<CompleteOptions, 'version' | 'listen' | 'limits' | 'access'>> {
  readonly limits?: Partial<Limits>;
  readonly access?: Partial<AccessOptions>;
}

/** The defaults: only this machine is the backend, there are no tickets, and the built-in topic rules apply. */
export const DEFAULT_ACCESS: AccessOptions = {
  backendFrom: [],
  proxies: [],
  backendListen: null,
  origins: null,
  frontendHost: null,
  behindProxy: false,
  secret: null,
  jwks: null,
  audience: null,
  authenticate: null,
  policy: 'enforce',
  rewindGuests: true,
  topics: [],
};

const SILENT: Log = { info() {}, warn() {}, error() {} };

export function completeOptions(partial: ServerOptions): CompleteOptions {
  return {
    sharedListen: null,
    admin: null,
    fileLimit: null,
    control: null,
    adminSecret: null,
    handlers: { topics: [], periodics: [] },
    log: SILENT,
    engine: partial.engine ?? createMemoryEngine(),
    reload: null,
    stop: null,
    adminFiles: new Map(),
    procedures: new Map(),
    ...partial,
    limits: { ...DEFAULT_LIMITS, ...partial.limits },
    access: { ...DEFAULT_ACCESS, ...partial.access },
  };
}

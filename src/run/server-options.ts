// Converts a project to the options of the server library. The only place that knows both.

import type { Reloaded } from '../core/admin.js';
import { SyncctlError } from '../core/error.js';
import { bareHost } from '../core/host.js';
import type { Listener, TcpAddress, UnixAddress } from '../core/listener.js';
import type { Project } from '../project/project.js';
import type { AccessOptions } from '../server/access/options.js';
import type { TopicRule } from '../server/access/topic-rule.js';
import type { Log } from '../server/observe/log.js';
import type { CompleteOptions } from '../server/options.js';
import { limitsOf } from '../settings/generated/limits.js';
import type { Settings } from '../settings/generated/settings.js';
import { redisSecrets } from './engine/create-engine.js';
import type { LogOptions } from './log.js';
import { requireRules } from './require-startable.js';
import { fileLimit } from './start-checks/few-files.js';

/** The longest path of a Unix socket that works on all systems. */
const MAX_SOCKET_PATH = 103;

/** What `server.authenticate` and `server.handlers` name, loaded. */
export interface Modules {
  readonly authenticate: AccessOptions['authenticate'];
  readonly handlers: CompleteOptions['handlers'];
}

/** What the server is told beside its settings. */
export interface LaunchSettings {
  readonly version: string;
  /** Where reload and stop are taken; the admin listener is there, too, unless `server.admin` says otherwise. */
  readonly socket: string;
  readonly modules: Modules;
  /** Listening sockets that were handed over; null where the server opens its own. */
  readonly handed: { readonly ws: number | null; readonly backend: number | null };
  /** The port of this instance of several, which then shares what was handed over; null for a single server. */
  readonly instance: number | null;
  readonly log: Log;
  readonly reload: () => Promise<Reloaded>;
  /** Drains the server and ends the process. */
  readonly stop: () => void;
}

type TopicSetting = Settings['server']['topics']['value'][number];

/** The server options of a project. */
export type Configured = Omit<CompleteOptions, 'adminFiles' | 'engine' | 'procedures'>;

/** Throws a SyncctlError when the path of a socket is too long, or a range, an origin or a rule is wrong. */
export function serverOptions(project: Project, launch: LaunchSettings): Configured {
  const { server } = project.settings;
  const { modules, handed, instance } = launch;
  const ws = handed.ws === null ? null : { fd: handed.ws };
  requireRules(project, server.topics.value.map(topicRule));
  return {
    version: launch.version,
    listen: (instance === null ? ws : null) ?? configuredListener(project, instance),
    sharedListen: instance === null ? null : ws,
    ...operatorAddresses(project, launch.socket),
    adminSecret: server.admin_secret?.value ?? null,
    access: accessOptions(project, modules, handed.backend),
    handlers: modules.handlers,
    limits: limitsOf(server),
    fileLimit: fileLimit(),
    log: launch.log,
    reload: launch.reload,
    stop: launch.stop,
  };
}

/** The configured listen address, or that of one of several instances. */
export function configuredListener(
  { endpoints, settings }: Project,
  instance: number | null,
): TcpAddress | UnixAddress {
  const { listen, listen_mode } = settings.server;
  if (instance !== null) return { address: bareHost(endpoints.bind.host.value), port: instance };
  if (listen !== null) return listener({ path: listen.value }, bits(listen_mode.value));
  return { address: bareHost(endpoints.bind.host.value), port: endpoints.bind.port.value };
}

/** How the server of a project logs. */
export function logOptions({ settings }: Project): LogOptions {
  const { log_level, log_format, secret, admin_secret, redis } = settings.server;
  const secrets = [secret?.value, admin_secret?.value, ...redisSecrets(redis)].filter(
    (value) => value !== undefined,
  );
  return { level: log_level.value, format: log_format?.value ?? null, secrets };
}

function accessOptions(
  { endpoints, settings }: Project,
  { authenticate }: Modules,
  backend: number | null,
): AccessOptions {
  const { server } = settings;
  const host = bareHost(endpoints.frontend.host.value);
  return {
    backendFrom: server.backend.from.value,
    proxies: server.proxies.value,
    backendListen:
      server.backend.listen &&
      (backend === null ? listener(server.backend.listen.value, 0o660) : { fd: backend }),
    origins: server.origins?.value ?? null,
    behindProxy: endpoints.frontend.port.value !== endpoints.bind.port.value || server.listen !== null,
    frontendHost: host === '*' || host === '' ? null : host,
    secret: server.secret?.value ?? null,
    jwks: server.jwks?.value ?? null,
    audience: server.audience?.value ?? null,
    authenticate,
    policy: server.policy.value,
    rewindGuests: server.rewind_guests.value,
    topics: [...server.topics.value.map(topicRule), oroPing(server.oro_ping.value)],
  };
}

/** What a rule leaves out is as for a topic that no rule names. */
function topicRule(rule: TopicSetting): TopicRule {
  const {
    pattern,
    requirements = {},
    subscribe = 'anyone',
    publish = 'backend',
    ping = null,
    history,
  } = rule;
  return { pattern, requirements, subscribe, publish, ping, ...historyOf(history) };
}

/** `true` is as for topics without a rule. */
function historyOf(history: TopicSetting['history']): Pick<TopicRule, 'history'> {
  if (history === undefined || history === true) return {};
  if (history === false) return { history };
  const { count, bytes, age } = history;
  return {
    history: {
      ...(count !== undefined && { count }),
      ...(bytes !== undefined && { bytes }),
      ...(age !== undefined && { seconds: age }),
    },
  };
}

/** Behind the operator's own rules and before the built-in one. */
function oroPing(seconds: number): TopicRule {
  const ping = seconds === 0 ? null : seconds;
  return { pattern: 'oro/ping', requirements: {}, subscribe: 'anyone', publish: 'backend', ping };
}

/** Where the server takes what operators ask for; `socket` is the one in the run directory. */
export function operatorAddresses(
  { settings: { server } }: Project,
  socket: string,
): { readonly admin: CompleteOptions['admin']; readonly control: UnixAddress | null } {
  const { admin, admin_mode } = server;
  const setting = admin?.value ?? { path: socket };
  const atSocket = setting !== 'off' && 'path' in setting && setting.path === socket;
  const opened = setting === 'off' ? null : listener(setting, bits(admin_mode.value));
  if (atSocket) return { admin: opened, control: null };
  // Whoever put the admin listener elsewhere may have a run directory whose path is too long; signals are left then.
  const control = Buffer.byteLength(socket) > MAX_SOCKET_PATH ? null : { path: socket, mode: 0o600 };
  return { admin: opened, control };
}

function bits(mode: string): number {
  return Number.parseInt(mode, 8);
}

function listener(setting: Listener, mode: number): TcpAddress | UnixAddress {
  if ('port' in setting) return setting;
  const { path } = setting;
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH) return { path, mode };
  throw new SyncctlError('SOCKET_PATH', `the path of the socket is too long: ${path}`, {
    hint: 'shorten server.admin, server.listen or server.backend.listen in syncctl.yml, or set XDG_RUNTIME_DIR to a shorter path',
  });
}

// From a project to what the server library is told. The only place that knows both.

import { SyncctlError } from '../core/error.js';
import type { Settings } from '../parameters/generated/settings.js';
import { bareHost } from '../parameters/host.js';
import type { Project } from '../parameters/model.js';
import type { AccessOptions } from '../server/access/options.js';
import type { TopicRule } from '../server/access/topic-rules.js';
import type { Log, ServerOptions, TcpAddress, UnixAddress } from '../server/options.js';

/** The longest path that a unix socket can have everywhere. */
const MAX_SOCKET_PATH = 103;

/** What `server.authenticate` and `server.handlers` name, loaded. */
export interface Modules {
  readonly authenticate: AccessOptions['authenticate'];
  readonly handlers: ServerOptions['handlers'];
}

/** `socket` is where the admin listener goes unless `server.admin` says otherwise. */
export function serverOptions(
  project: Project,
  modules: Modules,
  version: string,
  socket: string,
  log: Log,
): ServerOptions {
  const { bind } = project.endpoints;
  const { server } = project.settings;
  return {
    ident: `syncctl/${version}`,
    listen: { address: bareHost(bind.host.value), port: bind.port.value },
    admin: adminListener(server.admin?.value ?? socket),
    access: accessOptions(project, modules),
    handlers: modules.handlers,
    limits: {
      handshakeTimeout: server.handshake_timeout.value,
      maxHeadBytes: server.max_head_bytes.value,
      maxMessageBytes: server.max_message_bytes.value,
      maxBadMessages: server.max_bad_messages.value,
      maxTopicLength: server.max_topic_length.value,
      maxSubscriptions: server.max_subscriptions.value,
      maxBufferedBytes: server.max_buffered_bytes.value,
      maxConnections: server.max_connections.value,
      maxCalls: server.max_calls.value,
      callTimeout: server.call_timeout.value,
      pingInterval: server.ping_interval.value,
      drain: server.drain.value,
    },
    log,
  };
}

function accessOptions({ endpoints, settings }: Project, { authenticate }: Modules): AccessOptions {
  const { server } = settings;
  const host = bareHost(endpoints.frontend.host.value);
  return {
    backendFrom: server.backend.from.value,
    backendListen: server.backend.listen && listener(server.backend.listen.value, 0o660),
    origins: server.origins?.value ?? null,
    frontendHost: host === '*' || host === '' ? null : host,
    secret: server.secret?.value ?? null,
    jwks: server.jwks?.value ?? null,
    audience: server.audience?.value ?? null,
    authenticate,
    policy: server.policy.value,
    topics: server.topics.value.map(topicRule),
    maxTicketsWaiting: server.max_tickets_waiting.value,
    maxBadTickets: server.max_bad_tickets.value,
  };
}

/** What a rule leaves out is as for a topic that no rule names. */
function topicRule(rule: Settings['server']['topics']['value'][number]): TopicRule {
  const { pattern, requirements = {}, subscribe = 'anyone', publish = 'backend', ping = null } = rule;
  return { pattern, requirements, subscribe, publish, ping };
}

function adminListener(setting: string): ServerOptions['admin'] {
  return setting === 'off' ? null : listener(setting, 0o600);
}

function listener(setting: string, mode: number): TcpAddress | UnixAddress {
  if (!setting.startsWith('/')) {
    const colon = setting.lastIndexOf(':');
    return { address: bareHost(setting.slice(0, colon)), port: Number(setting.slice(colon + 1)) };
  }
  if (Buffer.byteLength(setting) <= MAX_SOCKET_PATH) return { path: setting, mode };
  throw new SyncctlError('SOCKET_PATH', `the path of a socket is too long: ${setting}`, {
    hint: 'set server.admin or server.backend.listen in syncctl.yml, or XDG_RUNTIME_DIR to a shorter folder',
  });
}

// From a project to what the server library is told. The only place that knows both.

import { SyncctlError } from '../core/error.js';
import { bareHost } from '../parameters/host.js';
import type { Project } from '../parameters/model.js';
import type { Log, ServerOptions } from '../server/options.js';

/** The longest path that a unix socket can have everywhere. */
const MAX_SOCKET_PATH = 103;

/** `socket` is where the admin listener goes unless `server.admin` says otherwise. */
export function serverOptions(project: Project, version: string, socket: string, log: Log): ServerOptions {
  const { bind } = project.endpoints;
  const { server } = project.settings;
  return {
    ident: `syncctl/${version}`,
    listen: { address: bareHost(bind.host.value), port: bind.port.value },
    admin: adminListener(server.admin?.value ?? socket),
    limits: {
      handshakeTimeout: server.handshake_timeout.value,
      maxHeadBytes: server.max_head_bytes.value,
      maxMessageBytes: server.max_message_bytes.value,
      maxBadMessages: server.max_bad_messages.value,
      maxTopicLength: server.max_topic_length.value,
      maxSubscriptions: server.max_subscriptions.value,
      maxBufferedBytes: server.max_buffered_bytes.value,
      maxConnections: server.max_connections.value,
      pingInterval: server.ping_interval.value,
      drain: server.drain.value,
    },
    log,
  };
}

function adminListener(setting: string): ServerOptions['admin'] {
  if (setting === 'off') return null;
  if (!setting.startsWith('/')) {
    const colon = setting.lastIndexOf(':');
    return { address: bareHost(setting.slice(0, colon)), port: Number(setting.slice(colon + 1)) };
  }
  if (Buffer.byteLength(setting) <= MAX_SOCKET_PATH) return { path: setting, mode: 0o600 };
  throw new SyncctlError('SOCKET_PATH', `the path of the admin socket is too long: ${setting}`, {
    hint: 'set server.admin in syncctl.yml, or XDG_RUNTIME_DIR to a shorter folder',
  });
}

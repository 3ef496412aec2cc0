// From a project to what rendering starts from: complete, with absolute paths.

import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { EXIT, SyncctlError } from '../../core/error.js';
import { bareHost } from '../../core/host.js';
import { isAtLeast } from '../../oro/target.js';
import { namedSource } from '../../project/carrier.js';
import type { Project } from '../../project/project.js';
import { requireBindAddress } from '../../project/require-resolved.js';
import type { HandedFile, RenderInput, RenderRedis } from '../../render/input.js';
import type { SwitchName } from '../../render/model.js';
import { DEFAULT_NGINX, type NginxVersion, parseNginxVersion } from '../../render/nginx-version.js';
import { unitFingerprint } from '../../run/unit-fingerprint.js';
import { installedNginx } from './installed-nginx.js';

export interface RenderContext {
  readonly version: string;
  /** Where syncctl is installed. */
  readonly root: string;
  readonly switches: Readonly<Record<SwitchName, boolean>>;
  readonly others: readonly HandedFile[];
  readonly arguments: readonly string[];
  /** The version of Oro on the command line. */
  readonly oro?: string | undefined;
}

/** From here on, containers are the way that Oro recommends, and saving a setting stops its websocket server. */
const ORO_WITH_COMPOSE = '7.0';

/** Throws SyncctlError when something that every target needs is unknown. */
export function renderInput(project: Project, context: RenderContext): RenderInput {
  requireBindAddress(project);
  if (project.path === '-') {
    throw new SyncctlError(
      'NO_FILE',
      'render cannot read standard input: the rendered files need the path of the parameters file',
      {
        exit: EXIT.usage,
      },
    );
  }
  const { deploy, server } = project.settings;
  const path = resolve(project.path);
  let nginx: NginxVersion | undefined;
  return {
    version: context.version,
    source: {
      path,
      hash: createHash('sha256').update(namedSource(project.carrier).text).digest('hex'),
      config: project.settingsFile ? resolve(project.settingsFile.source.name) : null,
      others: context.others,
    },
    endpoints: project.endpoints,
    server: {
      pingInterval: server.ping_interval.value,
      maxConnections: server.max_connections.value,
      maxConnectionsPerAddress: server.max_connections_per_address.value,
      maxMessageBytes: server.max_message_bytes.value,
      maxHeadBytes: server.max_head_bytes.value,
      drain: server.drain.value,
      drainDelay: server.drain_delay.value,
      listen: server.listen?.value ?? null,
      listenMode: server.listen_mode.value,
      backendListen: server.backend.listen?.value ?? null,
      backendFrom: server.backend.from.value,
      proxiesSet: server.proxies.origin.kind !== 'default',
      admin: server.admin?.value ?? null,
      jwks: server.jwks?.value ?? null,
      engine: server.engine.value,
      redis: renderRedis(server.redis),
      redisNamed: redisNamed(server.redis),
      ...redisPlaces(server),
    },
    deploy: {
      serverNames: [...(deploy.server_name?.value ?? serverNameOf(project))],
      certificate: deploy.certificate?.value ?? null,
      certificateKey: deploy.certificate_key?.value ?? null,
      user: deploy.user.value,
      workingDirectory: deploy.working_directory?.value ?? dirname(path),
      node: deploy.node?.value ?? process.execPath,
      program: resolve(context.root, 'bin/run.js'),
      image: deploy.image.value,
      package: deploy.package?.value ?? null,
      integrity: deploy.integrity?.value ?? null,
      // Only nginx's own files need it, and asking takes a process.
      get nginx() {
        nginx ??= nginxVersion(deploy.nginx?.value);
        return nginx;
      },
      name: deploy.name?.value ?? null,
      oroCompose: context.oro !== undefined && isAtLeast(context.oro, ORO_WITH_COMPOSE),
      instances: deploy.instances.value,
      realIp: deploy.real_ip?.value ?? [],
      realIpHeader: deploy.real_ip_header.value,
      accessLog: deploy.access_log.value,
      errorLog: deploy.error_log.value,
      networks: deploy.networks?.value ?? null,
      arguments: context.arguments,
      fingerprint: unitFingerprint(project),
      ...context.switches,
    },
  };
}

function redisNamed({
  url,
  sentinel,
  cluster,
}: Project['settings']['server']['redis']): 'file' | 'environment' | null {
  const lists = [sentinel.addresses, cluster].filter(({ value }) => value.length > 0);
  const origins = [...(url === null ? [] : [url]), ...lists].map(({ origin }) => origin.kind);
  if (origins.length === 0) return null;
  return origins.includes('env') ? 'environment' : 'file';
}

/** Where the server finds Redis. The URL is secret, so only its host goes on. */
function redisPlaces({ engine, redis }: Project['settings']['server']): {
  redisHosts: readonly string[];
  redisElsewhere: boolean;
} {
  if (engine.value !== 'redis') return { redisHosts: [], redisElsewhere: false };
  const listed = [...redis.sentinel.addresses.value, ...redis.cluster.value];
  const url = redis.url?.value ?? 'redis://127.0.0.1';
  const single = url.startsWith('unix:') || !URL.canParse(url) ? [] : [bareHost(new URL(url).hostname)];
  const hosts = listed.map((address) => bareHost(address.replace(/:\d+$/, '')));
  return { redisHosts: listed.length > 0 ? hosts : single, redisElsewhere: listed.length > 0 };
}

function serverNameOf({ endpoints }: Project): string[] {
  const host = endpoints.frontend.host.value;
  return host === '*' ? [] : [host];
}

function nginxVersion(setting: string | undefined): NginxVersion {
  if (setting !== undefined) return parseNginxVersion(setting) ?? DEFAULT_NGINX;
  return installedNginx() ?? DEFAULT_NGINX;
}

function renderRedis({
  cluster,
  prefix,
  sentinel,
  url,
  user,
}: Project['settings']['server']['redis']): RenderRedis {
  const at = url !== null && URL.canParse(url.value) ? new URL(url.value) : null;
  const isNetwork = at !== null && /^rediss?:$/.test(at.protocol);
  return {
    user: user?.value ?? (isNetwork && at.username !== '' ? decodeURIComponent(at.username) : null),
    prefix: prefix.value,
    database: isNetwork && Number(at.pathname.slice(1)) > 0,
    sentinel: sentinel.addresses.value.length > 0,
    cluster: cluster.value.length > 0,
  };
}

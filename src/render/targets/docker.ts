// The values of the container and of its compose file.

import { EXIT, SyncctlError } from '../../core/error.js';
import { isLoopback } from '../../core/host.js';
import { openFiles } from '../../core/open-files.js';
import { isEnvPath } from '../../oro/dsn/dsn-names.js';
import { type BindModel, bindModel } from '../bind.js';
import { absolutePath, printable, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { portsOfInstances } from '../instances.js';
import { memoryMegabytes, stopSeconds } from '../limits.js';
import type { TargetOptions } from '../target-options.js';

export interface DockerModel {
  /** Base image. */
  readonly image: string;
  /** The tarball to install: it is next to the Dockerfile, or `npm pack` downloads it under this name. */
  readonly tarball: string;
  /** What `npm pack` downloads; empty if the tarball is given. */
  readonly registryPackage: string;
  /** The tarball's SHA-512 in hex; empty if none is given. */
  readonly sha512: string;
  /** The name of the built image. */
  readonly tag: string;
  /** The numeric user ID, so that an orchestrator can see that it is not root. */
  readonly uid: number;
  /** The port in the container. */
  readonly port: number;
  /** The server listens on one address of the host, so the container uses the host's network. */
  readonly hostNetwork: boolean;
  /** `published:container`, on the host's loopback address unless browsers connect to this port directly. */
  readonly publish: string;
  /** Browsers connect to the server directly, without a proxy. */
  readonly direct: boolean;
  /** The port is below 1024. */
  readonly privilegedPort: boolean;
  /** The absolute path of the parameters or env file. */
  readonly parameters: string;
  /** The file is an env file with DSNs. It keeps its name in the container, because the name determines how it is read. */
  readonly dsns: boolean;
  /** The path of syncctl.yml, or empty. */
  readonly config: string;
  /** Whether `server.proxies` is set, so that the container does not need the setting in its environment. */
  readonly proxiesSet: boolean;
  /** Whether settings are passed in the environment. */
  readonly environment: boolean;
  /** Whether these include what the server must know about Docker's networks. */
  readonly bridged: boolean;
  /** The files are for the compose file that Oro ships. */
  readonly oro: boolean;
  /** How many containers Oro's websocket service has. */
  readonly replicas: number;
  /** There is more than one instance. */
  readonly several: boolean;
  /** The published ports of the instances, which are also their names; empty for a single server. The first one builds the image. */
  readonly instances: readonly string[];
  /** The instance that builds the image; empty for a single server. */
  readonly firstInstance: string;
  /** All instances except the first. */
  readonly otherInstances: readonly string[];
  /** The server uses Redis. */
  readonly redis: boolean;
  /** The compose file has its own Redis. */
  readonly ownRedis: boolean;
  /** The address of another Redis comes from the environment in which the containers are started. */
  readonly passedRedis: boolean;
  /** How many connections a proxy in front of all instances needs: two for each connection to the server. */
  readonly proxyConnections: number;
  /** The idle timeout of a proxy, longer than two pings. */
  readonly idleTimeout: number;
  /** Imports and env files, each as `path:path in the container:ro`. */
  readonly others: readonly string[];
  /** The server's arguments other than the file. */
  readonly arguments: readonly string[];
  /** Whether there are such arguments. */
  readonly hasArguments: boolean;
  /** The limit on open files. */
  readonly openFiles: number;
  /** The memory limit in megabytes, more than the connections need. */
  readonly memoryMegabytes: number;
  /** How long a drain can take, in seconds. */
  readonly stopSeconds: number;
}

export const docker = {
  switches: {},
  settings: ['image', 'package', 'integrity', 'instances'],
  model: dockerModel,
} as const satisfies TargetOptions<DockerModel>;

function dockerModel(input: RenderInput): DockerModel {
  const { image } = input.deploy;
  if (!/^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(printable(image, 'deploy.image'))) {
    refuse('deploy.image', image, 'is not an image name', 'use a name such as "node:22-bookworm-slim"');
  }
  const bind = bindModel(input);
  const maxConnections = wholeNumber(input.server.maxConnections, 'server.max_connections', 1);
  const direct = input.endpoints.frontend.port.value === bind.port;
  const oro = input.deploy.oroCompose;
  const ports = portsOfInstances(input);
  const instances = oro ? [] : ports.map(String);
  if (ports.length > 0) requireProxied(input, bind, direct);
  const { redisHosts, redisNamed } = input.server;
  const redis = ports.length > 0 || input.server.engine === 'redis';
  const ownRedis = redis && redisNamed === null && bind.wildcard;
  if (redis && bind.wildcard && redisNamed !== null) redisHosts.forEach(requireReachable);
  const bridged = bind.wildcard && !direct && (!input.source.config || !input.server.proxiesSet);
  const [firstInstance = '', ...otherInstances] = instances;
  return {
    image,
    ...packageModel(input),
    tag: `syncctl:${input.version.replaceAll('+', '-')}`,
    uid: 10001,
    port: bind.port,
    hostNetwork: !bind.wildcard,
    publish: `${direct ? '' : '127.0.0.1:'}${bind.port}:${bind.port}`,
    direct,
    privilegedPort: bind.privileged,
    parameters: absolutePath(input.source.path, 'the path of the parameters file'),
    dsns: isEnvPath(input.source.path),
    config: input.source.config ? absolutePath(input.source.config, 'the path of syncctl.yml') : '',
    proxiesSet: input.server.proxiesSet,
    environment: bridged || instances.length > 0 || ownRedis,
    bridged,
    oro,
    replicas: Math.max(1, ports.length),
    several: instances.length > 0,
    instances,
    firstInstance,
    otherInstances,
    redis,
    ownRedis,
    passedRedis: redis && redisNamed === 'environment',
    proxyConnections: 2 * maxConnections * Math.max(1, instances.length),
    idleTimeout: 2 * wholeNumber(input.server.pingInterval, 'server.ping_interval', 1) + 15,
    others: (input.source.others ?? [])
      .filter(({ exists }) => exists)
      .map((file) => mountOf(file.path, input)),
    arguments: argumentsOf(input),
    hasArguments: input.deploy.arguments.length > 0,
    openFiles: openFiles(maxConnections),
    memoryMegabytes: memoryMegabytes(maxConnections),
    stopSeconds: stopSeconds(
      wholeNumber(input.server.drainDelay, 'server.drain_delay'),
      wholeNumber(input.server.drain, 'server.drain'),
    ),
  };
}

/** Only what comes through a proxy can be spread over containers and still show who it is from. */
function requireProxied({ endpoints }: RenderInput, { wildcard }: BindModel, direct: boolean): void {
  if (!wildcard) {
    const hint = 'set websocket_bind_address to 0.0.0.0; the port is still published on this machine only';
    const address = endpoints.bind.host.value;
    refuse('websocket_bind_address', address, 'does not exist in the containers of several instances', hint);
  }
  if (direct) {
    throw new SyncctlError(
      'NOTHING_TO_BALANCE',
      'browsers connect to the server directly, so several containers would not know their addresses',
      { hint: 'set websocket_frontend_port to 443 and websocket_frontend_path to "ws", and use a proxy' },
    );
  }
}

function requireReachable(host: string): void {
  if (!isLoopback(host)) return;
  const hint = 'name a host that containers can reach, or remove the setting to get a Redis of its own';
  refuse('server.redis', host, 'is the container itself', hint);
}

/** The file at the same place beside the parameters file, so that an import finds it. */
function mountOf(file: string, { source }: RenderInput): string {
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1);
  const path = absolutePath(file, 'the path of an imported file');
  if (!path.startsWith(folder) || path.includes(':')) {
    const hint = 'move it next to the parameters file or into a subfolder, without ":" in its name';
    refuse('the path of an imported file', path, 'cannot be mounted into the container', hint);
  }
  return `${path}:/etc/syncctl/${path.slice(folder.length)}:ro`;
}

function argumentsOf({ deploy }: RenderInput): readonly string[] {
  const at = deploy.arguments.indexOf('--dotenv');
  if (at < 0) return deploy.arguments;
  return refuse(
    '--dotenv',
    deploy.arguments[at + 1] ?? '',
    'is not in the container',
    'leave it out, and set its variables under "environment" in your own compose file',
  );
}

/** A version alone would trust whoever owns the name in the registry, so it needs the hash of the package. */
function packageModel({ deploy }: RenderInput): Pick<DockerModel, 'tarball' | 'registryPackage' | 'sha512'> {
  const { package: name, integrity } = deploy;
  if (name === null) {
    throw new SyncctlError('PACKAGE_MISSING', 'the container image needs to know which syncctl to install', {
      hint: 'add --package syncctl-VERSION.tgz for a tarball from "npm pack", or --package VERSION --integrity sha512-… for the registry',
      exit: EXIT.usage,
    });
  }
  const sha512 = integrity === null ? '' : hexOf(integrity);
  if (name.endsWith('.tgz')) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(printable(name, 'deploy.package'))) {
      refuse('deploy.package', name, 'is not a file name', 'leave out the folder');
    }
    return { tarball: name, registryPackage: '', sha512 };
  }
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(printable(name, 'deploy.package'))) {
    refuse(
      'deploy.package',
      name,
      'is neither a tarball nor an exact version',
      'use a version such as "1.2.3"',
    );
  }
  if (sha512 === '') {
    throw new SyncctlError('INTEGRITY_MISSING', `syncctl ${name} from the registry needs an integrity hash`, {
      hint: `add --integrity with the output of "npm view syncctl@${name} dist.integrity"`,
      exit: EXIT.usage,
    });
  }
  return { tarball: `syncctl-${name}.tgz`, registryPackage: `syncctl@${name}`, sha512 };
}

/** `sha512-` and base64, as npm writes it, for sha512sum. */
function hexOf(integrity: string): string {
  const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(printable(integrity, 'deploy.integrity')) ?? [];
  if (base64 === undefined) {
    refuse('deploy.integrity', integrity, 'is not a SHA-512 hash', 'use npm\'s format, "sha512-…"');
  }
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

// The values of the systemd unit: paths, limits, and how far the sandbox can close around them.

import { isLoopback, isUnspecified } from '../../core/host.js';
import { formatListener, joinHostPort, type Listener } from '../../core/listener.js';
import { openFiles } from '../../core/open-files.js';
import { bindModel } from '../bind.js';
import { absolutePath, printable, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { instancePorts } from '../instances.js';
import { memoryMegabytes, stopSeconds } from '../limits.js';
import { networks, ownAddresses, UNICAST } from '../networks.js';
import type { TargetOptions } from '../target-options.js';

export interface SystemdModel {
  /** systemd opens the listening socket and passes it to the server. */
  readonly socket: boolean;
  /** There is more than one instance. */
  readonly several: boolean;
  /** The units of the instances, as `systemctl` takes them; empty for a single server. */
  readonly instanceUnits: string;
  /** The service opens ports or connects to other programs by itself. */
  readonly network: boolean;
  /** It connects to Redis over the network. */
  readonly redis: boolean;
  /** What `ListenStream=` takes: `address:port` or a path. */
  readonly listen: string;
  /** Whether that is a path. */
  readonly listensOnUnixSocket: boolean;
  /** The permissions of that socket. */
  readonly listenMode: string;
  /** systemd also opens a listener for the application only. */
  readonly backendSocket: boolean;
  /** What the `ListenStream=` of that listener takes; empty if there is none. */
  readonly backendListen: string;
  /** Whether that is a path. */
  readonly backendOnUnixSocket: boolean;
  /** The address belongs to an interface that may come up later than the socket. */
  readonly freeBind: boolean;
  /** The user of the service. */
  readonly user: string;
  /** The absolute path of the working directory. */
  readonly workingDirectory: string;
  /** The absolute path of Node. */
  readonly node: string;
  /** The absolute path of syncctl's program. */
  readonly program: string;
  /** The absolute path of the parameters or env file. */
  readonly parameters: string;
  /** Where syncctl.yml is, or would be. */
  readonly config: string;
  /** Lines for the other files that the server reads, each with a name, a colon and a path. */
  readonly credentials: readonly string[];
  /** Lines for the same names, for files that do not exist. */
  readonly credentialDefaults: readonly string[];
  /** The server's arguments other than the file. */
  readonly arguments: readonly string[];
  /** A fingerprint of the settings that the unit depends on. */
  readonly fingerprint: string;
  /** The value of `LimitNOFILE=`. */
  readonly openFiles: number;
  /** Seconds that a start may take, including the longest pause after a failed start. */
  readonly startSeconds: number;
  /** The socket units, as `systemctl` takes them; empty if there are none. */
  readonly socketUnits: string;
  /** The value of `MemoryMax=`, in megabytes. */
  readonly memoryMegabytes: number;
  /** The value of `TimeoutStopSec=`. */
  readonly stopSeconds: number;
  /** The unit reads something in a home directory, so home directories stay visible, read-only. */
  readonly homeVisible: boolean;
  /** The unit reads something in /tmp or /var/tmp, so it cannot have its own. */
  readonly tmpVisible: boolean;
  /** The server listens on one address of an interface, which must be up first. */
  readonly waitsForNetwork: boolean;
  /** The networks that it may communicate with, for `IPAddressAllow=`. */
  readonly networks: string;
  /** Whether it may communicate with any network. */
  readonly anyNetwork: boolean;
  /** systemd opens a unix socket in the run directory of the service, which must then outlive the service. */
  readonly socketInRunDirectory: boolean;
  /** The server listens on a port below 1024. */
  readonly privilegedPort: boolean;
}

export const systemd = {
  switches: {
    socket: {
      default: true,
      description:
        'Keep the port open across restarts with a socket unit. The server then needs no network access',
    },
  },
  settings: ['user', 'working_directory', 'node', 'networks', 'instances'],
  model: systemdModel,
} as const satisfies TargetOptions<SystemdModel>;

function systemdModel(input: RenderInput): SystemdModel {
  const { deploy } = input;
  const bind = bindModel(input);
  if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,30}$/.test(printable(deploy.user, 'deploy.user'))) {
    refuse('deploy.user', deploy.user, 'is not the name of a system user');
  }
  const node = absolutePath(deploy.node, 'deploy.node');
  if (/[$"'\\]/.test(node)) {
    refuse(
      'deploy.node',
      node,
      'contains a "$", a quote or a backslash, which systemd does not allow in a program',
    );
  }
  const workingDirectory = absolutePath(deploy.workingDirectory, 'deploy.working_directory');
  if (/[\s\\]$/u.test(workingDirectory)) {
    refuse(
      'deploy.working_directory',
      workingDirectory,
      'ends with a space or a backslash, which systemd drops',
    );
  }
  const program = absolutePath(deploy.program, "the path of syncctl's program");
  const parameters = credentialPath(input.source.path, 'the path of the parameters file');
  const config = credentialPath(input.source.config ?? besides(parameters), 'the path of syncctl.yml');
  const unixSocket = input.server.listen === null ? null : absolutePath(input.server.listen, 'server.listen');
  const paths = [node, workingDirectory, program, parameters];
  const backend = backendListen(input.server.backendListen);
  const { jwks } = input.server;
  const ports = instancePorts(input);
  const network = !deploy.socket || ports.length > 0 || input.server.redisHosts.length > 0;
  if (jwks !== null && !network) {
    refuse(
      'server.jwks',
      jwks,
      'cannot be fetched by a service without network access',
      'render with --no-socket; in deploy.networks, you can list the hosts that serve the keys, the DNS server and any other hosts to allow',
    );
  }
  refuseUnreachable(input, network, unixSocket, backend);
  if (ports.length > 0) refuseClashes(input);
  const opened = ownAddresses(input, unixSocket !== null, ports);
  const wanted = networks(input, opened);
  const maxConnections = wholeNumber(input.server.maxConnections, 'server.max_connections', 1);
  return {
    socket: deploy.socket,
    several: ports.length > 0,
    instanceUnits: ports.map((number) => `syncctl@${number}.service`).join(' '),
    network,
    redis: input.server.redisHosts.length > 0,
    listen: unixSocket ?? bind.listen,
    listensOnUnixSocket: unixSocket !== null,
    listenMode: octal(input.server.listenMode),
    backendSocket: deploy.socket && backend !== '',
    backendListen: backend,
    backendOnUnixSocket: backend.startsWith('/'),
    freeBind: unixSocket === null && !bind.wildcard && !bind.loopback,
    user: deploy.user,
    workingDirectory,
    node,
    program,
    parameters,
    config,
    credentials: (input.source.others ?? []).map(
      ({ name, path }) => `${name}:${credentialPath(path, 'the path of an imported file or env file')}`,
    ),
    credentialDefaults: (input.source.others ?? []).map(({ name }) => `${name}:absent`),
    arguments: deploy.arguments,
    fingerprint: deploy.fingerprint,
    startSeconds: START_SECONDS,
    socketUnits: deploy.socket
      ? ['syncctl.socket', ...(backend === '' ? [] : ['syncctl-backend.socket'])].join(' ')
      : '',
    openFiles: openFiles(maxConnections),
    memoryMegabytes: memoryMegabytes(maxConnections),
    stopSeconds: stopSeconds(
      wholeNumber(input.server.drainDelay, 'server.drain_delay'),
      wholeNumber(input.server.drain, 'server.drain'),
    ),
    homeVisible: paths.some((path) => /^\/(home|root|run\/user)(\/|$)/.test(path)),
    tmpVisible: paths.some((path) => /^\/(tmp|var\/tmp)(\/|$)/.test(path)),
    waitsForNetwork: opened.some(({ host }) => !isLoopback(host) && !isUnspecified(host)),
    networks: (wanted.includes('any') ? UNICAST : wanted).join(' '),
    anyNetwork: wanted.includes('any'),
    socketInRunDirectory:
      deploy.socket && [unixSocket, backend].some((path) => path?.startsWith(RUN_DIRECTORY) === true),
    privilegedPort: (!deploy.socket || ports.length > 0) && opened.some(({ port }) => port < 1024),
  };
}

/** Ten seconds to prove itself, the longest pause of `up` after a start that failed, and some to spare. */
const START_SECONDS = 60;

/** Refuses sockets that the service itself would have to open where its sandbox lets it open none. */
function refuseUnreachable(
  { deploy, server }: RenderInput,
  network: boolean,
  listen: string | null,
  backend: string,
): void {
  const { admin } = server;
  if (admin !== null && admin !== 'off' && 'port' in admin && !network) {
    refuse(
      'server.admin',
      joinHostPort(admin.address, admin.port),
      'is a port, and a service with socket units has no network',
      `use ${RUN_DIRECTORY}admin.sock, or render with --no-socket`,
    );
  }
  const own: [string, string | null][] = [
    ['server.admin', admin !== null && admin !== 'off' && 'path' in admin ? admin.path : null],
    ...(deploy.socket
      ? []
      : ([
          ['server.listen', listen],
          ['server.backend.listen', backend.startsWith('/') ? backend : null],
        ] as [string, string | null][])),
  ];
  for (const [place, path] of own) {
    if (path === null || isInRunDirectory(path)) continue;
    const fit = `use ${RUN_DIRECTORY}${path.slice(path.lastIndexOf('/') + 1)}`;
    const hint =
      place === 'server.admin' ? fit : `${fit}, or render with socket units, which may be anywhere`;
    refuse(
      place,
      path,
      `is outside of ${RUN_DIRECTORY}, the only directory where the service may create a socket`,
      hint,
    );
  }
}

/** Refuses listeners that every instance would try to open. */
function refuseClashes({ deploy, server }: RenderInput): void {
  const { admin, listen, backendListen } = server;
  if (admin !== null && admin !== 'off') {
    const place = 'path' in admin ? admin.path : joinHostPort(admin.address, admin.port);
    const hint = 'remove it: each instance then has an admin socket of its own in its run directory';
    refuse('server.admin', place, 'cannot be opened by several instances', hint);
  }
  if (deploy.socket) return;
  const own = listen !== null ? 'server.listen' : backendListen !== null ? 'server.backend.listen' : null;
  if (own === null) return;
  const place = listen ?? (backendListen === null ? '' : formatListener(backendListen));
  refuse(own, place, 'cannot be opened by several instances', 'render with socket units');
}

function isInRunDirectory(path: string): boolean {
  return /^(\/var)?\/run\/syncctl\/[^/]+$/.test(absolutePath(path, 'the path of a socket'));
}

function besides(parameters: string): string {
  return `${parameters.slice(0, parameters.lastIndexOf('/'))}/syncctl.yml`;
}

/** What `RuntimeDirectory=syncctl` stands for. */
const RUN_DIRECTORY = '/run/syncctl/';

/** A path at the end of `LoadCredential=`, which systemd neither splits nor unquotes. */
function credentialPath(value: string, place: string): string {
  const path = absolutePath(value, place);
  if (/[\s\\]$/u.test(path)) refuse(place, path, 'ends with a space or a backslash, which systemd drops');
  return path;
}

/** systemd takes no names. */
function backendListen(listener: Listener | null): string {
  if (listener === null) return '';
  if ('path' in listener) return absolutePath(listener.path, 'server.backend.listen');
  const address = listener.address === 'localhost' ? '127.0.0.1' : listener.address;
  if (!/^[0-9A-Fa-f.:]+$/.test(address)) {
    refuse('server.backend.listen', address, 'is not an IP address');
  }
  return joinHostPort(address, listener.port);
}

function octal(value: string): string {
  return /^0?[0-7]{3}$/.test(value)
    ? value
    : refuse('server.listen_mode', value, 'is not an octal mode such as "0660"');
}

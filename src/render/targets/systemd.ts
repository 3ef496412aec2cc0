// The values of the systemd unit: paths, limits, and how far the sandbox can close around them.

import { isLoopback, PRIVATE_NETWORKS } from '../../core/host.js';
import { joinHostPort, type Listener } from '../../core/listener.js';
import { bindModel } from '../bind.js';
import { absolutePath, printable, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { memoryMegabytes, openFiles, stopSeconds } from '../limits.js';
import type { TargetOptions } from '../target-options.js';

export interface SystemdModel {
  /** systemd opens the listening socket and hands it over. */
  readonly socket: boolean;
  /** What `ListenStream=` takes: `address:port` or a path. */
  readonly listen: string;
  readonly listensOnUnixSocket: boolean;
  readonly listenMode: string;
  /** systemd opens a listener for the application alone, too. */
  readonly backendSocket: boolean;
  /** What its `ListenStream=` takes; empty when there is none. */
  readonly backendListen: string;
  readonly backendOnUnixSocket: boolean;
  /** The address belongs to an interface that may come up later than the socket. */
  readonly freeBind: boolean;
  readonly user: string;
  readonly workingDirectory: string;
  readonly node: string;
  readonly program: string;
  readonly parameters: string;
  /** syncctl.yml, or empty. */
  readonly config: string;
  readonly openFiles: number;
  /** For `MemoryMax=`. */
  readonly memoryMegabytes: number;
  readonly stopSeconds: number;
  /** Something the unit reads lies in a home directory, so these stay visible, read-only. */
  readonly homeVisible: boolean;
  /** Something the unit reads lies in /tmp or /var/tmp, so it cannot have its own. */
  readonly tmpVisible: boolean;
  /** Binds one address of an interface, which must be up first. */
  readonly waitsForNetwork: boolean;
  /** What it may talk to, for `IPAddressAllow=`. */
  readonly networks: string;
  /** That is everybody. */
  readonly anyNetwork: boolean;
  /** systemd opens a unix socket in the run directory of the service, which must then outlive the service. */
  readonly socketInRunDirectory: boolean;
  /** Takes a port below 1024. */
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
  settings: ['user', 'working_directory', 'node', 'networks'],
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
  const config = input.source.config ? credentialPath(input.source.config, 'the path of syncctl.yml') : '';
  const unixSocket = input.server.listen === null ? null : absolutePath(input.server.listen, 'server.listen');
  const paths = [node, workingDirectory, program, parameters];
  const backend = backendListen(input.server.backendListen);
  const { jwks } = input.server;
  if (jwks !== null && deploy.socket) {
    refuse(
      'server.jwks',
      jwks,
      'cannot be fetched by a service without network access',
      'render with --no-socket; in deploy.networks, you can list the hosts of the keys, the DNS server and other hosts to allow',
    );
  }
  const wanted = networks(input, bind.loopback || unixSocket !== null);
  const maxConnections = wholeNumber(input.server.maxConnections, 'server.max_connections', 1);
  return {
    socket: deploy.socket,
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
    openFiles: openFiles(maxConnections),
    memoryMegabytes: memoryMegabytes(maxConnections),
    stopSeconds: stopSeconds(
      wholeNumber(input.server.drainDelay, 'server.drain_delay'),
      wholeNumber(input.server.drain, 'server.drain'),
    ),
    homeVisible: paths.some((path) => /^\/(home|root|run\/user)(\/|$)/.test(path)),
    tmpVisible: paths.some((path) => /^\/(tmp|var\/tmp)(\/|$)/.test(path)),
    waitsForNetwork: unixSocket === null && !bind.wildcard && !bind.loopback,
    networks: (wanted.includes('any') ? UNICAST : wanted).join(' '),
    anyNetwork: wanted.includes('any'),
    socketInRunDirectory:
      deploy.socket && [unixSocket, backend].some((path) => path?.startsWith(RUN_DIRECTORY) === true),
    privilegedPort: bind.privileged && unixSocket === null && !deploy.socket,
  };
}

/** This machine, its links and private networks, in systemd's words. */
const PRIVATE = ['localhost', 'link-local', ...PRIVATE_NETWORKS];

/** Everybody: what is not multicast (224.0.0.0/4, ff00::/8) nor reserved. */
const UNICAST = [
  ...['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'],
  ...['::/1', '8000::/2', 'c000::/3', 'e000::/4', 'f000::/5', 'f800::/6', 'fc00::/7', 'fe00::/8'],
];

/** What `RuntimeDirectory=syncctl` stands for. */
const RUN_DIRECTORY = '/run/syncctl/';

/** What it may talk to; `any` for everybody. */
function networks({ deploy, endpoints, server }: RenderInput, loopback: boolean): readonly string[] {
  const direct = endpoints.frontend.port.value === endpoints.bind.port.value;
  // The addresses behind the host of a URL are not known here, and change.
  const fetches = server.jwks !== null && !isOnThisMachine(server.jwks);
  const fitting = fetches ? ['any'] : loopback ? ['localhost'] : direct ? ['any'] : PRIVATE;
  const wanted = deploy.networks ?? fitting;
  for (const network of wanted) {
    if (!/^[a-z0-9.:/-]+$/i.test(network)) refuse('deploy.networks', network, 'is not a network');
  }
  return wanted;
}

function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

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

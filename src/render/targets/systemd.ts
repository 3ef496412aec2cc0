// The values of the systemd unit: paths, limits, and how far the sandbox can close around them.

import { bareHost, isLoopback, isUnspecified, PRIVATE_NETWORKS } from '../../core/host.js';
import { joinHostPort, type Listener } from '../../core/listener.js';
import { openFiles } from '../../core/open-files.js';
import { bindModel } from '../bind.js';
import { absolutePath, printable, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { memoryMegabytes, stopSeconds } from '../limits.js';
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
  /** Where syncctl.yml is, or would be. */
  readonly config: string;
  /** Lines for what else the server reads, each a name, a colon and a path. */
  readonly credentials: readonly string[];
  /** Lines for the same names, for files that do not exist. */
  readonly credentialDefaults: readonly string[];
  /** What the server is told beside the file. */
  readonly arguments: readonly string[];
  readonly fingerprint: string;
  readonly openFiles: number;
  /** Seconds that a start may take, with the longest pause after one that failed. */
  readonly startSeconds: number;
  /** The socket units, as `systemctl` takes them; empty without. */
  readonly socketUnits: string;
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
  const config = credentialPath(input.source.config ?? besides(parameters), 'the path of syncctl.yml');
  const unixSocket = input.server.listen === null ? null : absolutePath(input.server.listen, 'server.listen');
  const paths = [node, workingDirectory, program, parameters];
  const backend = backendListen(input.server.backendListen);
  const { jwks } = input.server;
  if (jwks !== null && deploy.socket) {
    refuse(
      'server.jwks',
      jwks,
      'cannot be fetched by a service without network access',
      'render with --no-socket; in deploy.networks, you can list the hosts that serve the keys, the DNS server and any other hosts to allow',
    );
  }
  refuseUnreachable(input, unixSocket, backend);
  const opened = ownAddresses(input, unixSocket !== null);
  const wanted = networks(input, opened);
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
    privilegedPort: !deploy.socket && opened.some(({ port }) => port < 1024),
  };
}

/** Ten seconds to prove itself, the longest pause of `up` after a start that failed, and some to spare. */
const START_SECONDS = 60;

/** Refuses sockets that the service itself would have to open where its sandbox lets it open none. */
function refuseUnreachable({ deploy, server }: RenderInput, listen: string | null, backend: string): void {
  const { admin } = server;
  if (admin !== null && admin !== 'off' && 'port' in admin && deploy.socket) {
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

function isInRunDirectory(path: string): boolean {
  return /^(\/var)?\/run\/syncctl\/[^/]+$/.test(absolutePath(path, 'the path of a socket'));
}

interface OwnAddress {
  readonly host: string;
  readonly port: number;
}

/** The addresses and ports where the service listens, by itself or through its socket units. */
function ownAddresses({ endpoints, server }: RenderInput, onUnixSocket: boolean): readonly OwnAddress[] {
  const { host, port } = endpoints.bind;
  const bind = onUnixSocket ? [] : [{ host: bareHost(host.value), port: port.value }];
  const { backendListen: backend } = server;
  const own = backend === null || 'path' in backend ? [] : [{ host: backend.address, port: backend.port }];
  return [...bind, ...own];
}

function besides(parameters: string): string {
  return `${parameters.slice(0, parameters.lastIndexOf('/'))}/syncctl.yml`;
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
function networks(
  { deploy, endpoints, server }: RenderInput,
  opened: readonly OwnAddress[],
): readonly string[] {
  const direct = endpoints.frontend.port.value === endpoints.bind.port.value && server.listen === null;
  const loopback = opened.every(({ host }) => isLoopback(host));
  // The addresses behind the host of a URL are not known here, and change.
  const fetches = server.jwks !== null && !isOnThisMachine(server.jwks);
  const browsers = direct && !isLoopback(bareHost(endpoints.bind.host.value));
  const fitting =
    fetches || browsers ? ['any'] : loopback ? ['localhost'] : [...PRIVATE, ...server.backendFrom];
  const wanted = deploy.networks ?? [...new Set(fitting)];
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

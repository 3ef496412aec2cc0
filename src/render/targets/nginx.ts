// The values of the nginx files. Timeouts in seconds.

import { EXIT, SyncctlError } from '../../core/error.js';
import { canonicalNetwork, readNetwork } from '../../core/host.js';
import { bindModel } from '../bind.js';
import { absolutePath, host, port, printable, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { instancePorts } from '../instances.js';
import { locationPath } from '../location-path.js';
import { isAtLeast } from '../nginx-version.js';
import { applicationNetwork, requireStream } from '../stream.js';
import type { TargetOptions } from '../target-options.js';

export interface NginxModel {
  /** A whole site with its own server block, instead of a location for an existing site. */
  readonly site: boolean;
  /** The name of the files, without the extension. */
  readonly file: string;
  /** What the names of variables, formats, zones and upstreams begin with, so that several sites can be in one nginx. */
  readonly prefix: string;
  /** The server, as nginx reaches it. */
  readonly upstream: string;
  /** The instances, as nginx reaches them; empty for a single server. */
  readonly upstreams: readonly string[];
  /** There is more than one instance. */
  readonly several: boolean;
  /** The application's connections come through nginx, too. */
  readonly stream: boolean;
  /** Where nginx accepts them: the address and port of a single server. */
  readonly streamListen: string;
  /** Who else may connect there, besides this machine. */
  readonly streamFrom: readonly string[];
  /** The server listens on a Unix socket. */
  readonly unixSocket: boolean;
  /** The hostnames of the site. */
  readonly serverNames: readonly string[];
  /** The site is served over TLS. */
  readonly tls: boolean;
  /** Browsers connect to port 443, so port 80 redirects there. */
  readonly redirect: boolean;
  /** Send Strict-Transport-Security. */
  readonly hsts: boolean;
  /** Listen on IPv6, too. */
  readonly ipv6: boolean;
  /** HTTP/2 is a parameter of `listen` (before nginx 1.25.1). */
  readonly http2OnListen: boolean;
  /** HTTP/2 is a separate directive (nginx 1.25.1 and later). */
  readonly http2Directive: boolean;
  /** nginx has `proxy_socket_keepalive` (1.15.6 and later). */
  readonly socketKeepalive: boolean;
  /** The path of the certificate; empty without TLS. */
  readonly certificate: string;
  /** The path of its private key; empty without TLS. */
  readonly certificateKey: string;
  /** The port that browsers connect to. */
  readonly frontendPort: number;
  /** The port is part of the `Host` a browser sends, because it is not the default of the scheme. */
  readonly portInHost: boolean;
  /** Browsers connect to the server directly, so nothing comes through nginx. */
  readonly direct: boolean;
  /** The path nginx matches, from the root. */
  readonly location: string;
  /** The same with a slash at the end; empty when `location` is the root. */
  readonly locationWithSlash: string;
  /** The location is the front page of an existing site, which must stay the same for everything except websockets. */
  readonly frontPage: boolean;
  /** The idle timeout, longer than two pings, so that one lost ping does not cut a connection. */
  readonly idleTimeout: number;
  /** What `worker_connections` in nginx.conf must be for all connections to the server: each needs two. */
  readonly workerConnections: number;
  /** Maximum number of open connections from one client address; 0 for no limit. */
  readonly addressLimit: number;
  /** The size of the zone that counts them, in megabytes. */
  readonly addressZone: number;
  /** The proxies in front of nginx; empty when there are none. */
  readonly realIp: readonly string[];
  /** The header with the client's address. */
  readonly realIpHeader: string;
  /** The log of handshakes: a path or `syslog:…`; empty for no log. */
  readonly accessLog: string;
  /** The log of failures, likewise. */
  readonly errorLog: string;
  /** Whether neither log is written. */
  readonly unlogged: boolean;
}

export const nginx = {
  switches: {
    site: {
      default: false,
      description: 'Write a whole server block instead of a location for an existing one',
    },
    hsts: {
      default: false,
      description: 'With --site, tell browsers to use only HTTPS on this host for two years',
    },
    ipv6: { default: true, description: 'With --site, listen on IPv6, too' },
    stream: {
      default: false,
      description:
        "With --instances, also balance the application's connections, for instances without socket units",
    },
  },
  settings: [
    ...['server_name', 'certificate', 'certificate_key', 'nginx', 'name', 'instances'],
    ...['real_ip', 'real_ip_header', 'access_log', 'error_log'],
  ],
  model: nginxModel,
} as const satisfies TargetOptions<NginxModel>;

function nginxModel(input: RenderInput): NginxModel {
  const { deploy, server } = input;
  const bind = bindModel(input);
  const frontendPort = port(input.endpoints.frontend.port.value, 'websocket_frontend_port');
  const path = locationPath(input.endpoints.frontend.path.value);
  const tls = hasTls(input, frontendPort);
  const direct = server.listen === null && frontendPort === bind.port;
  if (deploy.site && direct) refuseDirect(frontendPort);
  if (deploy.hsts && !(deploy.site && tls)) refuseHsts(deploy.site);
  const ports = instancePorts(input);
  const maxConnections =
    wholeNumber(server.maxConnections, 'server.max_connections', 1) * Math.max(1, ports.length);
  if (deploy.stream) requireStream(input, bind, ports);
  return {
    site: deploy.site,
    file: deploy.name === null ? 'syncctl' : `syncctl-${siteName(deploy.name)}`,
    prefix: deploy.name === null ? `syncctl_${bind.port}` : `syncctl_${deploy.name.replaceAll('-', '_')}`,
    upstream: server.listen === null ? bind.reachable : unixUpstream(server.listen),
    upstreams: ports.map((number) => bind.reachable.replace(/\d+$/, String(number))),
    several: ports.length > 0,
    stream: deploy.stream,
    streamListen: bind.listen,
    streamFrom: deploy.stream ? server.backendFrom.map(applicationNetwork) : [],
    unixSocket: server.listen !== null && ports.length === 0,
    serverNames: serverNames(input),
    tls,
    redirect: tls && frontendPort === 443 && bind.port !== 80,
    hsts: deploy.hsts,
    ipv6: deploy.ipv6,
    http2OnListen: tls && !isAtLeast(deploy.nginx, 1, 25, 1),
    http2Directive: tls && isAtLeast(deploy.nginx, 1, 25, 1),
    socketKeepalive: isAtLeast(deploy.nginx, 1, 15, 6),
    certificate: tls ? certificatePath(deploy.certificate, 'deploy.certificate') : '',
    certificateKey: tls ? certificatePath(deploy.certificateKey, 'deploy.certificate_key') : '',
    frontendPort,
    portInHost: frontendPort !== 443 && frontendPort !== 80,
    direct,
    location: path === '' ? '/' : path,
    locationWithSlash: path === '' ? '' : `${path}/`,
    frontPage: path === '' && !deploy.site,
    idleTimeout: 2 * wholeNumber(server.pingInterval, 'server.ping_interval', 1) + 15,
    workerConnections: 2 * maxConnections,
    addressLimit: wholeNumber(server.maxConnectionsPerAddress, 'server.max_connections_per_address'),
    addressZone: 1 + Math.ceil((maxConnections * ADDRESS_BYTES) / 1_000_000),
    realIp: deploy.realIp.map(proxyNetwork),
    realIpHeader: headerName(deploy.realIpHeader),
    accessLog: logPath(deploy.accessLog, 'deploy.access_log'),
    errorLog: logPath(deploy.errorLog, 'deploy.error_log'),
    unlogged: deploy.accessLog === 'off' && deploy.errorLog === 'off',
  };
}

/** What nginx keeps for one address in a zone, on machines with 64 bits. */
const ADDRESS_BYTES = 128;

function siteName(name: string): string {
  return /^[a-z][a-z0-9-]{0,15}$/.test(printable(name, 'deploy.name'))
    ? name
    : refuse('deploy.name', name, 'is not up to 16 lower-case letters, digits and hyphens');
}

function proxyNetwork(text: string): string {
  const network = readNetwork(printable(text, 'deploy.real_ip'));
  if (network === null) return refuse('deploy.real_ip', text, 'is not an address or network');
  if (network[1] === 0) {
    const hint = 'list only the addresses of your load balancer or CDN';
    return refuse('deploy.real_ip', text, 'would let every client choose its own address', hint);
  }
  return canonicalNetwork(network);
}

function headerName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(printable(name, 'deploy.real_ip_header'))
    ? name
    : refuse('deploy.real_ip_header', name, 'is not a header name');
}

/** https://nginx.org/en/docs/syslog.html */
const SYSLOG =
  /^syslog:server=(unix:\/[A-Za-z0-9_./-]+|(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9][A-Za-z0-9.-]*)(:\d{1,5})?)(,nohostname|,(facility|tag|severity)=[A-Za-z0-9_]+)*$/;

function logPath(value: string, place: string): string {
  if (value === 'off') return '';
  if (value.startsWith('syslog:')) {
    return SYSLOG.test(value) ? value : refuse(place, value, 'is not of the form syslog:server=ADDRESS');
  }
  return withoutVariables(absolutePath(value, place), place);
}

function unixUpstream(path: string): string {
  const socket = absolutePath(path, 'server.listen');
  // nginx takes what follows the second colon for the port or path of a URL.
  if (socket.includes(':'))
    refuse('server.listen', socket, 'contains a colon, which nginx does not allow here');
  return `unix:${socket}`;
}

function serverNames(input: RenderInput): readonly string[] {
  const { serverNames: names } = input.deploy;
  if (names.length > 0) return [...new Set(names.map((name) => host(name, 'deploy.server_name')))];
  const frontend = input.endpoints.frontend.host.value;
  return frontend === '*' ? ['_'] : [host(frontend, 'websocket_frontend_host')];
}

function hasTls(input: RenderInput, frontendPort: number): boolean {
  const { certificate, certificateKey, site } = input.deploy;
  const missing = [
    ...(certificate === null ? ['--certificate /path/to/fullchain.pem'] : []),
    ...(certificateKey === null ? ['--certificate-key /path/to/privkey.pem'] : []),
  ];
  if (!site) return missing.length === 0 && frontendPort !== 80;
  if (frontendPort === 80) {
    if (missing.length === 2) return false;
    throw new SyncctlError(
      'TLS_ON_PORT_80',
      'a certificate is set, but websocket_frontend_port is 80, where browsers use plain HTTP',
      {
        hint: 'set websocket_frontend_port to 443, or remove the certificate',
      },
    );
  }
  if (missing.length === 0) return true;
  throw new SyncctlError(
    'CERTIFICATE_MISSING',
    `an nginx site on port ${frontendPort} needs a certificate and its key`,
    {
      hint: `add ${missing.join(' ')}, or leave out --site to render only the location, for a server block that already has them`,
      exit: EXIT.usage,
    },
  );
}

function refuseDirect(number: number): never {
  throw new SyncctlError(
    'NOTHING_TO_PROXY',
    `browsers connect to port ${number}, where the websocket server itself listens, so nginx cannot use it`,
    { hint: 'set websocket_frontend_port to 443 and websocket_frontend_path to "ws"' },
  );
}

function refuseHsts(isSite: boolean): never {
  throw new SyncctlError(
    'HSTS_WITHOUT_TLS',
    isSite ? '--hsts needs TLS' : '--hsts works only with --site: your own server block decides about HSTS',
    {
      hint: isSite ? 'set websocket_frontend_port to 443, and add a certificate' : 'leave out --hsts',
      exit: EXIT.usage,
    },
  );
}

function certificatePath(value: string | null, place: string): string {
  return withoutVariables(absolutePath(value ?? '', place), place);
}

function withoutVariables(value: string, place: string): string {
  if (value.includes('$'))
    refuse(place, value, 'contains "$", which nginx treats as the start of a variable');
  return value;
}

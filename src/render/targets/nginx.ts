// The values of an nginx site. Timeouts in seconds.

import { EXIT, SyncctlError } from '../../core/error.js';
import { bindModel } from '../bind.js';
import { absolutePath, host, port, refuse, wholeNumber } from '../checked-values.js';
import type { RenderInput } from '../input.js';
import { locationPath } from '../location-path.js';
import { isAtLeast } from '../nginx-version.js';
import type { TargetOptions } from '../target-options.js';

export interface NginxModel {
  readonly snippet: boolean;
  readonly upstream: string;
  readonly serverNames: readonly string[];
  readonly tls: boolean;
  /** Browsers come to port 443, so port 80 redirects there and HSTS makes sense. */
  readonly redirect: boolean;
  /** HTTP/2 is a parameter of `listen`, before 1.25.1. */
  readonly http2OnListen: boolean;
  /** HTTP/2 is a directive of its own, from 1.25.1. */
  readonly http2Directive: boolean;
  readonly certificate: string;
  readonly certificateKey: string;
  readonly frontendPort: number;
  /** The port is part of the `Host` a browser sends, because it is not the default of the scheme. */
  readonly portInHost: boolean;
  /** The path nginx matches, from the root. */
  readonly location: string;
  /** The same with a slash at the end; empty when `location` is the root. */
  readonly locationWithSlash: string;
  /** More than two pings long, so that one lost ping does not cut a connection. */
  readonly idleTimeout: number;
  /** What nginx.conf needs for as many connections as the server takes: each has two ends. */
  readonly workerConnections: number;
}

export const nginx = {
  switches: {
    snippet: {
      default: false,
      description: 'Write only the location, to include in a server of your own',
    },
  },
  settings: ['server_name', 'certificate', 'certificate_key', 'nginx'],
  model: nginxModel,
} as const satisfies TargetOptions<NginxModel>;

function nginxModel(input: RenderInput): NginxModel {
  const { deploy } = input;
  const bind = bindModel(input);
  const frontendPort = port(input.endpoints.frontend.port.value, 'websocket_frontend_port');
  const path = locationPath(input.endpoints.frontend.path.value);
  const tls = deploy.snippet ? false : hasTls(input, frontendPort);
  if (!deploy.snippet && frontendPort === bind.port) refuseDirect(frontendPort);
  return {
    snippet: deploy.snippet,
    upstream: input.server.listen === null ? bind.reachable : unixUpstream(input.server.listen),
    serverNames: serverNames(input),
    tls,
    redirect: tls && frontendPort === 443 && bind.port !== 80,
    http2OnListen: tls && !isAtLeast(deploy.nginx, 1, 25, 1),
    http2Directive: tls && isAtLeast(deploy.nginx, 1, 25, 1),
    certificate: tls ? certificatePath(deploy.certificate, 'deploy.certificate') : '',
    certificateKey: tls ? certificatePath(deploy.certificateKey, 'deploy.certificate_key') : '',
    frontendPort,
    portInHost: frontendPort !== 443 && frontendPort !== 80,
    location: path === '' ? '/' : path,
    locationWithSlash: path === '' ? '' : `${path}/`,
    idleTimeout: 2 * wholeNumber(input.server.pingInterval, 'server.ping_interval', 1) + 15,
    workerConnections: 2 * wholeNumber(input.server.maxConnections, 'server.max_connections', 1),
  };
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
  const { certificate, certificateKey } = input.deploy;
  const missing = [
    ...(certificate === null ? ['--certificate /path/to/fullchain.pem'] : []),
    ...(certificateKey === null ? ['--certificate-key /path/to/privkey.pem'] : []),
  ];
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
      hint: `add ${missing.join(' ')}, or --snippet to render only the location, for a server block that already has them`,
      exit: EXIT.usage,
    },
  );
}

function refuseDirect(number: number): never {
  throw new SyncctlError(
    'NOTHING_TO_PROXY',
    `browsers connect to port ${number}, where the websocket server itself listens, so nginx cannot use it`,
    { hint: 'set websocket_frontend_port to 443 and websocket_frontend_path to "ws", or use --snippet' },
  );
}

function certificatePath(value: string | null, place: string): string {
  const path = absolutePath(value ?? '', place);
  if (path.includes('$')) refuse(place, path, 'contains "$", which nginx treats as the start of a variable');
  return path;
}

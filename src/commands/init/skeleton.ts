// The content of a new parameters.yml, a new syncctl.yml and, for Oro 5.1 and later, the DSNs. Does not access files.

import { isUnspecified, loopbackFor } from '../../core/host.js';
import { isKnownTo, type ParameterName } from '../../oro/names.js';

/** The choices of the user; all values are validated. */
export interface SkeletonChoices {
  /** `4.2` or `2.3.10`. */
  readonly oro: string;
  /** Whether the user gave the version, so that it must be written down. */
  readonly isOroNamed: boolean;
  readonly serverName: string | null;
  readonly tls: boolean;
  readonly frontendPort: number;
  /** Without outer slashes. */
  readonly frontendPath: string;
  /** An IPv4 address, or an IPv6 address in brackets. */
  readonly bindAddress: string;
  readonly bindPort: number;
}

/** The line that tells an editor which schema to use. */
function schemaComment(name: string): string {
  return `# yaml-language-server: $schema=./${name}.schema.json\n`;
}

/** A whole parameters.yml with the keys that the version knows. */
export function parametersSkeleton(choices: SkeletonChoices): string {
  const groups = isKnownTo(choices.oro, 'websocket_bind_address') ? groupsOf(choices) : oldGroups(choices);
  const lines = groups.flatMap(([comment, values]) => {
    const known = Object.entries(values).filter(([name]) => isKnownTo(choices.oro, name as ParameterName));
    return [`# ${comment}`, ...known.map(([name, value]) => `${name}: ${value}`)];
  });
  return `${schemaComment('parameters')}parameters:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

type Group = readonly [comment: string, values: Partial<Record<ParameterName, string>>];

function groupsOf({ bindAddress, bindPort, frontendPort, frontendPath, ...rest }: SkeletonChoices): Group[] {
  return [
    [
      'Where the server listens.',
      { websocket_bind_address: `"${bindAddress}"`, websocket_bind_port: `${bindPort}` },
    ],
    [
      'Where browsers connect; "*" means the page\'s host.',
      {
        websocket_frontend_host: `"${pageHost(rest)}"`,
        websocket_frontend_port: `${frontendPort}`,
        websocket_frontend_path: `"${frontendPath}"`,
      },
    ],
    [
      'Where PHP connects.',
      {
        websocket_backend_host: `"${backendHost(bindAddress)}"`,
        websocket_backend_port: `${bindPort}`,
        websocket_backend_path: '""',
        websocket_backend_transport: 'tcp',
        websocket_backend_ssl_context_options: '{}',
      },
    ],
  ];
}

function oldGroups({ bindAddress, bindPort }: SkeletonChoices): Group[] {
  return [
    [
      'Where the server listens, and where PHP and browsers connect.',
      { websocket_host: `"${bindAddress}"`, websocket_port: `${bindPort}` },
    ],
  ];
}

/** Oro 1.8 replaces "*" with host and port of the page. */
function pageHost({ oro, serverName }: Pick<SkeletonChoices, 'oro' | 'serverName'>): string {
  return serverName && !serverName.includes('*') && /^1\.8(\.|$)/.test(oro) ? serverName : '*';
}

/** Where a program on the same machine reaches a server that listens on `address`. */
function backendHost(address: string): string {
  return isUnspecified(address) ? loopbackFor(address) : address;
}

/** The three lines that Oro 5.1 and later take from .env-app.local. */
export function dsnSkeleton(choices: SkeletonChoices): string {
  const { bindAddress, bindPort, frontendPort, frontendPath } = choices;
  const path = frontendPath === '' ? '' : `/${frontendPath}`;
  return [
    `ORO_WEBSOCKET_SERVER_DSN=//${bindAddress}:${bindPort}\n`,
    `ORO_WEBSOCKET_FRONTEND_DSN=//*:${frontendPort}${path}\n`,
    `ORO_WEBSOCKET_BACKEND_DSN=tcp://${backendHost(bindAddress)}:${bindPort}\n`,
  ].join('');
}

/** A complete syncctl.yml; values that only the user knows are comments. */
export function settingsSkeleton(choices: SkeletonChoices): string {
  const { oro, isOroNamed, serverName, tls } = choices;
  const certificate = tls
    ? ['certificate: /etc/ssl/certs/site.pem', 'certificate_key: /etc/ssl/private/site.key']
    : [];
  const deploy =
    serverName === null
      ? ['# deploy:', ...['server_name: [shop.example.com]', ...certificate].map((line) => `#     ${line}`)]
      : ['deploy:', `    server_name: ["${serverName}"]`, ...certificate.map((line) => `    # ${line}`)];
  const target = isOroNamed ? `lint:\n    target: "oro ${oro}"\n` : '';
  return `${schemaComment('syncctl')}${target}# To render the files for the proxy and the service: syncctl render nginx, syncctl render systemd\n${deploy.join('\n')}\n`;
}

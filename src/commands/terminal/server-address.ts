// Where the commands that talk to a server connect: as PHP does, as browsers do, or where the user says.

import { readFileSync } from 'node:fs';
import type { ClientOptions } from 'ws';
import { nodeIo } from '../../cli/node-io.js';
import type { SslContextOptions } from '../../core/endpoint.js';
import { SyncctlError } from '../../core/error.js';
import { bareHost, isUnspecified } from '../../core/host.js';
import { joinHostPort } from '../../core/listener.js';
import { reasonOf } from '../../core/system-error.js';
import { loadProject } from '../../project/load.js';
import type { Project } from '../../project/project.js';

/** Whom to connect as. */
export const SIDES = ['backend', 'frontend'] as const;

export interface ServerAddress {
  readonly url: string;
  readonly options: ClientOptions;
}

export interface AddressChoice {
  readonly file?: string | undefined;
  readonly as: (typeof SIDES)[number];
  readonly url?: string | undefined;
}

/** Rejects with a SyncctlError when the parameters file cannot be read. */
export async function serverAddress({ file, as, url }: AddressChoice): Promise<ServerAddress> {
  if (url !== undefined) return { url, options: as === 'frontend' ? { origin: originOf(url) } : {} };
  const project = await loadProject({ path: file }, nodeIo);
  return as === 'backend' ? backendAddress(project) : frontendAddress(project);
}

function backendAddress({ endpoints: { backend } }: Project): ServerAddress {
  const secure = backend.transport?.value !== undefined && backend.transport.value !== 'tcp';
  const url = urlOf(secure, backend.host.value, backend.port.value, backend.path.value);
  return { url, options: secure ? tlsOptions(backend.options?.value ?? {}) : {} };
}

/** A page says where it is from, so this does, too; `*` is the host of a page, and here that of the site. */
function frontendAddress({ endpoints: { frontend }, settings, tls }: Project): ServerAddress {
  const [site = 'localhost'] = settings.deploy.server_name?.value ?? [];
  const host = frontend.host.value === '*' ? site : frontend.host.value;
  const secure = tls || frontend.port.value === 443;
  const url = urlOf(secure, host, frontend.port.value, frontend.path.value);
  return { url, options: { origin: originOf(url) } };
}

function urlOf(secure: boolean, host: string, port: number, path: string): string {
  const bare = isUnspecified(host) ? '127.0.0.1' : bareHost(host);
  return `${secure ? 'wss' : 'ws'}://${joinHostPort(bare, port)}/${path}`;
}

function originOf(url: string): string {
  return URL.canParse(url) ? `http${url.startsWith('wss:') ? 's' : ''}://${new URL(url).host}` : '';
}

/** PHP's ssl context options in the words of Node. */
function tlsOptions(options: SslContextOptions): ClientOptions {
  const { verify_peer, verify_peer_name, allow_self_signed, cafile, peer_name } = options;
  return {
    ...(verify_peer === false || allow_self_signed === true ? { rejectUnauthorized: false } : {}),
    // Node takes what is returned for what is wrong.
    ...(verify_peer_name === false ? { checkServerIdentity: () => false } : {}),
    ...(typeof cafile === 'string' ? { ca: readCertificate(cafile) } : {}),
    ...(typeof peer_name === 'string' ? { servername: peer_name } : {}),
  };
}

function readCertificate(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new SyncctlError('FILE_UNREADABLE', `"${path}" cannot be read: ${reasonOf(cause)}`, {
      cause,
      hint: 'it is the cafile of websocket_backend_ssl_context_options',
    });
  }
}

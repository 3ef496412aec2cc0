// What to write for a parameter that is missing, so that it fits those that are there.

import type { Endpoint, Endpoints } from '../core/endpoint.js';
import { isIpv4, isLoopback, isUnspecified, loopbackFor } from '../core/host.js';
import type { DsnSide } from './dsn/dsn-names.js';
import type { EffectiveParameters } from './effective.js';
import { DEFINITIONS, type ParameterName } from './names.js';

/** What an address or name can consist of; anything else is a mistake that is not to be repeated. */
const ADDRESS = /^[\w.:[\]%-]+$/;

export interface KnownParameters {
  readonly effective: EffectiveParameters;
  readonly endpoints: Endpoints;
  /** Whether the site uses TLS. */
  readonly tls: boolean;
}

/** The value as it is written in YAML. `bindHost` is the bind address as it may be shown: itself, or the reference that it comes from. */
export function fittingValue(
  name: ParameterName,
  { endpoints, effective, tls }: KnownParameters,
  bindHost: string,
): string {
  const { bind, frontend } = endpoints;
  const has = (one: ParameterName): boolean => effective.values.has(one) || effective.unresolved.has(one);
  const isProxied = has('websocket_frontend_port') ? frontend.port.value !== bind.port.value : tls;
  switch (name) {
    case 'websocket_bind_address':
      return isProxied ? '"127.0.0.1"' : '"0.0.0.0"';
    case 'websocket_frontend_port':
      return tls ? '443' : String(bind.port.value);
    case 'websocket_backend_port':
      return String(bind.port.value);
    case 'websocket_frontend_path':
      return isProxied ? '"ws"' : '""';
    case 'websocket_backend_host': {
      const { value } = bind.host;
      const isOwn = has('websocket_bind_address') && ADDRESS.test(value) && !isUnspecified(value);
      return isOwn && !(isLoopback(value) && !value.includes(':')) ? JSON.stringify(bindHost) : '"*"';
    }
    default: {
      return JSON.stringify(DEFINITIONS[name].default ?? 8080);
    }
  }
}

/** A DSN for one side that fits the other two. */
export function fittingDsn(side: DsnSide, { endpoints, tls }: KnownParameters): string {
  const { bind, frontend } = endpoints;
  const isConfigured = (endpoint: Endpoint): boolean =>
    endpoint.host.origin.kind !== 'default' && endpoint.host.value !== '';
  const port = isConfigured(bind) ? bind.port.value || 8080 : 8080;
  if (side === 'backend') {
    const { value } = bind.host;
    const isOwn = isConfigured(bind) && !isUnspecified(value) && (isIpv4(value) || value.startsWith('['));
    return `tcp://${isOwn ? value : loopbackFor(value)}:${port}`;
  }
  if (side === 'frontend') {
    const isLocal = tls || (isConfigured(bind) && isLoopback(bind.host.value));
    return isLocal ? '//*:443/ws' : `//*:${port}/ws`;
  }
  const isProxied = isConfigured(frontend) && frontend.port.value !== 8080;
  return isProxied ? '//127.0.0.1:8080' : '//0.0.0.0:8080';
}

// What to write for a parameter that is missing, so that it fits those that are there.

import type { Endpoints } from '../core/endpoint.js';
import { isLoopback, isUnspecified } from '../core/host.js';
import type { EffectiveParameters } from './effective.js';
import { DEFINITIONS, type ParameterName } from './names.js';

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
      const isOwn = has('websocket_bind_address') && !isUnspecified(value) && value !== '*';
      return isOwn && !(isLoopback(value) && !value.includes(':')) ? JSON.stringify(bindHost) : '"*"';
    }
    default: {
      const { default: standard = 8080 } = DEFINITIONS[name];
      return typeof standard === 'string' ? `"${standard}"` : String(standard);
    }
  }
}

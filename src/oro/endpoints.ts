// The three endpoints that are really used, from the effective values and syncctl's defaults.

import type { Endpoint, Endpoints, SslContextOptions } from '../core/endpoint.js';
import { joinHostPort } from '../core/listener.js';
import type { Resolved } from '../core/origin.js';
import { trimSlashes } from '../core/path.js';
import type { NativeValue } from '../yaml/native-value.js';
import { defaultOf, type EffectiveParameters } from './effective.js';
import { DEFINITIONS, type ParameterName } from './names.js';

/** Missing, unknown and unusable values are replaced by the default, so that the rest can still be shown. */
export function resolveEndpoints(effective: EffectiveParameters): Endpoints {
  const pick = <T>(name: ParameterName, read: (value: NativeValue) => T | null): Resolved<T> =>
    pickValue(effective, name, read);
  const side = (name: 'frontend' | 'backend'): Endpoint => ({
    host: pick(`websocket_${name}_host`, readText),
    port: pick(`websocket_${name}_port`, readPort),
    path: pick(`websocket_${name}_path`, readPath),
  });
  const backend = side('backend');
  return {
    bind: {
      host: pick('websocket_bind_address', readText),
      port: pick('websocket_bind_port', readPort),
      path: { value: '', origin: { kind: 'default' }, tried: [] },
    },
    backend: {
      transport: pick('websocket_backend_transport', readText),
      ...backend,
      host: { ...backend.host, value: backend.host.value === '*' ? '127.0.0.1' : backend.host.value },
      options: pick('websocket_backend_ssl_context_options', readOptions),
    },
    frontend: side('frontend'),
  };
}

function pickValue<T>(
  effective: EffectiveParameters,
  name: ParameterName,
  read: (value: NativeValue) => T | null,
): Resolved<T> {
  const found = effective.values.get(name);
  const value = found ? read(found.value) : null;
  if (found && value !== null) return { value, origin: found.origin, tried: found.tried };
  const fallback = DEFINITIONS[name]['x-fallback'];
  const tried = fallback ? [name, fallback] : [name];
  const standard = defaultOf(name, found ? [] : tried);
  return { ...standard, value: read(standard.value) as T };
}

function readText(value: NativeValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The port as PHP casts it to an integer; null if it is not a port. */
export function readPort(value: NativeValue): number | null {
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'boolean') return Number(number);
  if (typeof number !== 'number') return null;
  const port = Math.trunc(number);
  return port >= 0 && port <= 65535 ? port : null;
}

function readPath(value: NativeValue): string | null {
  if (typeof value === 'string' || typeof value === 'number') return trimSlashes(`${value}`);
  return value === null ? '' : null;
}

function readOptions(value: NativeValue): SslContextOptions | null {
  if (value === null || typeof value !== 'object') return null;
  return Array.isArray(value) ? {} : (value as SslContextOptions);
}

/** `0.0.0.0:8080`, `tcp://127.0.0.1:8080/`, `//*:443/ws`: the page decides between ws and wss. */
export function formatUrl(endpoint: Endpoint): string {
  const scheme = endpoint.transport ? `${endpoint.transport.value}:` : '';
  return `${scheme}//${joinHostPort(endpoint.host.value, endpoint.port.value)}/${endpoint.path.value}`;
}

/** `address:port`, a bare IPv6 address in brackets. */
export function formatAddress({ host, port }: Address): string {
  return joinHostPort(host.value, port.value);
}

interface Address {
  readonly host: { readonly value: string };
  readonly port: { readonly value: number | string };
}

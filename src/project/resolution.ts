// What `resolve` and `explain` show of a project: effective values and endpoints as plain data, without secrets.

import type { Endpoint, EndpointName } from '../core/endpoint.js';
import type { Resolution, ResolvedField } from '../core/resolution.js';
import { MASK, withoutPassword } from '../core/secret.js';
import { withoutUser } from '../oro/dsn/secrets.js';
import { originOf } from '../oro/effective.js';
import { formatUrl } from '../oro/endpoints.js';
import type { ParameterName } from '../oro/names.js';
import { isShownOption, SSL_OPTIONS } from '../oro/secret-options.js';
import { nativeValue } from '../yaml/native-value.js';
import { effectiveInOro, type Project } from './project.js';

const FIELDS: readonly (readonly [
  endpoint: EndpointName,
  field: keyof Endpoint,
  shown: string,
  name: ParameterName,
])[] = [
  ['bind', 'host', 'address', 'websocket_bind_address'],
  ['bind', 'port', 'port', 'websocket_bind_port'],
  ['backend', 'transport', 'transport', 'websocket_backend_transport'],
  ['backend', 'host', 'host', 'websocket_backend_host'],
  ['backend', 'port', 'port', 'websocket_backend_port'],
  ['backend', 'path', 'path', 'websocket_backend_path'],
  ['frontend', 'host', 'host', 'websocket_frontend_host'],
  ['frontend', 'port', 'port', 'websocket_frontend_port'],
  ['frontend', 'path', 'path', 'websocket_frontend_path'],
];

/** A reference that only the running application can resolve is shown instead of its value. */
export function resolutionOf(project: Project): Resolution {
  const { effective, endpoints } = project;
  const fields: ResolvedField[] = [];
  for (const [endpoint, field, shown, parameter] of FIELDS) {
    const resolved = endpoints[endpoint][field];
    if (!resolved) continue;
    const unknown = effective.unresolved.get(parameter);
    fields.push({
      endpoint,
      field: shown,
      parameter,
      resolved: unknown
        ? { ...resolved, ...placeOf(project, parameter), value: withoutUser(unknown.text) }
        : { ...resolved, value: shownValue(project, parameter, resolved.value) as string | number },
      unresolved: unknown?.reference ?? null,
    });
  }
  return {
    parameters: parametersOf(project),
    fields,
    urls: { backend: urlOf(project, 'backend'), frontend: urlOf(project, 'frontend') },
    direct: endpoints.frontend.port.value === endpoints.bind.port.value,
    readable: isReadable(project),
  };
}

function isReadable({ carrier }: Project): boolean {
  return carrier.kind === 'env' || carrier.file.loadFaults.length === 0 || carrier.file.root !== null;
}

function parametersOf(project: Project): Resolution['parameters'] {
  const parameters: Resolution['parameters'][number][] = [];
  for (const [name, resolved] of effectiveInOro(project)) {
    parameters.push({
      name,
      resolved: { ...resolved, value: shownValue(project, name, resolved.value) },
      unresolved: null,
    });
  }
  if (parameters.length > 0) {
    for (const [name, { parameter, reference, reason }] of project.effective.unresolved) {
      if (reason !== 'environment' && reason !== 'kernel') continue;
      const written = nativeValue(parameter.node)?.value ?? null;
      parameters.push({
        name,
        resolved: { value: withoutSecrets(name, written), ...placeOf(project, name) },
        unresolved: reference,
      });
    }
  }
  return parameters;
}

/** Without a user and password before a host, or in what Oro reads as the path of a DSN. */
function shownValue({ carrier }: Project, name: string, value: unknown): unknown {
  const mayHoldUser = typeof value === 'string' && (/_(host|address)$/.test(name) || carrier.kind === 'env');
  if (mayHoldUser) return withoutUser(value);
  return typeof value === 'string' && name !== SSL_OPTIONS
    ? withoutPassword(value)
    : withoutSecrets(name, value);
}

/** Known ssl options are shown. A passphrase, unknown options and values that are not a map are never shown. */
export function withoutSecrets(name: string, value: unknown): unknown {
  if (name !== SSL_OPTIONS || value === null) return value;
  if (typeof value !== 'object') return MASK;
  if (Array.isArray(value)) return value.map(() => MASK);
  const shown = Object.entries(value).map(([key, item]) => [key, isShownOption(key) ? item : MASK]);
  return Object.fromEntries(shown);
}

function placeOf(
  { effective }: Project,
  name: ParameterName,
): Pick<ResolvedField['resolved'], 'origin' | 'tried'> {
  const { parameter, origin: elsewhere } = effective.unresolved.get(name) ?? {};
  if (elsewhere) return { origin: elsewhere, tried: [] };
  if (!parameter) return { origin: { kind: 'default' }, tried: [] };
  const origin = originOf(parameter);
  if (parameter.name === name) return { origin, tried: [] };
  return { origin: { kind: 'fallback', from: parameter.name, origin }, tried: [name] };
}

function urlOf(project: Project, side: 'backend' | 'frontend'): string {
  const { effective, endpoints } = project;
  const text = (field: 'host' | 'port' | 'path'): string | undefined =>
    effective.unresolved.get(`websocket_${side}_${field}`)?.text;
  const endpoint = endpoints[side];
  const host = { ...endpoint.host, value: withoutUser(text('host') ?? endpoint.host.value) };
  const port = {
    ...endpoint.port,
    value: shownValue(project, '_port', text('port') ?? endpoint.port.value) as number,
  };
  const { transport } = endpoint;
  const scheme = transport && { ...transport, value: withoutPassword(transport.value) };
  const path = {
    ...endpoint.path,
    value: String(shownValue(project, '_path', text('path') ?? endpoint.path.value)),
  };
  return formatUrl({ ...endpoint, ...(scheme ? { transport: scheme } : {}), host, port, path });
}

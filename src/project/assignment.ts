// Suggests an assignment for the carrier of a project: a parameter, or a part of a DSN.

import type { Endpoint, EndpointName } from '../core/endpoint.js';
import { parameterLine, type Suggestion, together, variableLine } from '../core/suggestion.js';
import { END_OF_PARAMETERS } from '../oro/availability.js';
import { USABLE_TRANSPORTS } from '../oro/dsn/client-options.js';
import { CONTAINER_DEFAULTS, type DsnSide } from '../oro/dsn/dsn-names.js';
import type { Dsn } from '../oro/dsn/dsns.js';
import { formatDsn } from '../oro/dsn/format-dsn.js';
import { secretSpans } from '../oro/dsn/secrets.js';
import { isKnownTo, type ParameterName } from '../oro/names.js';
import { isAtLeast } from '../oro/target.js';
import { displayValue } from './display-value.js';
import type { Project } from './project.js';

/** The address fields of the endpoints, with their parameter and their part of the DSN. */
const FIELDS = {
  'bind.host': ['websocket_bind_address', 'host'],
  'bind.port': ['websocket_bind_port', 'port'],
  'frontend.host': ['websocket_frontend_host', 'host'],
  'frontend.port': ['websocket_frontend_port', 'port'],
  'frontend.path': ['websocket_frontend_path', 'path'],
  'backend.transport': ['websocket_backend_transport', 'scheme'],
  'backend.host': ['websocket_backend_host', 'host'],
  'backend.port': ['websocket_backend_port', 'port'],
  'backend.path': ['websocket_backend_path', 'path'],
  'backend.options': ['websocket_backend_ssl_context_options', 'query'],
} as const satisfies Readonly<Record<string, readonly [ParameterName, string]>>;

export type AddressField = keyof typeof FIELDS;

/** What to set; a string may be a reference. `backend.options` can only be emptied. */
export type Assignments = Readonly<Partial<Record<AddressField, string | number>>>;

const SIDES: Readonly<Record<EndpointName, DsnSide>> = {
  bind: 'server',
  frontend: 'frontend',
  backend: 'backend',
};

/** The name of a field for messages: `websocket_bind_port`, or `the port of ORO_WEBSOCKET_SERVER_DSN`. */
export function labelOf({ carrier }: Project, field: AddressField): string {
  const [name, part] = FIELDS[field];
  return carrier.kind === 'yaml' ? name : `the ${part} of ${carrier.dsns[sideOf(field)].name}`;
}

/** Whether the field can be set; early versions of Oro lack some parameters. */
export function isSettable({ carrier, target }: Project, field: AddressField): boolean {
  const [name] = FIELDS[field];
  return carrier.kind === 'env' || isKnownTo(target.oro, name) || isAtLeast(target.oro, END_OF_PARAMETERS);
}

/** `websocket_bind_port: 8080`, or `ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:8080`. Values that are already set are left out. */
export function assignment(project: Project, values: Assignments): Suggestion<never> {
  const { carrier, endpoints } = project;
  const changes = Object.entries(values) as [AddressField, string | number][];
  if (carrier.kind === 'yaml') {
    const others = changes.filter(([field, value]) => currentValue(field, endpoints) !== value);
    return together(
      (others.length > 0 ? others : changes).map(([field, value]) =>
        parameterLine(FIELDS[field][0], yamlText(field, value)),
      ),
    );
  }
  const sides = new Set(changes.map(([field]) => sideOf(field)));
  return together(
    [...sides].map((side) => {
      const own = changes.filter(([field]) => sideOf(field) === side);
      return dsnAssignment(project, carrier.dsns[side], Object.fromEntries(own.map(partOf)));
    }),
  );
}

function sideOf(field: AddressField): DsnSide {
  return SIDES[field.slice(0, field.indexOf('.')) as EndpointName];
}

function partOf([field, value]: [AddressField, string | number]): [part: string, value: string] {
  return [FIELDS[field][1], String(value)];
}

function currentValue(field: AddressField, endpoints: Project['endpoints']): unknown {
  const [endpoint, name] = field.split('.') as [EndpointName, keyof Endpoint];
  const value = endpoints[endpoint][name]?.value;
  return typeof value === 'object' && Object.keys(value).length === 0 ? '' : value;
}

function yamlText(field: AddressField, value: string | number): string {
  if (field === 'backend.options') return '{}';
  return field === 'backend.transport' || /^\d+$/.test(`${value}`) ? `${value}` : `"${value}"`;
}

/** The parts of a DSN that change. */
export interface DsnChanges {
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: string | number;
  readonly path?: string;
}

/**
 * `NAME=dsn` with some parts changed, without secrets. A scheme that PHP cannot use is
 * replaced. The ssl options of a DSN whose scheme becomes or is `tcp` are left out, where they have no effect.
 */
export function dsnAssignment(project: Project, dsn: Dsn, changes: DsnChanges): Suggestion<never> {
  const { parsed, side, text, name } = dsn;
  if (!parsed) return variableLine(name, CONTAINER_DEFAULTS[name]);
  const { endpoints } = project;
  const { host, port, path } = endpoints[side === 'server' ? 'bind' : side];
  const { url } = parsed;
  const own = side === 'backend' ? parsed.scheme : (url.scheme?.text ?? '');
  const usable = own === '' || USABLE_TRANSPORTS.includes(own);
  const scheme = changes.scheme ?? (usable ? own : side === 'backend' ? 'tcp' : '');
  const withOptions = side !== 'backend' || scheme !== 'tcp';
  const pairs = parsed.pairs.filter(({ keys }) => withOptions || keys[0] !== 'context_options');
  const whole = pairs.length === parsed.pairs.length && url.query ? [url.query] : pairs;
  const hidden = whole.some((span) => isSecret(text.value, span));
  const value = formatDsn({
    scheme,
    host: changes.host ?? (displayValue(host, project) || 'HOST'),
    port: String(changes.port ?? displayValue(port, project)),
    path: changes.path ?? (side === 'server' ? '' : displayValue(path, project)),
    query: hidden ? '' : whole.map(({ start, end }) => text.value.slice(start, end)).join('&'),
  });
  const line = variableLine(name, value);
  return hidden ? { words: `${line.words} with its current query`, changes: [] } : line;
}

/** If a secret were replaced by stars, users would copy the stars. */
function isSecret(text: string, { start, end }: { start: number; end: number }): boolean {
  return secretSpans(text).some((span) => span.start < end && span.end > start);
}

// The values of the DSNs by parameter name: the same values and endpoints as from a parameters.yml.

import type { Endpoints } from '../../core/endpoint.js';
import type { Origin, Resolved } from '../../core/origin.js';
import { pointerOf } from '../../core/pointer.js';
import type { NativeValue } from '../../yaml/native-value.js';
import type { EffectiveParameters, UnresolvedParameter } from '../effective.js';
import { resolveEndpoints } from '../endpoints.js';
import type { ParameterName } from '../names.js';
import { type Dsn, type Dsns, originOf } from './dsns.js';
import { shownDsn } from './secrets.js';

type Values = Map<ParameterName, Resolved<NativeValue>>;

/** An invalid DSN has no values; a DSN that contains a command has unknown values. */
export function dsnValues({ all }: Dsns): EffectiveParameters {
  const values: Values = new Map();
  const unresolved = new Map<ParameterName, UnresolvedParameter>();
  for (const dsn of all) {
    addSide(values, dsn);
    if (!dsn.unknown) continue;
    for (const name of NAMES[dsn.side]) {
      const { value } = values.get(name) ?? {};
      // The known part of a text with variables contains no variables.
      if (dsn.partial && !String(value).includes('$')) continue;
      unresolved.set(name, unknownOf(name, dsn, value));
      values.delete(name);
    }
  }
  return { values, unresolved };
}

const NAMES = {
  server: ['websocket_bind_address', 'websocket_bind_port'],
  frontend: ['websocket_frontend_host', 'websocket_frontend_port', 'websocket_frontend_path'],
  backend: [
    'websocket_backend_host',
    'websocket_backend_port',
    'websocket_backend_path',
    'websocket_backend_transport',
  ],
} as const satisfies Record<string, readonly ParameterName[]>;

function addSide(values: Values, dsn: Dsn): void {
  const { side } = dsn;
  const parsed = dsn.parsed ?? dsn.partial;
  if (!parsed) return;
  const { host, port, scheme, path } = parsed.url;
  const add = (name: ParameterName, value: NativeValue, origin: Origin): void => {
    values.set(name, { value, origin, tried: [] });
  };
  // Missing parts of a DSN in a file have Oro's default.
  const lacking: Origin = dsn.text.origin.kind === 'file' ? { kind: 'default' } : dsn.text.origin;
  const where = (part: Parameters<typeof originOf>[1]): Origin => (part ? originOf(dsn, part) : lacking);
  const prefix = side === 'server' ? 'websocket_bind' : (`websocket_${side}` as const);
  const hostName = side === 'server' ? 'websocket_bind_address' : (`websocket_${side}_host` as const);
  add(hostName, parsed.host, originOf(dsn, host));
  add(`${prefix}_port`, parsed.port ?? 0, where(port));
  if (side === 'server') return;
  add(`websocket_${side}_path`, parsed.path, where(path));
  if (side === 'backend') {
    add('websocket_backend_transport', parsed.scheme, where(scheme));
    const options = parsed.pairs.filter(({ keys }) => keys[0] === 'context_options');
    const [first] = options;
    const last = options.at(-1);
    add(
      'websocket_backend_ssl_context_options',
      dsn.options,
      where(first && last ? { start: first.start, end: last.end } : undefined),
    );
  }
  const agent = parsed.pairs.findLast(({ keys }) => keys.length === 1 && keys[0] === 'user_agent');
  if (agent) add(`websocket_${side}_user_agent`, agent.value, where(agent));
}

const UNKNOWN = {
  command: 'what a command gives',
  environment: 'a variable',
  'too large': 'its value',
} as const;

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function unknownOf(
  name: ParameterName,
  { text, unknown, name: variable, definition }: Dsn,
  value: NativeValue | undefined,
): UnresolvedParameter {
  const written = typeof value === 'string' ? value : shownDsn(text.value);
  const range = text.origin.kind === 'file' ? text.origin.range : NOWHERE;
  const span = { start: definition?.variable.start ?? 0, end: definition?.variable.end ?? 0 };
  const node = { kind: 'scalar', type: 'string', value: written, quoted: true, tag: null, ...span } as const;
  return {
    name,
    text: written,
    reference: UNKNOWN[unknown ?? 'environment'],
    reason: unknown === 'too large' ? 'too large' : 'environment',
    parameter: {
      name: variable,
      file: text.origin.kind === 'file' ? text.origin.file : '',
      key: { ...node, value: variable },
      node,
      range,
      keyRange: range,
      pointer: pointerOf('', variable),
    },
    origin: text.origin,
  };
}

/** Unlike in parameters, Oro does not replace `*` or an empty host here. */
export function dsnEndpoints(effective: EffectiveParameters): Endpoints {
  const endpoints = resolveEndpoints(effective);
  const host = (name: ParameterName, standard: Resolved<string>): Resolved<string> => {
    const held = effective.values.get(name);
    return typeof held?.value === 'string' ? { ...held, value: held.value } : standard;
  };
  const { bind, frontend, backend } = endpoints;
  return {
    bind: { ...bind, host: host('websocket_bind_address', bind.host) },
    frontend: { ...frontend, host: host('websocket_frontend_host', frontend.host) },
    backend: { ...backend, host: host('websocket_backend_host', backend.host) },
  };
}

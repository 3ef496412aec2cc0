// How sentences speak of a value: by the parameter, or by the DSN that holds it; and what to write in either.

import { USABLE_TRANSPORTS } from '../oro/dsn/client-options.js';
import { CONTAINER_DEFAULTS, type DsnSide } from '../oro/dsn/dsn-names.js';
import type { Dsn } from '../oro/dsn/dsns.js';
import { formatDsn } from '../oro/dsn/format-dsn.js';
import { secretSpans, shownDsn } from '../oro/dsn/secrets.js';
import type { ParameterName } from '../oro/names.js';
import type { Project } from './model.js';
import { quotable } from './written.js';

const PARTS: readonly (readonly [suffix: string, part: string])[] = [
  ['_address', 'host'],
  ['_host', 'host'],
  ['_port', 'port'],
  ['_path', 'path'],
  ['_transport', 'scheme'],
];

/** `websocket_bind_port`, or `the port of ORO_WEBSOCKET_SERVER_DSN`. */
export function calledIn({ dsns }: Project, name: ParameterName): string {
  if (!dsns) return name;
  const part = PARTS.find(([suffix]) => name.endsWith(suffix))?.[1] ?? 'query';
  return `the ${part} of ${dsns[sideOfParameter(name)].name}`;
}

function sideOfParameter(name: ParameterName): DsnSide {
  if (name.startsWith('websocket_bind')) return 'server';
  return name.startsWith('websocket_frontend') ? 'frontend' : 'backend';
}

/** What stands in the file for a DSN that comes from other variables, whose values are not shown; null for any other. */
export function writtenDsn({ place, text }: Dsn): string | null {
  if (!place || text.value.includes('$')) return null;
  const { start, end } = place.variable;
  const written = place.file.source.text.slice(start, end);
  return written.includes('$') ? shownDsn(written) : null;
}

/** The text of a DSN without its secrets, or what stands in its place. */
export function quotableDsn(dsn: Dsn): string {
  return writtenDsn(dsn) ?? shownDsn(dsn.text.value);
}

export interface DsnChanges {
  readonly scheme?: string;
  readonly host?: string;
  readonly port?: string | number;
  readonly path?: string;
}

/**
 * `NAME=dsn` with some parts changed and the others as they are, without its secrets; nothing for a project without DSNs.
 * A scheme that is no transport is replaced. The ssl options of a DSN whose scheme becomes or is `tcp` are left out, where they have no effect.
 */
export function dsnToWrite(project: Project, side: DsnSide, changes: DsnChanges): string {
  const dsn = project.dsns?.[side];
  return dsn ? `${dsn.name}=${rewritten(dsn, project, changes)}` : '';
}

function rewritten(dsn: Dsn, project: Project, changes: DsnChanges): string {
  const { parsed, side, text } = dsn;
  if (!parsed) return CONTAINER_DEFAULTS[dsn.name];
  const { endpoints } = project;
  const { host, port, path } = endpoints[side === 'server' ? 'bind' : side];
  const { written } = parsed;
  const own = side === 'backend' ? parsed.scheme : (written.scheme?.text ?? '');
  const usable = own === '' || USABLE_TRANSPORTS.includes(own);
  const scheme = changes.scheme ?? (usable ? own : side === 'backend' ? 'tcp' : '');
  const withOptions = side !== 'backend' || scheme !== 'tcp';
  const pairs = parsed.pairs.filter(({ keys }) => withOptions || keys[0] !== 'context_options');
  const whole = pairs.length === parsed.pairs.length && written.query ? [written.query] : pairs;
  const hidden = whole.some((span) => isSecret(text.value, span));
  const line = formatDsn({
    scheme,
    host: changes.host ?? (quotable(host, project) || 'HOST'),
    port: changes.port ?? quotable(port, project),
    path: changes.path ?? (side === 'server' ? '' : quotable(path, project)),
    query: hidden ? '' : whole.map(({ start, end }) => text.value.slice(start, end)).join('&'),
  });
  return hidden ? `${line} with the query that is there` : line;
}

/** A secret with stars in its place would be copied so. */
function isSecret(text: string, { start, end }: { start: number; end: number }): boolean {
  return secretSpans(text).some((span) => span.start < end && span.end > start);
}

// Values for messages: the value of another key is never shown, only the reference to it.

import type { Endpoint } from '../core/endpoint.js';
import type { Origin, Resolved } from '../core/origin.js';
import { type Dsn, rawTextAt } from '../oro/dsn/dsns.js';
import { shownDsn, withoutUser } from '../oro/dsn/secrets.js';
import { formatAddress } from '../oro/endpoints.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { findEntry, type YamlNode } from '../yaml/node.js';
import { heldParameters } from './carrier.js';
import type { Project } from './project.js';

type Origins = Pick<Resolved<unknown>, 'origin'>;

/** The reference in the file, if the value comes from another one; null for a literal value. */
export function referenceIn({ origin }: Origins, project: Project): { readonly value: NativeValue } | null {
  const { carrier } = project;
  const raw = carrier.kind === 'env' ? rawTextAt(origin, carrier.dsns) : null;
  if (raw !== null) return raw.includes('$') ? { value: raw } : null;
  const node = nodeOf(origin, project);
  const plain = node && nativeValue(node);
  return plain && holdsReference(plain.value) ? plain : null;
}

/** A value for a message: itself, or the reference in its place. */
export function displayValue(resolved: Resolved<string | number>, project: Project): string {
  return withoutUser(String(referenceIn(resolved, project)?.value ?? resolved.value));
}

/** The bind address for a message. */
export function displayBindHost(project: Project): string {
  return displayValue(project.endpoints.bind.host, project);
}

/** `address:port` for a message. */
export function displayAddress(endpoint: Endpoint, project: Project): string {
  const host = { ...endpoint.host, value: displayValue(endpoint.host, project) };
  const port = { ...endpoint.port, value: displayValue(endpoint.port, project) };
  return formatAddress({ host, port });
}

/** The raw text of a DSN that contains other variables, whose values are not shown; null for any other DSN. */
export function referenceInDsn({ definition, text }: Dsn): string | null {
  if (!definition || text.value.includes('$')) return null;
  const { start, end } = definition.variable;
  const raw = definition.file.source.text.slice(start, end);
  return raw.includes('$') ? shownDsn(raw) : null;
}

/** The text of a DSN without secrets, or its raw text. */
export function displayDsn(dsn: Dsn): string {
  return referenceInDsn(dsn) ?? shownDsn(dsn.text.value);
}

function nodeOf(origin: Origin, project: Project): YamlNode | undefined {
  if (origin.kind === 'fallback') return nodeOf(origin.origin, project);
  if (origin.kind !== 'file') return undefined;
  const { carrier, settingsFile } = project;
  if (origin.file !== settingsFile?.source.name) return heldParameters(carrier).get(origin.name)?.node;
  let node: YamlNode | undefined = settingsFile.root ?? undefined;
  for (const name of origin.name.split('.'))
    node = node?.kind === 'mapping' ? findEntry(node, name)?.value : undefined;
  return node;
}

function holdsReference(value: NativeValue): boolean {
  if (typeof value === 'string') return /%[^%\s]+%/.test(value.replaceAll('%%', ''));
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsReference);
}

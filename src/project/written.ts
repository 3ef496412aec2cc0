// Values as they are quoted to a person: what another key holds is never quoted, the reference to it is.

import type { Endpoint } from '../core/endpoint.js';
import type { Origin, Resolved } from '../core/origin.js';
import { withoutUser } from '../oro/dsn/secrets.js';
import { writtenInEnv } from '../oro/dsn/written-in-env.js';
import { formatAddress } from '../oro/endpoints.js';
import { findEntry, type YamlNode } from '../yaml/node.js';
import { type PlainValue, plainValue } from '../yaml/plain-value.js';
import type { Project } from './model.js';

type Origins = Pick<Resolved<unknown>, 'origin'>;

/** What the file has in place of a value that is made of another one; null for a value that stands there itself. */
export function writtenReference(
  { origin }: Origins,
  project: Project,
): { readonly value: PlainValue } | null {
  if (project.dsns) {
    const written = writtenInEnv(origin, project.dsns);
    if (written !== null) return written.includes('$') ? { value: written } : null;
  }
  const node = nodeOf(origin, project);
  const plain = node && plainValue(node);
  return plain && holdsReference(plain.value) ? plain : null;
}

/** A value for a sentence: itself, or the reference that stands in its place. */
export function quotable(resolved: Resolved<string | number>, project: Project): string {
  return withoutUser(String(writtenReference(resolved, project)?.value ?? resolved.value));
}

/** `address:port` for a sentence. */
export function quotableAddress(endpoint: Endpoint, project: Project): string {
  const host = { ...endpoint.host, value: quotable(endpoint.host, project) };
  const port = { ...endpoint.port, value: quotable(endpoint.port, project) };
  return formatAddress({ host, port });
}

function nodeOf(origin: Origin, project: Project): YamlNode | undefined {
  if (origin.kind === 'fallback') return nodeOf(origin.origin, project);
  if (origin.kind !== 'file') return undefined;
  const { application, settingsFile } = project;
  if (origin.file !== settingsFile?.source.name) return application.held.get(origin.name)?.node;
  let node: YamlNode | undefined = settingsFile.root ?? undefined;
  for (const name of origin.name.split('.'))
    node = node?.kind === 'mapping' ? findEntry(node, name)?.value : undefined;
  return node;
}

function holdsReference(value: PlainValue): boolean {
  if (typeof value === 'string') return /%[^%\s]+%/.test(value.replaceAll('%%', ''));
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsReference);
}

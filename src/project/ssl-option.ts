// One of the ssl context options for PHP, with its name and location.

import type { Resolved } from '../core/origin.js';
import type { Location } from '../core/range.js';
import { originOf } from '../oro/dsn/dsns.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { nestedLocation } from './nested-location.js';
import type { Project } from './project.js';

/** `at` is null if no file of the project contains it. */
export function sslOption(
  { carrier }: Project,
  name: string,
): { readonly label: string; readonly at: Location | Resolved<unknown> | null } {
  if (carrier.kind === 'env') {
    const { backend } = carrier.dsns;
    const pair = backend.parsed?.pairs.findLast(
      ({ keys }) => keys[0] === 'context_options' && keys[1] === name,
    );
    const at = pair ? { ...backend.text, origin: originOf(backend, pair) } : null;
    return { label: `context_options[${name}]`, at };
  }
  const { held, files } = carrier.application;
  const entry = held.get(SSL_OPTIONS);
  const source = files.find((file) => file.source.name === entry?.file)?.source;
  const at =
    entry && source ? nestedLocation({ source, node: entry.node, pointer: entry.pointer }, [name]) : null;
  return { label: name, at };
}

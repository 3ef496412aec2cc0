// One of the ssl context options for PHP, with its name and location.

import type { Resolved } from '../core/origin.js';
import type { Location } from '../core/range.js';
import { removal, replacement, type Suggestion } from '../core/suggestion.js';
import { originOf } from '../oro/dsn/dsns.js';
import { withSign } from '../oro/dsn/parse-dsn.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { nestedLocation } from './nested-location.js';
import type { Project } from './project.js';

/** `without` names what to remove; `at` is null if no file of the project contains it. */
export function sslOption(
  { carrier }: Project,
  name: string,
): {
  readonly at: Location | Resolved<unknown> | null;
  readonly without: string | Suggestion<Location | Resolved<unknown>>;
} {
  if (carrier.kind === 'env') {
    const { backend } = carrier.dsns;
    const { text, parsed } = backend;
    const label = `context_options[${name}]`;
    const pair = parsed?.pairs.findLast(({ keys }) => keys[0] === 'context_options' && keys[1] === name);
    if (!parsed || !pair) return { at: null, without: label };
    const whole = { ...text, origin: originOf(backend, withSign(parsed, pair)) };
    return { at: { ...text, origin: originOf(backend, pair) }, without: replacement(label, whole, '') };
  }
  const { held, files } = carrier.application;
  const entry = held.get(SSL_OPTIONS);
  const source = files.find((file) => file.source.name === entry?.file)?.source;
  const at =
    entry && source ? nestedLocation({ source, node: entry.node, pointer: entry.pointer }, [name]) : null;
  return { at, without: at ? removal(name, at) : name };
}

// The websocket_* values that Oro would use: own key, otherwise fallback, otherwise nothing. Presence decides, not the value.

import type { Origin, Resolved } from '../core/origin.js';
import type { ReferenceScope, UnresolvedReference } from '../symfony/reference-search.js';
import { resolveParameter } from '../symfony/references.js';
import type { Parameter } from '../symfony/section.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { DEFINITIONS, type ParameterName, SIDE_NAMES } from './names.js';

/** A value that is not known here, with the text from the file. */
export interface UnresolvedParameter extends UnresolvedReference {
  readonly name: ParameterName;
  readonly text: string;
  /** The entry with the reference: the parameter itself or its fallback. */
  readonly parameter: Parameter;
  /** Its location if that is not the parameters file. */
  readonly origin?: Origin;
}

export interface EffectiveParameters {
  readonly values: ReadonlyMap<ParameterName, Resolved<NativeValue>>;
  readonly unresolved: ReadonlyMap<ParameterName, UnresolvedParameter>;
}

/** The only two parameters with a default in Oro 5.0 itself. */
const ORO_DEFAULTS: readonly ParameterName[] = [
  'websocket_backend_transport',
  'websocket_backend_ssl_context_options',
];

type HeldParameters = ReadonlyMap<string, Parameter>;

export function resolveEffective(held: HeldParameters, scope: ReferenceScope): EffectiveParameters {
  const values = new Map<ParameterName, Resolved<NativeValue>>();
  const unresolved = new Map<ParameterName, UnresolvedParameter>();
  for (const name of SIDE_NAMES) {
    const found = findParameter(held, name);
    if (!found) {
      if (ORO_DEFAULTS.includes(name)) values.set(name, defaultOf(name, [name]));
      continue;
    }
    const { parameter, origin, tried } = found;
    const resolution = resolveParameter(parameter, scope);
    if ('value' in resolution) values.set(name, { value: resolution.value, origin, tried });
    else unresolved.set(name, { ...resolution.unresolved, name, text: textOf(parameter), parameter });
  }
  return { values, unresolved };
}

/** syncctl's default of a parameter, from the schema. */
export function defaultOf(name: ParameterName, tried: readonly string[]): Resolved<NativeValue> {
  return { value: DEFINITIONS[name].default ?? null, origin: { kind: 'default' }, tried };
}

interface Found {
  readonly parameter: Parameter;
  readonly origin: Origin;
  readonly tried: readonly string[];
}

const NONE: readonly string[] = [];

/** The entry that gives a parameter its value: its own key, or its fallback if the key is missing. */
export function findParameter(held: HeldParameters, name: ParameterName): Found | null {
  const own = held.get(name);
  if (own) return { parameter: own, origin: originOf(own), tried: NONE };
  const from = DEFINITIONS[name]['x-fallback'];
  const fallback = from && held.get(from);
  if (!fallback) return null;
  return {
    parameter: fallback,
    origin: { kind: 'fallback', from, origin: originOf(fallback) },
    tried: [name],
  };
}

/** The location of a parameter. */
export function originOf({ name, file, pointer, range }: Parameter): Origin {
  return { kind: 'file', name, file, pointer, range };
}

function textOf({ node }: Parameter): string {
  const value = nativeValue(node)?.value;
  return typeof value === 'string' ? value : '';
}

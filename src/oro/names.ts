// The websocket_* parameters as the schema lists them: names, defaults, fallbacks.

import schema from '../../schemas/parameters.schema.json' with { type: 'json' };
import type { NativeValue } from '../yaml/native-value.js';
import type { SchemaNode } from '../yaml/shape.js';
import { isAtLeast, isBefore } from './target.js';

export type ParameterName = keyof typeof schema.properties;

/** What the schema says of one parameter. */
export interface ParameterDefinition extends SchemaNode {
  readonly description: string;
  readonly default?: NativeValue;
  readonly 'x-fallback'?: ParameterName;
  /** The first versions of Oro that have it: the last entry is the first major line; entries before it are backports to older lines. */
  readonly 'x-since': readonly string[];
  /** The first version that no longer has it. */
  readonly 'x-until': string;
  readonly 'x-valid'?: string;
  /** Oro compares the text of the file, before references are resolved. */
  readonly 'x-literal'?: boolean;
  readonly enum?: readonly string[];
}

export const DEFINITIONS = schema.properties as unknown as Readonly<
  Record<ParameterName, ParameterDefinition>
>;

export const PARAMETER_NAMES = Object.keys(schema.properties) as readonly ParameterName[];

/** Names that belong to a side (bind, frontend, backend), not the fallbacks. */
export const SIDE_NAMES = PARAMETER_NAMES.filter((name) => /^websocket_(bind|frontend|backend)_/.test(name));

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(schema.properties, name);
}

const known = new Map<string, ReadonlySet<ParameterName>>();

/** Whether a version of Oro (`4.2`, `2.6.30`) knows the parameter. */
export function isKnownTo(oro: string, name: ParameterName): boolean {
  let names = known.get(oro);
  if (!names) {
    names = new Set(PARAMETER_NAMES.filter((one) => isWithin(oro, DEFINITIONS[one])));
    known.set(oro, names);
  }
  return names.has(name);
}

function isWithin(oro: string, { 'x-since': since, 'x-until': until }: ParameterDefinition): boolean {
  const [major, minor] = oro.split('.');
  const first = since.find((one) => one.startsWith(`${major}.${minor}.`)) ?? since.at(-1) ?? until;
  return isAtLeast(oro, first) && isBefore(oro, until);
}
